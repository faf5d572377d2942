package dev.akashi.committee;

import dev.akashi.directory.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** The minutes of a meeting; another person than the writer confirms them. */
public record Minutes(
    MeetingId meeting,
    String text,
    PersonId writtenBy,
    String writtenByName,
    LocalDate writtenOn,
    Optional<Confirmation> confirmation,
    int revision) {

  /** Who confirmed them, and when. */
  public record Confirmation(PersonId by, String byName, LocalDate on) {}
}
