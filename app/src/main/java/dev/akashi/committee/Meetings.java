package dev.akashi.committee;

import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat plans meetings and written procedures and opens them (AMD-03, AMD-06). */
@Service
@Transactional
public class Meetings {

  private final MeetingStore store;
  private final SeatStore seats;
  private final VoteStore votes;
  private final Agendas agendas;
  private final Organisations organisations;
  private final Notices notices;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Meetings(
      MeetingStore store,
      SeatStore seats,
      VoteStore votes,
      Agendas agendas,
      Organisations organisations,
      Notices notices,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.store = store;
    this.seats = seats;
    this.votes = votes;
    this.agendas = agendas;
    this.organisations = organisations;
    this.notices = notices;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Plans a meeting, or a written procedure.
   *
   * @param on the day of the meeting, or the day from which votes are taken in writing
   * @param closesOn the last day of a written procedure
   */
  public MeetingId plan(
      Actor actor, MeetingKind kind, LocalDate on, Optional<LocalDate> closesOn, String place) {
    actor.require(RUN_COMMITTEE);
    List<Reason> reasons = new ArrayList<>();
    if (on.isBefore(today.day())) {
      reasons.add(Reason.atField("on", "committee.day-past", on, today.day()));
    }
    if (kind == MeetingKind.WRITTEN) {
      if (closesOn.isEmpty()) {
        reasons.add(Reason.atField("closesOn", "input.required"));
      }
      closesOn.ifPresent(last -> reasons.addAll(againstLastDay(on, last)));
    }
    Refusal.inputUnlessEmpty(reasons);
    Meeting meeting =
        new Meeting(
            MeetingId.random(),
            store.nextNo(),
            kind,
            on,
            kind == MeetingKind.WRITTEN ? closesOn : Optional.empty(),
            kind == MeetingKind.WRITTEN ? "" : place,
            MeetingState.PLANNED,
            Optional.empty(),
            0);
    store.insert(meeting);
    record(actor, meeting, "committee.meeting-planned");
    return meeting.id();
  }

  /** A written procedure leaves the members enough days. */
  private List<Reason> againstLastDay(LocalDate on, LocalDate last) {
    int days = parameters.on(today.day(), CommitteeParameters.WRITTEN_DAYS);
    LocalDate earliest = on.plusDays(days);
    return last.isBefore(earliest)
        ? List.of(
            Reason.of("committee.written-too-short", "AMD-03")
                .with(last, days, earliest)
                .at("closesOn"))
        : List.of();
  }

  /**
   * Opens it: the papers of every item are bound by their hash, who has no vote by rule is noted,
   * and the members are told.
   */
  public void open(Actor actor, MeetingId id, int revision) {
    actor.require(RUN_COMMITTEE);
    Meeting meeting = store.getForUpdate(id, revision);
    Refusal.rulesUnlessEmpty(againstOpening(meeting));
    Meeting opened = meeting.opened(today.day());
    opened
        .closesOn()
        .ifPresent(last -> Refusal.rulesUnlessEmpty(againstLastDay(opened.on(), last)));
    List<Seat> members = seats.on(opened.on());
    VotingRules rules = CommitteeParameters.rules(parameters, opened.on());
    if (members.size() < rules.quorumOf(members.size())) {
      throw Refusal.rule(
          Reason.of("committee.too-few-members", "AMD-03")
              .with(members.size(), rules.quorumOf(members.size())));
    }
    store.agenda(id).stream()
        .filter(item -> item.state() == ItemState.PROPOSED)
        .forEach(item -> agendas.open(item, members));
    store.update(opened);
    record(actor, opened, "committee.meeting-opened");
    tell(opened);
  }

  private List<Reason> againstOpening(Meeting meeting) {
    List<Reason> reasons = new ArrayList<>();
    if (meeting.state() != MeetingState.PLANNED) {
      reasons.add(Reason.of("committee.not-planned", "AMD-03").with(meeting.no()));
    } else if (today.day().isBefore(meeting.on())) {
      reasons.add(
          Reason.of("committee.not-yet", "AMD-03").with(meeting.no(), meeting.on(), today.day()));
    }
    if (store.agenda(meeting.id()).stream().noneMatch(item -> item.state().isLive())) {
      reasons.add(Reason.of("committee.agenda-empty", "AMD-03"));
    }
    return reasons;
  }

  /** Notes which members are present; whoever has voted was. */
  public void attend(Actor actor, MeetingId id, int revision, Set<PersonId> present) {
    actor.require(RUN_COMMITTEE);
    Meeting meeting = store.getForUpdate(id, revision);
    if (meeting.state() != MeetingState.OPEN || meeting.isWritten()) {
      throw Refusal.rule(Reason.of("committee.no-attendance", "AMD-03").with(meeting.no()));
    }
    Set<PersonId> members =
        seats.on(meeting.on()).stream().map(Seat::person).collect(Collectors.toSet());
    if (!members.containsAll(present)) {
      throw Refusal.input(Reason.of("committee.not-a-member", "AMD-03").at("present"));
    }
    Set<PersonId> all = new HashSet<>(present);
    votes.ofMeeting(id).values().stream()
        .flatMap(List::stream)
        .map(Vote::person)
        .filter(members::contains)
        .forEach(all::add);
    store.setAttendance(id, all);
    trail.record(
        actor,
        "committee.attendance-noted",
        subject(meeting),
        Map.of("no", meeting.no(), "present", all.size()));
  }

  private void tell(Meeting meeting) {
    notices.tellAll(
        subject(meeting),
        organisations.ofKind(OrganisationKind.COMMITTEE).stream()
            .map(Organisation::id)
            .map(committee ->
                new Notices.Told(
                    committee,
                    meeting.isWritten() ? "committee.written-opened" : "committee.meeting-opened",
                    List.of(
                        Integer.toString(meeting.no()),
                        meeting.closesOn().orElse(meeting.on()).toString()),
                    "/committee/meetings/" + meeting.id(),
                    List.of(ClauseId.of("AMD-03"))))
            .toList());
  }

  private void record(Actor actor, Meeting meeting, String action) {
    trail.record(
        actor,
        action,
        subject(meeting),
        Map.of("no", meeting.no(), "kind", meeting.kind(), "on", meeting.on().toString()));
  }

  static Subject subject(Meeting meeting) {
    return new Subject("committee-meeting", meeting.id().toString());
  }
}
