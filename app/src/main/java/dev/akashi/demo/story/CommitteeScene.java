package dev.akashi.demo.story;

import dev.akashi.committee.Agendas;
import dev.akashi.committee.Ballot;
import dev.akashi.committee.Closing;
import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingKind;
import dev.akashi.committee.Meetings;
import dev.akashi.committee.MinutesKeeping;
import dev.akashi.committee.SeatKind;
import dev.akashi.committee.Seats;
import dev.akashi.committee.Voting;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The committee is appointed, meets and votes. */
@Component
class CommitteeScene {

  private static final Period TERM =
      new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2030, 3, 31));
  private static final List<String> MEMBERS =
      List.of(
          "member@committee.example",
          "member2@committee.example",
          "member3@committee.example",
          "member4@committee.example",
          "member5@committee.example");

  private final Troupe troupe;
  private final Seats seats;
  private final Meetings meetings;
  private final Agendas agendas;
  private final Voting voting;
  private final Closing closing;
  private final MinutesKeeping minutes;
  private final CommitteeReading reading;

  CommitteeScene(
      Troupe troupe,
      Seats seats,
      Meetings meetings,
      Agendas agendas,
      Voting voting,
      Closing closing,
      MinutesKeeping minutes,
      CommitteeReading reading) {
    this.troupe = troupe;
    this.seats = seats;
    this.meetings = meetings;
    this.agendas = agendas;
    this.voting = voting;
    this.closing = closing;
    this.minutes = minutes;
    this.reading = reading;
  }

  /** Two experts, one of whom takes the chair, and three of the bodies that own the programme. */
  void appoint() {
    appoint(0, SeatKind.EXPERT, "", /* chair= */ true);
    appoint(1, SeatKind.EXPERT, "", /* chair= */ false);
    appoint(2, SeatKind.OWNER, "見本統括室", /* chair= */ false);
    appoint(3, SeatKind.OWNER, "見本情報庁", /* chair= */ false);
    appoint(4, SeatKind.OWNER, "見本産業省", /* chair= */ false);
  }

  private void appoint(int member, SeatKind kind, String body, boolean chair) {
    Actor person = troupe.the(MEMBERS.get(member));
    seats.appoint(office(), person.person(), kind, body, TERM, chair);
  }

  /** A meeting that day adopts what is usual for the matter. */
  void adopts(String kind, UUID matter, LocalDate on) {
    troupe.actOn(on);
    Actor office = office();
    MeetingId id = meetings.plan(office, MeetingKind.MEETING, on, Optional.empty(), "見本会館 会議室");
    ItemId item = agendas.put(office, id, List.of(new Agendas.MatterRef(kind, matter))).getFirst();
    meetings.open(office, id, revision(office, id));
    List<Actor> members = MEMBERS.stream().map(troupe::the).toList();
    meetings.attend(
        office,
        id,
        revision(office, id),
        members.stream().map(Actor::person).collect(Collectors.toSet()));
    members.forEach(member -> voting.vote(member, item, Ballot.FOR));
    closing.close(office, id, revision(office, id));
    minutes.write(office, id, 0, "事務局が申請と審査の結果を説明した。全員の賛成で可決した。");
    minutes.confirm(members.getFirst(), id, 1);
  }

  private Actor office() {
    return troupe.the("officer@office.example");
  }

  private int revision(Actor office, MeetingId id) {
    return reading.view(office, id).meeting().revision();
  }
}
