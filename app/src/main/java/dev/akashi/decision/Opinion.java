package dev.akashi.decision;

import dev.akashi.directory.PersonId;
import java.time.LocalDate;

/** The CIO advisor's dated opinion (CBD-05). */
public record Opinion(PersonId by, String name, LocalDate on, Stage stage, String text) {

  /** The stage at which an advisor takes part. */
  public enum Stage {
    PLANNING,
    BUDGET_REQUEST
  }
}
