package dev.akashi.committee;

import java.time.LocalDate;
import java.util.Optional;

/** A condition that a resolution sets, and how it was met. */
public record Condition(
    ConditionId id, ItemId item, String text, LocalDate dueOn, Optional<Met> met, int revision) {

  /** When and how it was met, and who found so. */
  public record Met(LocalDate on, String by, String how) {}
}
