package dev.akashi.committee;

import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends votes and meetings. What is adopted is carried out for the whole batch in one transaction,
 * in the order of the agenda; when one item fails nothing is done, the reasons are kept with it and
 * the meeting stays open (FRM-43).
 */
@Service
public class Closing {

  private final MeetingStore store;
  private final AllMatters matters;
  private final Counting counting;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Today today;

  Closing(
      MeetingStore store,
      AllMatters matters,
      Counting counting,
      TransactionTemplate transaction,
      Trail trail,
      Today today) {
    this.store = store;
    this.matters = matters;
    this.counting = counting;
    this.transaction = transaction;
    this.trail = trail;
    this.today = today;
  }

  /** Ends the vote on one item. */
  public void settle(Actor actor, ItemId id, int revision) {
    actor.require(RUN_COMMITTEE);
    transaction.executeWithoutResult(status -> {
      Item known = store.get(id);
      Meeting meeting = open(store.findForUpdate(known.meeting()).orElseThrow());
      Item item = store.get(id);
      MeetingStore.stale(item.revision(), revision);
      if (item.state() != ItemState.OPEN) {
        throw Refusal.rule(Reason.of("committee.vote-over", "AMD-03").with(item.title()));
      }
      settle(actor, meeting, item);
    });
  }

  /**
   * Ends the votes that are still open, carries out what is adopted and closes the meeting.
   *
   * @throws Refusal when an item cannot be carried out; the reasons are kept with the item
   */
  public void close(Actor actor, MeetingId id, int revision) {
    actor.require(RUN_COMMITTEE);
    transaction.executeWithoutResult(status -> {
      Meeting meeting = open(store.getForUpdate(id, revision));
      store.agenda(id).stream()
          .filter(item -> item.state() == ItemState.PROPOSED)
          .findFirst()
          .ifPresent(item -> {
            throw Refusal.rule(Reason.of("committee.motion-unworded", "AMD-03").with(item.title()));
          });
      store.agenda(id).stream()
          .filter(item -> item.state() == ItemState.OPEN)
          .forEach(item -> settle(actor, meeting, item));
    });
    Map<Item, List<Reason>> failed = new LinkedHashMap<>();
    transaction.executeWithoutResult(status -> {
      carryOut(actor, id, revision, failed);
      if (!failed.isEmpty()) {
        status.setRollbackOnly();
      }
    });
    if (!failed.isEmpty()) {
      transaction.executeWithoutResult(status -> keep(actor, id, failed));
      throw Refusal.rule(reasons(failed).toArray(Reason[]::new));
    }
  }

  private void settle(Actor actor, Meeting meeting, Item item) {
    Refusal.rulesUnlessEmpty(Voting.papersChanged(matters, item));
    Counting.Count count = counting.count(meeting, item);
    Optional<Reason> early =
        meeting
            .closesOn()
            .filter(last -> !count.complete() && !today.day().isAfter(last))
            .map(last -> Reason.of("committee.written-still-open", "AMD-03").with(last));
    Refusal.rulesUnlessEmpty(early.stream().toList());
    store.update(item.settled(count.result(), count.tally()));
    trail.record(
        actor,
        "committee.item-settled",
        Agendas.subject(item),
        Map.of(
            "no", meeting.no(),
            "title", item.title().ja(),
            "outcome", item.outcome(),
            "state", count.result(),
            "votesFor", count.tally().votesFor(),
            "votesAgainst", count.tally().against(),
            "present", count.tally().present()));
  }

  private void carryOut(Actor actor, MeetingId id, int revision, Map<Item, List<Reason>> failed) {
    matters.hold();
    Meeting meeting = open(store.getForUpdate(id, revision));
    List<Item> adopted =
        store.agenda(id).stream().filter(item -> item.state() == ItemState.ADOPTED).toList();
    for (Item item : adopted) {
      List<Reason> changed = Voting.papersChanged(matters, item);
      if (!changed.isEmpty()) {
        failed.put(item, changed);
      }
    }
    for (Item item : adopted) {
      if (!failed.containsKey(item)) {
        carryOut(actor, meeting, item, failed);
      }
    }
    if (failed.isEmpty()) {
      close(actor, meeting, adopted);
    }
  }

  private void carryOut(Actor actor, Meeting meeting, Item item, Map<Item, List<Reason>> failed) {
    try {
      matters
          .of(item)
          .carryOut(
              actor,
              new Resolution(
                  item.matter(),
                  item.outcome(),
                  meeting.decisionDay(today.day()),
                  item.effectiveOn(),
                  item.reason(),
                  meeting.no()));
    } catch (Refusal refusal) {
      failed.put(item, refusal.reasons());
    }
  }

  private void close(Actor actor, Meeting meeting, List<Item> adopted) {
    for (Item item : adopted) {
      store.setFailures(item.id(), List.of());
      store.update(item.carried());
    }
    Meeting closed = meeting.closed(meeting.decisionDay(today.day()));
    store.update(closed);
    trail.record(
        actor,
        "committee.meeting-closed",
        Meetings.subject(meeting),
        Map.of(
            "no", meeting.no(),
            "on", closed.decidedOn().orElseThrow().toString(),
            "carried", adopted.size()));
  }

  private void keep(Actor actor, MeetingId id, Map<Item, List<Reason>> failed) {
    Meeting meeting = store.findForUpdate(id).orElseThrow();
    List<Item> agenda = store.agenda(id);
    failed.forEach((item, reasons) -> {
      if (agenda.contains(item)) {
        store.setFailures(item.id(), reasons);
        trail.record(
            actor,
            "committee.item-failed",
            Agendas.subject(item),
            Map.of(
                "no", meeting.no(),
                "title", item.title().ja(),
                "reasons", String.join(", ", reasons.stream().map(Reason::code).toList())));
      }
    });
  }

  private static List<Reason> reasons(Map<Item, List<Reason>> failed) {
    List<Reason> all = new ArrayList<>();
    failed.forEach((item, reasons) -> {
      all.add(Reason.of("committee.cannot-be-carried-out", "FRM-43").with(item.title()));
      reasons.forEach(reason -> all.add(reason.at(null)));
    });
    return all;
  }

  private static Meeting open(Meeting meeting) {
    if (meeting.state() != MeetingState.OPEN) {
      throw Refusal.rule(Reason.of("committee.not-open", "AMD-03").with(meeting.no()));
    }
    return meeting;
  }
}
