package dev.akashi.committee;

import static dev.akashi.directory.Permission.DECIDE_REGISTRATION;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for members of the committee and for its secretariat. */
@Service
class CommitteeWork implements WorkSource {

  private static final int SHOWN = 20;
  private static final int COMING = 200;

  private final MeetingStore store;
  private final SeatStore seats;
  private final VoteStore votes;
  private final AllMatters matters;
  private final ProgrammeParameters parameters;
  private final Today today;

  CommitteeWork(
      MeetingStore store,
      SeatStore seats,
      VoteStore votes,
      AllMatters matters,
      ProgrammeParameters parameters,
      Today today) {
    this.store = store;
    this.seats = seats;
    this.votes = votes;
    this.matters = matters;
    this.parameters = parameters;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(DECIDE_REGISTRATION) && sits(actor)) {
      toVote(actor, items);
      minutes(items, /* toConfirm= */ true);
    }
    if (actor.may(RUN_COMMITTEE)) {
      int waiting = matters.queue(SHOWN).size();
      if (waiting > 0) {
        items.add(
            new WorkItem("committee-queue", List.of(waiting), "/committee", Optional.empty()));
      }
      toClose(items);
      minutes(items, /* toConfirm= */ false);
      store.conditionsDue(SHOWN).forEach(due -> items.add(condition(due)));
    }
    return items;
  }

  private boolean sits(Actor actor) {
    return seats.on(today.day()).stream().anyMatch(s -> s.person().equals(actor.person()));
  }

  private void toVote(Actor actor, List<WorkItem> items) {
    Map<MeetingId, Integer> waiting = votes.missing(actor.person());
    for (Meeting meeting : waiting.isEmpty() ? List.<Meeting>of() : store.coming(COMING)) {
      boolean takesVotes =
          meeting.state() == MeetingState.OPEN
              && meeting.closesOn().filter(today.day()::isAfter).isEmpty();
      int missing = takesVotes ? waiting.getOrDefault(meeting.id(), 0) : 0;
      if (missing > 0) {
        items.add(
            new WorkItem(
                "committee-vote",
                List.of(meeting.no(), missing),
                link(meeting),
                meeting.closesOn()));
      }
    }
  }

  private void toClose(List<WorkItem> items) {
    store.coming(COMING).stream()
        .filter(meeting -> meeting.state() == MeetingState.OPEN)
        .filter(meeting -> meeting.closesOn().filter(day -> !today.day().isAfter(day)).isEmpty())
        .forEach(meeting ->
            items.add(
                new WorkItem(
                    "committee-close",
                    List.of(meeting.no()),
                    link(meeting),
                    Optional.of(meeting.closesOn().orElse(meeting.on())))));
  }

  private void minutes(List<WorkItem> items, boolean toConfirm) {
    int days = parameters.on(today.day(), CommitteeParameters.MINUTES_DAYS);
    List<Meeting> meetings =
        toConfirm ? store.withUnconfirmedMinutes(SHOWN) : store.withoutMinutes(SHOWN);
    for (Meeting meeting : meetings) {
      Optional<LocalDate> due = meeting.decidedOn().map(day -> day.plusDays(days));
      String link = link(meeting) + "/minutes";
      items.add(
          toConfirm
              ? new WorkItem("committee-confirm", List.of(meeting.no()), link, due)
              : new WorkItem("committee-minutes", List.of(meeting.no()), link, due));
    }
  }

  private static WorkItem condition(MeetingStore.Due due) {
    return new WorkItem(
        "committee-condition",
        List.of(due.item().title(), due.condition().text()),
        "/committee/conditions",
        Optional.of(due.condition().dueOn()));
  }

  private static String link(Meeting meeting) {
    return "/committee/meetings/" + meeting.id();
  }
}
