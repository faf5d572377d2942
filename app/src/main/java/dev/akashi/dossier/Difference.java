package dev.akashi.dossier;

import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that differs between two answers.
 *
 * @param measure which individual control it belongs to, from 1; 0 for the answer itself
 * @param before text, enum or day; empty string where there is none
 */
public record Difference(DossierColumn column, int measure, Object before, Object after) {

  /** Whether the other one is of the same value. */
  boolean isAt(Difference other) {
    return column == other.column && measure == other.measure;
  }

  static List<Difference> between(Answer now, Answer then) {
    List<Difference> found = new ArrayList<>();
    add(found, DossierColumn.TREATMENT, 0, now.treatment(), then.treatment());
    add(found, DossierColumn.REASON, 0, now.reason(), then.reason());
    add(found, DossierColumn.BASE, 0, shown(now.inheritedFrom()), shown(then.inheritedFrom()));
    add(found, DossierColumn.FUNCTION, 0, now.inheritedFunction(), then.inheritedFunction());
    add(found, DossierColumn.RESPONSIBILITY, 0, now.responsibility(), then.responsibility());
    add(found, DossierColumn.DUTY, 0, now.customerDuty(), then.customerDuty());
    add(found, DossierColumn.ANSWER_PLANS, 0, now.plansNamedHere(), then.plansNamedHere());
    measures(found, now.individualControls(), then.individualControls());
    return found;
  }

  private static void measures(
      List<Difference> found, List<IndividualControl> now, List<IndividualControl> then) {
    int start = 0;
    while (start < now.size() && start < then.size() && now.get(start).equals(then.get(start))) {
      start++;
    }
    int end = 0;
    while (end < now.size() - start
        && end < then.size() - start
        && now.get(now.size() - 1 - end).equals(then.get(then.size() - 1 - end))) {
      end++;
    }
    for (int i = start; i < Math.max(now.size(), then.size()) - end; i++) {
      Optional<IndividualControl> before =
          i < now.size() - end ? Optional.of(now.get(i)) : Optional.empty();
      Optional<IndividualControl> after =
          i < then.size() - end ? Optional.of(then.get(i)) : Optional.empty();
      measure(found, i + 1, before, after);
    }
  }

  private static void measure(
      List<Difference> found,
      int number,
      Optional<IndividualControl> before,
      Optional<IndividualControl> after) {
    value(found, DossierColumn.LINE, number, before, after, IndividualControl::line);
    value(found, DossierColumn.TEXT, number, before, after, IndividualControl::text);
    value(found, DossierColumn.OWNER, number, before, after, IndividualControl::owner);
    value(found, DossierColumn.FREQUENCY, number, before, after, IndividualControl::frequency);
    value(
        found,
        DossierColumn.VALID_FROM,
        number,
        before,
        after,
        measure -> shown(measure.validFrom()));
    value(
        found, DossierColumn.VALID_TO, number, before, after, measure -> shown(measure.validTo()));
    value(found, DossierColumn.PLANS, number, before, after, IndividualControl::plansNamed);
  }

  private static void value(
      List<Difference> found,
      DossierColumn column,
      int number,
      Optional<IndividualControl> before,
      Optional<IndividualControl> after,
      Function<IndividualControl, Object> value) {
    add(found, column, number, shown(before.map(value)), shown(after.map(value)));
  }

  private static Object shown(Optional<?> value) {
    return value.isPresent() ? value.get() : "";
  }

  private static void add(
      List<Difference> found, DossierColumn column, int measure, Object before, Object after) {
    if (!before.equals(after)) {
      found.add(new Difference(column, measure, before, after));
    }
  }
}
