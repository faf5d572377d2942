package dev.akashi.decision;

import dev.akashi.directory.PersonId;
import java.time.LocalDate;

/**
 * The CIO advisor's dated opinion (CBD-05).
 *
 * @param edition the edition of the paper it was given on; an edit makes a new one
 */
public record Opinion(
    PersonId by, String name, LocalDate on, Stage stage, String text, int edition) {

  /** The stage at which an advisor takes part. */
  public enum Stage {
    PLANNING,
    BUDGET_REQUEST
  }
}
