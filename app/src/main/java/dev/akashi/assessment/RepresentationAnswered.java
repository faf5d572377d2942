package dev.akashi.assessment;

import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessment.WrittenRepresentations.Qualification;
import dev.akashi.kernel.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the management did not simply confirm in its Written Representation does not go by in
 * silence: the report says what the assessor makes of it, and does not say that nothing happened
 * where the management says that something did (control criteria 2.2.8, FRM-33).
 */
final class RepresentationAnswered {

  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}]+$");

  private RepresentationAnswered() {}

  /**
   * What the report lacks with regard to the representation.
   *
   * @param nothing the words that say there is nothing
   */
  static List<Reason> lacking(
      GivenRepresentation given, Engagement.Closing closing, Set<String> nothing) {
    List<Reason> reasons = new ArrayList<>();
    if (given.statesAnEvent() && saysNothing(closing.subsequentEvents(), nothing)) {
      reasons.add(
          Reason.of("assessment.events-against-representation", "FRM-32", "FRM-33")
              .at("subsequentEvents"));
    }
    if (!given.qualified().isEmpty() && saysNothing(closing.onRepresentation(), nothing)) {
      reasons.add(
          Reason.of("assessment.representation-unanswered", "FRM-33", "FRM-45")
              .with(given.qualified().stream().map(Qualification::number).toList())
              .at("onRepresentation"));
    }
    return reasons;
  }

  /** Whether the text is empty or no more than such a word. */
  private static boolean saysNothing(String text, Set<String> nothing) {
    String said = plain(text);
    return said.isEmpty() || nothing.stream().anyMatch(word -> plain(word).equals(said));
  }

  private static String plain(String text) {
    return AROUND
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }
}
