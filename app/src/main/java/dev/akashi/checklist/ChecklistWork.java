package dev.akashi.checklist;

import dev.akashi.checklist.db.ChecklistRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that came back or are overdue wait for the agency, and checklists for the provider. */
@Service
class ChecklistWork implements WorkSource {

  private static final int AT_MOST = 30;

  private final ChecklistRows rows;
  private final Today today;

  ChecklistWork(ChecklistRows rows, Today today) {
    this.rows = rows;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.MAKE_CHECKLIST)) {
      rows.waitingForAgency(actor.organisationId(), today.day(), AT_MOST)
          .forEach(line -> items.add(ofAgency(line)));
    }
    if (actor.may(Permission.EDIT_STATEMENT)) {
      rows.waitingForProvider(actor.organisationId(), AT_MOST)
          .forEach(line -> items.add(ofProvider(line)));
    }
    return items;
  }

  private WorkItem ofAgency(ChecklistLine line) {
    String link = "/agency/checklists/" + line.head().id();
    String service = line.head().about().serviceName();
    return line.open()
        .map(out ->
            new WorkItem(
                "checklist.overdue",
                List.of(line.head().about().providerName(), service),
                link,
                Optional.of(out.wantedBy())))
        .orElseGet(() ->
            new WorkItem(
                "checklist.came-back",
                List.of(
                    service,
                    line.shortfalls(),
                    ChronoUnit.DAYS.between(line.head().stateSince(), today.day())),
                link + "/result",
                Optional.empty()));
  }

  private static WorkItem ofProvider(ChecklistLine line) {
    return new WorkItem(
        "checklist.to-answer",
        List.of(
            line.head().agencyName(),
            line.head().about().serviceName(),
            line.head().questions() - line.answered()),
        "/provider/checklists/" + line.head().id(),
        line.open().map(HandOver::wantedBy));
  }
}
