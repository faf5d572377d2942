package dev.akashi.committee;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of the committee, or a written procedure between two of them.
 *
 * @param no counts both kinds from the first one on
 * @param on the day it is planned for; once opened, the day it was opened
 * @param closesOn the last day on which votes are taken in a written procedure
 * @param decidedOn the day of its resolutions, once closed
 */
public record Meeting(
    MeetingId id,
    int no,
    MeetingKind kind,
    LocalDate on,
    Optional<LocalDate> closesOn,
    String place,
    MeetingState state,
    Optional<LocalDate> decidedOn,
    int revision) {

  public boolean isWritten() {
    return kind == MeetingKind.WRITTEN;
  }

  Meeting opened(LocalDate day) {
    return new Meeting(
        id, no, kind, day, closesOn, place, MeetingState.OPEN, decidedOn, revision + 1);
  }

  Meeting closed(LocalDate decided) {
    return new Meeting(
        id, no, kind, on, closesOn, place, MeetingState.CLOSED, Optional.of(decided), revision + 1);
  }

  /** The day of the resolutions when it is closed on that day. */
  LocalDate decisionDay(LocalDate today) {
    return closesOn.map(last -> today.isBefore(last) ? today : last).orElse(on);
  }
}
