package dev.akashi.difference;

import dev.akashi.amendment.TextDifference;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between two answers to one requirement.
 *
 * @param texts the texts that differ, in the order of the form
 * @param measures the individual controls that differ, line by line
 */
public record AnswerChange(
    Answer before, Answer after, List<TextChange> texts, List<MeasureChange> measures) {

  public AnswerChange {
    texts = List.copyOf(texts);
    measures = List.copyOf(measures);
  }

  /** The text fields of an answer. */
  public enum AnswerField {
    REASON,
    INHERITED_FROM,
    INHERITED_FUNCTION,
    CUSTOMER_DUTY,
    PLANS
  }

  /** One text, word by word. */
  public record TextChange(AnswerField field, TextDifference words) {}

  /** One content of an individual control before and after; one of them may be missing. */
  public record MeasureChange(
      String line,
      Optional<IndividualControl> before,
      Optional<IndividualControl> after,
      TextDifference words) {}

  static AnswerChange between(Answer before, Answer after) {
    List<TextChange> texts = new ArrayList<>();
    add(texts, AnswerField.REASON, before.reason(), after.reason());
    add(texts, AnswerField.INHERITED_FROM, base(before), base(after));
    add(
        texts,
        AnswerField.INHERITED_FUNCTION,
        before.inheritedFunction(),
        after.inheritedFunction());
    add(texts, AnswerField.CUSTOMER_DUTY, before.customerDuty(), after.customerDuty());
    add(texts, AnswerField.PLANS, plans(before), plans(after));
    return new AnswerChange(before, after, texts, measures(before, after));
  }

  public boolean isTreatmentChanged() {
    return before.treatment() != after.treatment();
  }

  public boolean isResponsibilityChanged() {
    return before.responsibility() != after.responsibility();
  }

  public boolean isEmpty() {
    return !isTreatmentChanged()
        && !isResponsibilityChanged()
        && texts.isEmpty()
        && measures.isEmpty();
  }

  private static void add(List<TextChange> texts, AnswerField field, String before, String after) {
    if (!before.equals(after)) {
      texts.add(new TextChange(field, TextDifference.between(before, after)));
    }
  }

  private static String base(Answer answer) {
    return answer.inheritedFrom().map(RegistryKey::value).orElse("");
  }

  private static String plans(Answer answer) {
    return String.join("、", answer.plans().stream().sorted().toList());
  }

  /** The contents of the same line stand beside one another in their order. */
  private static List<MeasureChange> measures(Answer before, Answer after) {
    Set<String> lines = new LinkedHashSet<>();
    before.individualControls().forEach(each -> lines.add(each.line()));
    after.individualControls().forEach(each -> lines.add(each.line()));
    List<MeasureChange> changes = new ArrayList<>();
    for (String line : lines) {
      List<IndividualControl> old = of(before, line);
      List<IndividualControl> now = of(after, line);
      for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
        Optional<IndividualControl> was = at(old, i);
        Optional<IndividualControl> is = at(now, i);
        if (!was.equals(is)) {
          changes.add(
              new MeasureChange(line, was, is, TextDifference.between(text(was), text(is))));
        }
      }
    }
    return changes;
  }

  private static List<IndividualControl> of(Answer answer, String line) {
    return answer.individualControls().stream().filter(each -> each.line().equals(line)).toList();
  }

  private static Optional<IndividualControl> at(List<IndividualControl> contents, int place) {
    return place < contents.size() ? Optional.of(contents.get(place)) : Optional.empty();
  }

  private static String text(Optional<IndividualControl> measure) {
    return measure.map(IndividualControl::text).orElse("");
  }
}
