package dev.akashi.dossier;

import dev.akashi.platform.workbook.LineSum;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.util.ArrayList;
import java.util.List;

/**
 * A short sum over what the workbook shows of an answer. A line that still has its own is as it was
 * written out, so nobody edited it, whatever became of the statement since.
 */
public final class Fingerprint {

  private Fingerprint() {}

  public static String of(Answer answer) {
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
    return LineSum.of(parts);
  }

  /** The same over texts. */
  static String of(List<String> texts) {
    return LineSum.of(texts);
  }
}
