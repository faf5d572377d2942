package dev.akashi.migration.web;

import dev.akashi.migration.Fate;
import dev.akashi.migration.MigrationPlan;
import java.util.Arrays;
import java.util.Optional;

/** One of the lists in which a step is shown. */
public enum PlanPart {
  LOOK_AGAIN(Fate.LOOK_AGAIN),
  NEW_ANSWERS(),
  KEPT(Fate.KEPT),
  ALONG_LINEAGE(Fate.ALONG_LINEAGE),
  CARRIED_OVER(Fate.CARRIED_OVER);

  private final Optional<Fate> fate;

  PlanPart() {
    this.fate = Optional.empty();
  }

  PlanPart(Fate fate) {
    this.fate = Optional.of(fate);
  }

  /** The fate of the answers in the list; empty for what has no answer yet. */
  Optional<Fate> fate() {
    return fate;
  }

  int count(MigrationPlan plan) {
    return fate.map(one -> plan.with(one).size()).orElseGet(() -> plan.newAnswers().size());
  }

  /** The list that was asked for; else the first that holds something. */
  static PlanPart of(String name, MigrationPlan plan) {
    return Arrays.stream(values())
        .filter(part -> part.name().equals(name))
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(part -> part.count(plan) > 0).findFirst())
        .orElse(LOOK_AGAIN);
  }
}
