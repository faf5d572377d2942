package dev.akashi.committee;

import static dev.akashi.directory.Permission.READ_COMMITTEE;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on the committee: experts and owners of the programme, for a term each (AMD-03). */
@Service
@Transactional
public class Seats {

  private final SeatStore store;
  private final People people;
  private final Trail trail;
  private final Today today;

  Seats(SeatStore store, People people, Trail trail, Today today) {
    this.store = store;
    this.people = people;
    this.trail = trail;
    this.today = today;
  }

  /** All seats there have been, those that end last first. */
  @Transactional(readOnly = true)
  public List<Seat> newest(Actor actor, int limit) {
    actor.require(READ_COMMITTEE);
    return store.newest(limit);
  }

  /** The seats whose term covers the day, the chair first. */
  @Transactional(readOnly = true)
  public List<Seat> on(Actor actor, LocalDate day) {
    actor.require(READ_COMMITTEE);
    return store.on(day);
  }

  /** The people who can be appointed. */
  @Transactional(readOnly = true)
  public List<People.Person> candidates(Actor actor) {
    actor.require(RUN_COMMITTEE);
    return people.holding(Role.COMMITTEE_MEMBER);
  }

  /**
   * Appoints somebody for a term.
   *
   * @param body the body that owns the programme and sends an owner; empty for an expert
   * @throws Refusal when the person is no committee member in the directory, or terms overlap
   */
  public SeatId appoint(
      Actor actor, PersonId person, SeatKind kind, String body, Period term, boolean chair) {
    actor.require(RUN_COMMITTEE);
    store.hold();
    Actor member =
        people
            .actor(person)
            .filter(one -> one.roles().contains(Role.COMMITTEE_MEMBER))
            .orElseThrow(
                () -> Refusal.input(Reason.of("committee.not-a-member", "AMD-03").at("person")));
    String sentBy = kind == SeatKind.OWNER ? body : "";
    Seat seat =
        new Seat(
            SeatId.random(),
            person,
            member.name(),
            member.organisationId(),
            kind,
            sentBy,
            term,
            chair,
            0);
    List<Reason> reasons = new ArrayList<>(overlaps(seat));
    if (kind == SeatKind.OWNER && sentBy.isBlank()) {
      reasons.add(Reason.of("committee.body-missing", "AMD-03").at("body"));
    }
    Refusal.inputUnlessEmpty(reasons);
    store.insert(seat);
    trail.record(
        actor,
        "committee.appointed",
        subject(seat),
        Map.of(
            "name", seat.name(),
            "kind", seat.kind(),
            "firstDay", term.first().toString(),
            "lastDay", term.last().toString()));
    return seat.id();
  }

  /** Gives a term another last day: of today or later, as nobody votes in the past. */
  public void endOn(Actor actor, SeatId id, int revision, LocalDate last) {
    actor.require(RUN_COMMITTEE);
    store.hold();
    Seat seat = store.get(id);
    MeetingStore.stale(seat.revision(), revision);
    LocalDate earliest =
        seat.term().first().isAfter(today.day()) ? seat.term().first() : today.day();
    if (last.isBefore(earliest)) {
      throw Refusal.input(
          Reason.of("committee.term-too-short", "AMD-03").with(last, earliest).at("until"));
    }
    Seat changed = seat.until(last);
    Refusal.inputUnlessEmpty(overlaps(changed));
    store.update(changed);
    trail.record(
        actor,
        "committee.term-changed",
        subject(seat),
        Map.of("name", seat.name(), "lastDay", last.toString()));
  }

  private List<Reason> overlaps(Seat seat) {
    List<Reason> reasons = new ArrayList<>();
    for (Seat other : store.during(seat.term().first(), seat.term().last())) {
      if (other.id().equals(seat.id())) {
        continue;
      }
      if (other.person().equals(seat.person())) {
        reasons.add(
            Reason.of("committee.term-overlaps", "AMD-03")
                .with(other.name(), other.term())
                .at("from"));
      } else if (seat.chair() && other.chair()) {
        reasons.add(
            Reason.of("committee.two-chairs", "AMD-03")
                .with(other.name(), other.term())
                .at("chair"));
      }
    }
    return reasons;
  }

  private static Subject subject(Seat seat) {
    return new Subject("committee-seat", seat.id().toString());
  }
}
