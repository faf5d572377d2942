package dev.akashi.committee;

import static dev.akashi.directory.Permission.DECIDE_REGISTRATION;
import static dev.akashi.directory.Permission.READ_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the committee and its secretariat read. */
@Service
@Transactional(readOnly = true)
public class CommitteeReading {

  private static final int COMING = 50;

  /**
   * What comes, what waits, what was.
   *
   * @param nextDue by when the committee should meet again; empty before the first meeting
   */
  public record Overview(
      List<Meeting> coming,
      List<Matters.Waiting> queue,
      List<Meeting> closed,
      boolean more,
      Optional<LocalDate> nextDue) {}

  /** An item with what belongs to it. */
  public record Line(
      Item item,
      List<Recusal> recusals,
      List<Vote> votes,
      List<Condition> conditions,
      List<Reason> failures,
      Tally tally,
      int quorum) {

    public Optional<Ballot> voteOf(PersonId person) {
      return votes.stream()
          .filter(vote -> vote.person().equals(person))
          .map(Vote::ballot)
          .findFirst();
    }
  }

  /** A meeting with its agenda, its members and who of them is present. */
  public record View(
      Meeting meeting,
      List<Seat> members,
      Set<PersonId> present,
      List<Line> lines,
      VotingRules rules,
      Optional<Minutes> minutes,
      LocalDate minutesDue) {

    /** Whether everything that is on the agenda is voted on or taken off. */
    public boolean isSettled() {
      return lines.stream().noneMatch(line -> line.item().state() == ItemState.OPEN);
    }
  }

  /**
   * An item before the committee.
   *
   * @param against what stands in the way of what is moved (FRM-43)
   * @param againstVoting why the reader has no vote on it
   */
  public record ItemView(
      Meeting meeting,
      Line line,
      List<Matters.Outcome> outcomes,
      List<Reason> against,
      List<Reason> papers,
      List<Reason> againstVoting) {}

  private final MeetingStore store;
  private final SeatStore seats;
  private final VoteStore votes;
  private final AllMatters matters;
  private final Voting voting;
  private final ProgrammeParameters parameters;
  private final Today today;

  CommitteeReading(
      MeetingStore store,
      SeatStore seats,
      VoteStore votes,
      AllMatters matters,
      Voting voting,
      ProgrammeParameters parameters,
      Today today) {
    this.store = store;
    this.seats = seats;
    this.votes = votes;
    this.matters = matters;
    this.voting = voting;
    this.parameters = parameters;
    this.today = today;
  }

  /** What comes, what waits and the closed meetings before that number, so many of each. */
  public Overview overview(Actor actor, int before, int limit) {
    actor.require(READ_COMMITTEE);
    List<Meeting> closed = store.closed(before, limit + 1);
    int months = parameters.on(today.day(), CommitteeParameters.CADENCE_MONTHS);
    return new Overview(
        store.coming(COMING),
        matters.queue(limit),
        closed.stream().limit(limit).toList(),
        closed.size() > limit,
        store.closed(Integer.MAX_VALUE, 1).stream()
            .findFirst()
            .flatMap(Meeting::decidedOn)
            .map(last -> last.plusMonths(months)));
  }

  /** What waits and is on no agenda. */
  public List<Matters.Waiting> queue(Actor actor, int limit) {
    actor.require(READ_COMMITTEE);
    return matters.queue(limit);
  }

  public View view(Actor actor, MeetingId id) {
    actor.require(READ_COMMITTEE);
    Meeting meeting = store.get(id);
    List<Seat> members = seats.on(meeting.on());
    Set<PersonId> present = store.attendance(id);
    VotingRules rules = CommitteeParameters.rules(parameters, meeting.on());
    Map<ItemId, List<Recusal>> recusals = votes.recusals(id);
    Map<ItemId, List<Vote>> given = votes.ofMeeting(id);
    Map<ItemId, List<Condition>> conditions = store.conditions(id);
    Map<ItemId, List<Reason>> failures = store.failures(id);
    List<Line> lines =
        store.agenda(id).stream()
            .map(item -> {
              List<Recusal> out = recusals.getOrDefault(item.id(), List.of());
              List<Vote> cast = given.getOrDefault(item.id(), List.of());
              Set<PersonId> gone = out.stream().map(Recusal::person).collect(Collectors.toSet());
              Tally tally =
                  item.tally()
                      .orElseGet(() ->
                          Counting.count(new Counting.Facts(members, gone, cast), rules).tally());
              return new Line(
                  item,
                  out,
                  cast,
                  conditions.getOrDefault(item.id(), List.of()),
                  failures.getOrDefault(item.id(), List.of()),
                  tally,
                  rules.quorumOf(tally.base()));
            })
            .toList();
    int days = parameters.on(today.day(), CommitteeParameters.MINUTES_DAYS);
    return new View(
        meeting,
        members,
        present,
        lines,
        rules,
        store.minutes(id),
        meeting.decidedOn().orElse(meeting.on()).plusDays(days));
  }

  public ItemView item(Actor actor, ItemId id) {
    actor.require(READ_COMMITTEE);
    Item item = store.get(id);
    View view = view(actor, item.meeting());
    Line line =
        view.lines().stream().filter(one -> one.item().id().equals(id)).findFirst().orElseThrow();
    Matters kind = matters.of(item);
    boolean live = item.state().isLive();
    return new ItemView(
        view.meeting(),
        line,
        kind.outcomes(),
        live && kind.find(item.matter()).isPresent()
            ? kind.against(item.matter(), item.outcome(), today.day())
            : List.of(),
        live && item.state() != ItemState.PROPOSED
            ? Voting.papersChanged(matters, item)
            : List.of(),
        item.state() == ItemState.OPEN && actor.may(DECIDE_REGISTRATION)
            ? voting.againstVoting(actor, id)
            : List.of());
  }

  /** Where a matter was or is on an agenda, the last time first. */
  public List<MeetingStore.Appearance> appearances(Actor actor, String kind, UUID matter) {
    actor.require(READ_COMMITTEE);
    return store.appearances(kind, matter);
  }
}
