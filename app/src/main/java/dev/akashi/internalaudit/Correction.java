package dev.akashi.internalaudit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is done about an observation or a nonconformity (management items 4.7.1.1 to 4.7.1.4).
 *
 * @param owner who does it
 * @param check whether it reached its aim
 */
public record Correction(
    String action,
    String owner,
    LocalDate due,
    Optional<LocalDate> doneOn,
    Optional<Check> check,
    int revision) {

  /** A look at the effect after it was done. */
  public record Check(LocalDate on, String by, boolean effective, String note) {}

  /** Done, looked at and found to reach its aim. */
  public boolean isClosed() {
    return check.filter(Check::effective).isPresent();
  }

  public boolean isOverdue(LocalDate today) {
    return doneOn.isEmpty() && today.isAfter(due);
  }
}
