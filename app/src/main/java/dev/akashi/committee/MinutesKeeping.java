package dev.akashi.committee;

import static dev.akashi.directory.Permission.DECIDE_REGISTRATION;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat writes the minutes of a meeting and a member confirms them (AMD-03). */
@Service
@Transactional
public class MinutesKeeping {

  private final MeetingStore store;
  private final SeatStore seats;
  private final Trail trail;
  private final Today today;

  MinutesKeeping(MeetingStore store, SeatStore seats, Trail trail, Today today) {
    this.store = store;
    this.seats = seats;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Writes the minutes; whoever confirmed the former text has to confirm the new one.
   *
   * @param revision of the text that was changed; 0 when there was none
   */
  public void write(Actor actor, MeetingId id, int revision, String text) {
    actor.require(RUN_COMMITTEE);
    Meeting meeting = closed(id);
    int now = store.minutes(id).map(Minutes::revision).orElse(0);
    MeetingStore.stale(now, revision);
    if (text.isBlank()) {
      throw Refusal.input(Reason.atField("text", "committee.text-missing"));
    }
    store.put(
        new Minutes(
            id, text, actor.person(), actor.name(), today.day(), Optional.empty(), now + 1));
    record(actor, meeting, "committee.minutes-written");
  }

  /** A member of that meeting confirms what another person wrote. */
  public void confirm(Actor actor, MeetingId id, int revision) {
    actor.require(DECIDE_REGISTRATION);
    Meeting meeting = closed(id);
    Minutes minutes =
        store.minutes(id).orElseThrow(() -> Refusal.notFound(Reason.of("committee.no-minutes")));
    MeetingStore.stale(minutes.revision(), revision);
    if (minutes.writtenBy().equals(actor.person())) {
      throw Refusal.rule(Reason.of("committee.own-minutes", "AMD-03"));
    }
    if (seats.on(meeting.on()).stream().noneMatch(s -> s.person().equals(actor.person()))) {
      throw Refusal.rule(Reason.of("committee.no-seat", "AMD-03").with(meeting.on()));
    }
    if (minutes.confirmation().isPresent()) {
      throw Refusal.rule(Reason.of("committee.minutes-confirmed", "AMD-03"));
    }
    store.put(
        new Minutes(
            id,
            minutes.text(),
            minutes.writtenBy(),
            minutes.writtenByName(),
            minutes.writtenOn(),
            Optional.of(new Minutes.Confirmation(actor.person(), actor.name(), today.day())),
            minutes.revision() + 1));
    record(actor, meeting, "committee.minutes-confirmed");
  }

  private Meeting closed(MeetingId id) {
    Meeting meeting =
        store
            .findForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("committee.meeting-unknown")));
    if (meeting.state() != MeetingState.CLOSED) {
      throw Refusal.rule(Reason.of("committee.minutes-too-early", "AMD-03").with(meeting.no()));
    }
    return meeting;
  }

  private void record(Actor actor, Meeting meeting, String action) {
    trail.record(actor, action, Meetings.subject(meeting), Map.of("no", meeting.no()));
  }
}
