package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The programme's selection of a body as assessor, for a stated period (FRM-29).
 *
 * @param number the number on the list of assessors
 * @param ended when it was ended before its time; the last day on which it is in force
 * @param suspensions the days on which it is not in force although it goes on (FRM-28)
 */
public record AssessorSelection(
    SelectionId id,
    OrganisationId assessor,
    AssessorKind kind,
    String number,
    Period period,
    Optional<Ending> ended,
    List<Period> suspensions) {

  public AssessorSelection {
    suspensions = List.copyOf(suspensions);
  }

  /** Why and from when a selection no longer counts. */
  public record Ending(LocalDate lastDay, String reason) {}

  /** Without any further act it lapses when its period ends. */
  public boolean inForceOn(LocalDate day) {
    return lastsOn(day) && suspensionOn(day).isEmpty();
  }

  /** Whether it has begun and not ended; it may be suspended. */
  public boolean lastsOn(LocalDate day) {
    return period.contains(day) && ended.map(ending -> !day.isAfter(ending.lastDay())).orElse(true);
  }

  /** The suspension that holds on the day, if one does. */
  public Optional<Period> suspensionOn(LocalDate day) {
    return suspensions.stream().filter(suspension -> suspension.contains(day)).findFirst();
  }

  /** Whether it was ended before its time and that is past. */
  public boolean endedBefore(LocalDate day) {
    return ended.filter(ending -> day.isAfter(ending.lastDay())).isPresent();
  }

  /** Whether it was ended before its first day. */
  public boolean neverBegan() {
    return lastDay().isBefore(period.first());
  }

  /** The days from its beginning to its end, suspensions included; empty when it never began. */
  public Optional<Period> inForce() {
    return neverBegan() ? Optional.empty() : Optional.of(new Period(period.first(), lastDay()));
  }

  /** The last day on which it is in force. */
  public LocalDate lastDay() {
    return ended.map(Ending::lastDay).orElse(period.last());
  }

  /** The selection of the body that is in force on the day, if there is one. */
  public static Optional<AssessorSelection> inForce(
      Collection<AssessorSelection> selections, OrganisationId assessor, LocalDate day) {
    return selections.stream()
        .filter(selection -> selection.assessor().equals(assessor) && selection.inForceOn(day))
        .findFirst();
  }
}
