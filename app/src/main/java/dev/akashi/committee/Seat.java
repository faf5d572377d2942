package dev.akashi.committee;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;

/**
 * A person's seat on the committee for one term (AMD-03).
 *
 * @param organisation to which the person belonged when appointed
 * @param body the body that owns the programme and sends an owner; empty for an expert
 */
public record Seat(
    SeatId id,
    PersonId person,
    String name,
    OrganisationId organisation,
    SeatKind kind,
    String body,
    Period term,
    boolean chair,
    int revision) {

  public boolean coversDay(LocalDate day) {
    return term.contains(day);
  }

  /** The same seat, ending on another day. */
  Seat until(LocalDate last) {
    return new Seat(
        id,
        person,
        name,
        organisation,
        kind,
        body,
        new Period(term.first(), last),
        chair,
        revision + 1);
  }
}
