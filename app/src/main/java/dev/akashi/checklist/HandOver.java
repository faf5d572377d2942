package dev.akashi.checklist;

import dev.akashi.directory.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One time that a checklist went to the provider (TMP-12).
 *
 * @param number counts from 1
 * @param provider whom it was handed to in this system; empty when it went out as a workbook
 * @param wantedBy the day by which the answers are wanted
 * @param back how it came back, once it did
 */
public record HandOver(
    int number,
    HandOverWay way,
    Optional<OrganisationId> provider,
    LocalDate handedOn,
    LocalDate wantedBy,
    String message,
    String handedBy,
    Optional<Back> back) {

  /** How a checklist goes out. */
  public enum HandOverWay {
    /** The provider answers on its pages. */
    IN_SYSTEM,
    /** The provider fills a workbook in, somewhere else. */
    WORKBOOK
  }

  /** How it comes back. */
  public enum BackHow {
    /** The provider gave it back. */
    RETURNED,
    /** The agency took the filled-in workbook in. */
    TAKEN_IN,
    /** The agency took it back. */
    TAKEN_BACK
  }

  /** That it came back. */
  public record Back(LocalDate on, BackHow how, String note, String by) {}

  public boolean isOpen() {
    return back.isEmpty();
  }

  public boolean isOverdueOn(LocalDate day) {
    return isOpen() && wantedBy.isBefore(day);
  }
}
