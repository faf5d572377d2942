package dev.akashi.committee;

import static dev.akashi.directory.Permission.RUN_COMMITTEE;
import static java.util.Objects.requireNonNull;

import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat makes agendas of the matters that wait, and words the motions (AMD-03). */
@Service
@Transactional
public class Agendas {

  /** A matter by its kind and id. */
  public record MatterRef(String kind, UUID id) {

    /** Reads {@code kind:id}. */
    public static MatterRef of(String text) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException(text);
      }
      return new MatterRef(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }
  }

  private final MeetingStore store;
  private final SeatStore seats;
  private final VoteStore votes;
  private final AllMatters matters;
  private final Trail trail;
  private final Today today;

  Agendas(
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
   * Puts matters on the agenda, in this order, with the motion that is usual for their kind. In an
   * open meeting they are open at once, or when their motion is worded.
   */
  public List<ItemId> put(Actor actor, MeetingId id, List<MatterRef> refs) {
    actor.require(RUN_COMMITTEE);
    Meeting meeting = notClosed(id);
    int position = store.agenda(id).stream().mapToInt(Item::position).max().orElse(0);
    List<ItemId> made = new ArrayList<>();
    for (MatterRef ref : refs) {
      position++;
      Item item = proposed(meeting, ref, position);
      store.insert(item);
      if (meeting.state() == MeetingState.OPEN && !needsReason(item)) {
        open(item, seats.on(meeting.on()));
      }
      record(actor, meeting, item, "committee.item-put");
      made.add(item.id());
    }
    return made;
  }

  private Item proposed(Meeting meeting, MatterRef ref, int position) {
    Matters.Waiting waiting = matters.waiting(ref.kind(), ref.id());
    if (store.onAnAgenda(ref.kind()).contains(ref.id())) {
      throw Refusal.rule(
          Reason.of("committee.already-on-an-agenda", "AMD-03").with(waiting.title()));
    }
    Matters.Outcome usual = matters.of(ref.kind()).outcomes().getFirst();
    return new Item(
        ItemId.random(),
        meeting.id(),
        position,
        ref.kind(),
        ref.id(),
        waiting.title(),
        waiting.link(),
        usual.code(),
        Optional.empty(),
        "",
        "",
        ItemState.PROPOSED,
        "",
        Optional.empty(),
        0);
  }

  /** Words the motion, as long as nobody has voted on it. */
  public void word(Actor actor, ItemId id, int revision, Motion motion) {
    actor.require(RUN_COMMITTEE);
    Item item = forUpdate(id, revision, ItemState.PROPOSED, ItemState.OPEN);
    if (!votes.of(id).isEmpty()) {
      throw Refusal.rule(Reason.of("committee.voted-already", "AMD-03"));
    }
    Matters.Outcome outcome = matters.outcome(item.matterKind(), motion.outcome());
    Refusal.inputUnlessEmpty(defects(motion, outcome));
    Item worded = item.with(outcome.takesDay() ? motion : withoutDay(motion));
    store.update(worded);
    store.setConditions(id, motion.conditions());
    Meeting meeting = store.get(item.meeting());
    if (meeting.state() == MeetingState.OPEN && item.state() == ItemState.PROPOSED) {
      open(worded, seats.on(meeting.on()));
    }
    record(actor, meeting, worded, "committee.motion-worded");
  }

  private List<Reason> defects(Motion motion, Matters.Outcome outcome) {
    List<Reason> reasons = new ArrayList<>();
    if (outcome.reasonNeeded() && motion.reason().isBlank()) {
      reasons.add(Reason.atField("reason", "committee.reason-missing"));
    }
    motion.conditions().stream()
        .filter(condition -> condition.dueOn().isBefore(today.day()))
        .findFirst()
        .map(
            past -> Reason.atField("conditionDue", "committee.day-past", past.dueOn(), today.day()))
        .ifPresent(reasons::add);
    return reasons;
  }

  private static Motion withoutDay(Motion motion) {
    return new Motion(motion.outcome(), Optional.empty(), motion.reason(), motion.conditions());
  }

  /** Moves an item one place up: what comes first is carried out and numbered first. */
  public void up(Actor actor, ItemId id, int revision) {
    actor.require(RUN_COMMITTEE);
    Item item = forUpdate(id, revision, ItemState.PROPOSED, ItemState.OPEN, ItemState.ADOPTED);
    store.agenda(item.meeting()).stream()
        .filter(other -> other.position() < item.position())
        .reduce((earlier, later) -> later)
        .ifPresent(before -> {
          store.update(before.at(item.position()));
          store.update(item.at(before.position()));
          record(actor, store.get(item.meeting()), item, "committee.item-moved-up");
        });
  }

  /**
   * Takes an item off the agenda; the matter waits for another meeting. What is adopted stays,
   * unless it could not be carried out.
   */
  public void takeBack(Actor actor, ItemId id, int revision, String reason) {
    actor.require(RUN_COMMITTEE);
    Item item = forUpdate(id, revision, ItemState.PROPOSED, ItemState.OPEN, ItemState.ADOPTED);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.atField("remark", "committee.reason-missing"));
    }
    if (item.state() == ItemState.ADOPTED && !store.failures(item.meeting()).containsKey(id)) {
      throw Refusal.rule(Reason.of("committee.adopted-already", "AMD-03"));
    }
    store.setFailures(id, List.of());
    votes.forget(id);
    store.update(item.takenBack(reason));
    record(actor, store.get(item.meeting()), item, "committee.item-taken-back");
  }

  /** Binds the papers as they are now and asks for the votes anew. */
  public void presentAgain(Actor actor, ItemId id, int revision) {
    actor.require(RUN_COMMITTEE);
    Item item = forUpdate(id, revision, ItemState.OPEN);
    Meeting meeting = store.get(item.meeting());
    votes.forget(id);
    open(item, seats.on(meeting.on()));
    record(actor, meeting, item, "committee.item-presented-again");
  }

  /** Whether the motion has to be worded before it is put to the vote. */
  private boolean needsReason(Item item) {
    return item.reason().isBlank()
        && matters.outcome(item.matterKind(), item.outcome()).reasonNeeded();
  }

  /** Binds the papers and notes who has no vote by rule. */
  void open(Item item, List<Seat> members) {
    if (needsReason(item)) {
      throw Refusal.rule(Reason.of("committee.motion-unworded", "AMD-03").with(item.title()));
    }
    Matters kind = matters.of(item);
    String papers =
        kind.papers(item.matter())
            .orElseThrow(() ->
                Refusal.rule(Reason.of("committee.matter-gone", "AMD-03").with(item.title())));
    store.update(item.opened(papers));
    Map<PersonId, List<Reason>> without = kind.withoutVote(item.matter(), members);
    votes.setRecusals(
        item.id(),
        members.stream()
            .filter(seat -> without.containsKey(seat.person()))
            .map(seat ->
                new Recusal(
                    item.id(),
                    seat.person(),
                    seat.name(),
                    requireNonNull(without.get(seat.person())).getFirst().code(),
                    ""))
            .toList());
  }

  private Meeting notClosed(MeetingId id) {
    Meeting meeting =
        store
            .findForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("committee.meeting-unknown")));
    if (meeting.state() == MeetingState.CLOSED) {
      throw Refusal.rule(Reason.of("committee.meeting-closed", "AMD-03").with(meeting.no()));
    }
    return meeting;
  }

  /** The item with its meeting locked, in one of these states and as the person saw it. */
  private Item forUpdate(ItemId id, int revision, ItemState... states) {
    notClosed(store.get(id).meeting());
    Item item = store.get(id);
    MeetingStore.stale(item.revision(), revision);
    if (!List.of(states).contains(item.state())) {
      throw Refusal.rule(
          Reason.of("committee.item-in-other-state", "AMD-03").with(item.title(), item.state()));
    }
    return item;
  }

  private void record(Actor actor, Meeting meeting, Item item, String action) {
    trail.record(
        actor,
        action,
        subject(item),
        Map.of(
            "no", meeting.no(),
            "title", item.title().ja(),
            "outcome", item.outcome(),
            "reason", item.reason()));
  }

  static Subject subject(Item item) {
    return new Subject("committee-item", item.id().toString());
  }
}
