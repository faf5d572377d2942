package dev.akashi.dossier;

import dev.akashi.platform.workbook.LineSum;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Short sums over the values that the workbook shows of an answer. A line that still has its own is
 * as it was written out, so nobody edited it, whatever became of the statement since; and so is a
 * value that still has its sum.
 */
public final class Fingerprint {

  /** How many sums there are of an answer itself, before those of its individual controls. */
  static final int OF_ANSWER = 8;

  /** How many there are of each individual control. */
  static final int OF_MEASURE = 7;

  private static final Pattern BETWEEN = Pattern.compile(" ");

  private Fingerprint() {}

  public static String of(Answer answer) {
    return String.join(" ", sums(answer));
  }

  /** The single sums of a fingerprint. */
  static List<String> sums(String fingerprint) {
    return BETWEEN.splitAsStream(fingerprint).toList();
  }

  /** The sums of what is told of an answer, in the order of its fingerprint. */
  static List<String> sums(Answer answer) {
    List<String> parts = new ArrayList<>();
    parts.add(answer.requirement().value());
    parts.add(answer.treatment().name());
    parts.add(SameText.plain(answer.reason()));
    parts.add(answer.inheritedFrom().map(Object::toString).orElse(""));
    parts.add(SameText.plain(answer.inheritedFunction()));
    parts.add(answer.responsibility().name());
    parts.add(SameText.plain(answer.customerDuty()));
    parts.add(answer.plansNamedHere());
    for (IndividualControl measure : answer.individualControls()) {
      parts.add(SameText.plain(measure.line()));
      parts.add(SameText.plain(measure.text()));
      parts.add(SameText.plain(measure.owner()));
      parts.add(measure.frequency().name());
      parts.add(measure.validFrom().map(Object::toString).orElse(""));
      parts.add(measure.validTo().map(Object::toString).orElse(""));
      parts.add(measure.plansNamed());
    }
    return parts.stream().map(part -> of(List.of(part))).toList();
  }

  /** The same over texts. */
  static String of(List<String> texts) {
    return LineSum.of(texts);
  }
}
