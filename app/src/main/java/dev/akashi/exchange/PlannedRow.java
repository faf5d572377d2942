package dev.akashi.exchange;

import dev.akashi.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file with what taking it in would do.
 *
 * @param changes the fields that would change
 * @param reason why it cannot be taken in
 */
public record PlannedRow(
    String place,
    String number,
    String title,
    ImportVerdict verdict,
    List<FieldChange> changes,
    Optional<Reason> reason) {

  /** A field with its words before and after; {@code name} is a key of its text. */
  public record FieldChange(String name, String before, String after) {}
}
