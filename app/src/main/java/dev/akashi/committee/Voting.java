package dev.akashi.committee;

import static dev.akashi.directory.Permission.DECIDE_REGISTRATION;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members vote, one vote each, or abstain because of an interest (AMD-03, FRM-30). */
@Service
@Transactional
public class Voting {

  private final MeetingStore store;
  private final SeatStore seats;
  private final VoteStore votes;
  private final AllMatters matters;
  private final Trail trail;
  private final Today today;

  Voting(
      MeetingStore store,
      SeatStore seats,
      VoteStore votes,
      AllMatters matters,
      Trail trail,
      Today today) {
    this.store = store;
    this.seats = seats;
    this.votes = votes;
    this.matters = matters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Takes the vote of a member; a later one takes its place until the vote is over.
   *
   * @throws Refusal when the vote is over, the person has no vote, or the papers have changed
   */
  public void vote(Actor actor, ItemId id, Ballot ballot) {
    actor.require(DECIDE_REGISTRATION);
    Item known = store.get(id);
    Meeting meeting = store.findForShare(known.meeting()).orElseThrow();
    Item item = store.get(id);
    Refusal.rulesUnlessEmpty(against(actor, meeting, item));
    votes.put(new Vote(id, actor.person(), actor.name(), ballot, today.now()));
    trail.record(
        actor,
        "committee.voted",
        Agendas.subject(item),
        Map.of("no", meeting.no(), "title", item.title().ja(), "vote", ballot));
  }

  /** Takes the votes of a member on several items; either all of them or none. */
  public void voteOnAll(Actor actor, Map<ItemId, Ballot> ballots) {
    new TreeMap<>(
            ballots.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toString(), each -> each)))
        .values()
        .forEach(each -> vote(actor, each.getKey(), each.getValue()));
  }

  /** Why the person cannot vote on the item now; empty when it can. */
  @Transactional(readOnly = true)
  public List<Reason> againstVoting(Actor actor, ItemId id) {
    actor.require(DECIDE_REGISTRATION);
    Item item = store.get(id);
    return against(actor, store.get(item.meeting()), item);
  }

  private List<Reason> against(Actor actor, Meeting meeting, Item item) {
    List<Reason> reasons = new ArrayList<>(overBy(meeting, item));
    if (!reasons.isEmpty()) {
      return reasons;
    }
    Optional<Seat> seat =
        seats.on(meeting.on()).stream()
            .filter(one -> one.person().equals(actor.person()))
            .findFirst();
    if (seat.filter(one -> one.coversDay(today.day())).isEmpty()) {
      reasons.add(
          seat.map(one ->
                  Reason.of("committee.term-over", "AMD-03").with(one.term().last(), today.day()))
              .orElseGet(() -> Reason.of("committee.no-seat", "AMD-03").with(meeting.on())));
      return reasons;
    }
    if (!meeting.isWritten() && !store.attendance(meeting.id()).contains(actor.person())) {
      reasons.add(Reason.of("committee.not-present", "AMD-03").with(meeting.no()));
    }
    reasons.addAll(withoutVote(item, seat.get()));
    reasons.addAll(papersChanged(matters, item));
    return reasons;
  }

  private List<Reason> overBy(Meeting meeting, Item item) {
    if (meeting.state() != MeetingState.OPEN || item.state() != ItemState.OPEN) {
      return List.of(Reason.of("committee.vote-over", "AMD-03").with(item.title()));
    }
    Optional<LocalDate> over = meeting.closesOn().filter(today.day()::isAfter);
    return over.map(
            last -> List.of(Reason.of("committee.written-over", "AMD-03").with(last, today.day())))
        .orElse(List.of());
  }

  private List<Reason> withoutVote(Item item, Seat seat) {
    List<Reason> reasons =
        new ArrayList<>(
            matters
                .of(item)
                .withoutVote(item.matter(), List.of(seat))
                .getOrDefault(seat.person(), List.of()));
    if (votes.declared(item.matterKind(), item.matter()).contains(seat.person())) {
      reasons.add(Reason.of("committee.declared-interest", "FRM-30", "AMD-03"));
    }
    return reasons;
  }

  /** The papers are those that were bound at the opening. */
  static List<Reason> papersChanged(AllMatters matters, Item item) {
    Optional<String> now = matters.of(item).papers(item.matter());
    if (now.isEmpty()) {
      return List.of(Reason.of("committee.matter-gone", "AMD-03").with(item.title()));
    }
    return now.get().equals(item.papersHash())
        ? List.of()
        : List.of(Reason.of("committee.papers-changed", "AMD-03", "FRM-42").with(item.title()));
  }

  /**
   * The member declares an interest in the matter and takes no part in it, in this meeting and in
   * others; a vote that was given is forgotten.
   */
  public void abstain(Actor actor, ItemId id, String reason) {
    actor.require(DECIDE_REGISTRATION);
    Item known = store.get(id);
    Meeting meeting = store.findForShare(known.meeting()).orElseThrow();
    Item item = store.get(id);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.atField("interest", "committee.reason-missing"));
    }
    if (!item.state().isLive() || item.state() == ItemState.ADOPTED) {
      throw Refusal.rule(Reason.of("committee.vote-over", "AMD-03").with(item.title()));
    }
    votes.declare(
        item.matterKind(), item.matter(), actor.person(), actor.name(), reason, today.now());
    votes.forget(item.matterKind(), item.matter(), actor.person());
    trail.record(
        actor,
        "committee.interest-declared",
        Agendas.subject(item),
        Map.of("no", meeting.no(), "title", item.title().ja(), "reason", reason));
  }
}
