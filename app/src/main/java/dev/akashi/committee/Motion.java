package dev.akashi.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is put to the vote about a matter.
 *
 * @param outcome one of the outcomes that the matter can have
 * @param effectiveOn the day from which it takes effect, where the outcome has one
 * @param reason why; some outcomes need one
 */
public record Motion(
    String outcome, Optional<LocalDate> effectiveOn, String reason, List<NewCondition> conditions) {

  public Motion {
    conditions = List.copyOf(conditions);
  }

  /** What is to be done until a day. */
  public record NewCondition(String text, LocalDate dueOn) {}

  public static Motion of(String outcome) {
    return new Motion(outcome, Optional.empty(), "", List.of());
  }
}
