package dev.akashi.committee;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Period;
import dev.akashi.platform.Today;
import dev.akashi.testing.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A committee of five that meets and adopts what a test needs; all tests share its members. */
public final class CommitteeOnStage {

  private static final String NAME = "舞台の委員";
  private static final int SIZE = 5;
  private static final Period TERM =
      new Period(LocalDate.of(2020, 6, 3), LocalDate.of(2039, 12, 31));

  private final Stage stage;
  private final Actor secretary;

  public CommitteeOnStage(Stage stage) {
    this.stage = stage;
    this.secretary = stage.person(Role.PROGRAMME_OFFICER);
  }

  public Actor secretary() {
    return secretary;
  }

  /** The members that all tests share, appointed when the first of them asks; the chair first. */
  public List<Actor> members() {
    List<Actor> members = new ArrayList<>();
    for (Seat seat : stage.bean(SeatStore.class).on(TERM.first())) {
      if (seat.name().startsWith(NAME)) {
        members.add(stage.bean(People.class).actor(seat.person()).orElseThrow());
      }
    }
    if (members.isEmpty()) {
      Actor first = stage.person(Role.COMMITTEE_MEMBER);
      for (int no = 1; no <= SIZE; no++) {
        Actor member = stage.named(first.organisationId(), NAME + no, Role.COMMITTEE_MEMBER);
        appoint(member, TERM, no == 1);
        members.add(member);
      }
    }
    return members;
  }

  public SeatId appoint(Actor member, Period term, boolean chair) {
    return stage
        .bean(Seats.class)
        .appoint(secretary, member.person(), SeatKind.EXPERT, "", term, chair);
  }

  /** A meeting today adopts what is usual for the matter: an application is registered. */
  public MeetingId adopts(String kind, UUID matter) {
    return adopts(kind, matter, Optional.empty());
  }

  /** A meeting today adopts a motion. */
  public MeetingId adopts(String kind, UUID matter, Motion motion) {
    return adopts(kind, matter, Optional.of(motion));
  }

  private MeetingId adopts(String kind, UUID matter, Optional<Motion> motion) {
    List<Actor> voting = members();
    MeetingId id = planned();
    ItemId item = put(id, kind, matter);
    motion.ifPresent(worded -> word(item, worded));
    open(id, voting);
    voting.forEach(member -> stage.bean(Voting.class).vote(member, item, Ballot.FOR));
    close(id);
    return id;
  }

  public MeetingId planned() {
    return stage
        .bean(Meetings.class)
        .plan(
            secretary, MeetingKind.MEETING, stage.bean(Today.class).day(), Optional.empty(), "会議室");
  }

  public ItemId put(MeetingId id, String kind, UUID matter) {
    return stage
        .bean(Agendas.class)
        .put(secretary, id, List.of(new Agendas.MatterRef(kind, matter)))
        .getFirst();
  }

  public void word(ItemId item, Motion motion) {
    stage.bean(Agendas.class).word(secretary, item, revision(item), motion);
  }

  /** Opens the meeting with these members present. */
  public void open(MeetingId id, List<Actor> present) {
    Meetings meetings = stage.bean(Meetings.class);
    meetings.open(secretary, id, revision(id));
    meetings.attend(
        secretary,
        id,
        revision(id),
        present.stream().map(Actor::person).collect(Collectors.toSet()));
  }

  public void close(MeetingId id) {
    stage.bean(Closing.class).close(secretary, id, revision(id));
  }

  public int revision(MeetingId id) {
    return stage.bean(MeetingStore.class).get(id).revision();
  }

  public int revision(ItemId id) {
    return stage.bean(MeetingStore.class).get(id).revision();
  }

  public Item item(ItemId id) {
    return stage.bean(MeetingStore.class).get(id);
  }

  public Meeting meeting(MeetingId id) {
    return stage.bean(MeetingStore.class).get(id);
  }
}
