package dev.akashi.statement.web;

import static dev.akashi.statement.web.WorkspaceFilter.folded;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerWords;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the cells of a pasted row onto the answer that is stored. */
@Component
class PastedCells {

  private static final IndividualControl NONE =
      new IndividualControl("1", "", "", Frequency.AS_NEEDED, Optional.empty(), Optional.empty());

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private final Texts texts;

  PastedCells(Texts texts) {
    this.texts = texts;
  }

  /** The answer as the row would have it; what is not understood is added to the problems. */
  Answer onto(Answer before, Map<PasteColumn, String> row, List<Reason> problems) {
    Treatment treatment = treatment(before, cell(row, PasteColumn.TREATMENT), problems);
    String reason = cell(row, PasteColumn.REASON);
    boolean leftOut = treatment == Treatment.EXCLUDED || treatment == Treatment.NOT_SELECTED;
    if (!reason.isEmpty() && !leftOut) {
      problems.add(Reason.of("statement.paste-reason-not-needed"));
    }
    limit(reason, AnswerForm.LONGEST_REASON, problems);
    return before
        .with(treatment, reason.isEmpty() ? before.reason() : reason)
        .with(measures(before, row, problems))
        .settled();
  }

  private static String cell(Map<PasteColumn, String> row, PasteColumn column) {
    return row.getOrDefault(column, "");
  }

  private Treatment treatment(Answer before, String words, List<Reason> problems) {
    if (words.isEmpty()) {
      return before.treatment();
    }
    Optional<Treatment> chosen =
        meant(words, Treatment.values(), value -> AnswerWords.of(texts, value));
    if (chosen.isEmpty()) {
      problems.add(
          Reason.of("statement.paste-treatment-unknown").with(LineReader.beginning(words)));
    }
    return chosen.orElse(before.treatment());
  }

  private List<IndividualControl> measures(
      Answer before, Map<PasteColumn, String> row, List<Reason> problems) {
    String text = cell(row, PasteColumn.MEASURE);
    String owner = cell(row, PasteColumn.OWNER);
    String often = cell(row, PasteColumn.FREQUENCY);
    List<IndividualControl> stored = before.individualControls();
    if (text.isEmpty() && owner.isEmpty() && often.isEmpty()) {
      return stored;
    }
    if (stored.size() > 1) {
      problems.add(Reason.of("statement.paste-several-measures").with(stored.size()));
      return stored;
    }
    IndividualControl old = stored.isEmpty() ? NONE : stored.getFirst();
    if (text.isEmpty() && old.text().isEmpty()) {
      problems.add(Reason.of("statement.paste-no-measure"));
      return stored;
    }
    limit(text, AnswerForm.LONGEST_TEXT, problems);
    limit(owner, AnswerForm.LONGEST_NAME, problems);
    Optional<Frequency> frequency = frequency(often);
    if (!often.isEmpty() && frequency.isEmpty()) {
      problems.add(
          Reason.of("statement.paste-frequency-unknown").with(LineReader.beginning(often)));
    } else if (often.isEmpty() && stored.isEmpty()) {
      problems.add(Reason.of("statement.paste-frequency-missing"));
    }
    return List.of(
        new IndividualControl(
            old.line(),
            text.isEmpty() ? old.text() : text,
            owner.isEmpty() ? old.owner() : owner,
            frequency.orElse(old.frequency()),
            old.validFrom(),
            old.validTo(),
            old.plans()));
  }

  private Optional<Frequency> frequency(String words) {
    return meant(words, Frequency.values(), value -> AnswerWords.of(texts, value));
  }

  private static void limit(String text, int longest, List<Reason> problems) {
    if (text.length() > longest) {
      problems.add(Reason.of("input.too-long").with(longest, text.length()));
    }
    if (!WritableText.isWritable(text)) {
      problems.add(Reason.of("input.unwritable"));
    }
  }

  /** The value that is called so. */
  private static <E> Optional<E> meant(
      String words, E[] values, Function<E, Stream<String>> called) {
    String wanted = plain(words);
    return Arrays.stream(values)
        .filter(value -> called.apply(value).map(PastedCells::plain).anyMatch(wanted::equals))
        .findFirst();
  }

  private static String plain(String words) {
    return BLANKS.matcher(folded(words)).replaceAll("");
  }
}
