package dev.akashi.committee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the committee resolved about a matter, to be carried out.
 *
 * @param decidedOn the day of the resolution
 * @param meetingNo the meeting that resolved it, for the records of the matter
 */
public record Resolution(
    UUID matter,
    String outcome,
    LocalDate decidedOn,
    Optional<LocalDate> effectiveOn,
    String reason,
    int meetingNo) {}
