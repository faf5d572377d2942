package dev.akashi.changenotice;

import dev.akashi.changenotice.db.ChangeRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices to file and re-audits to have made, for providers; rulings, for the support body. */
@Service
class ChangeWork implements WorkSource {

  private static final int AT_MOST = 500;

  private final ChangeRows rows;
  private final ReAudits duties;

  ChangeWork(ChangeRows rows, ReAudits duties) {
    this.rows = rows;
    this.duties = duties;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.EDIT_STATEMENT)) {
      rows.ofProvider(actor.organisationId(), 0, AT_MOST)
          .forEach(notice -> provider(notice, items));
    }
    if (actor.may(Permission.REVIEW_APPLICATION)) {
      rows.filed(0, AT_MOST).forEach(notice -> desk(actor, notice, items));
    }
    return items;
  }

  private void provider(ChangeNotice notice, List<WorkItem> items) {
    String link = "/provider/changes/" + notice.id();
    List<Object> about = List.of(notice.serviceName());
    if (notice.isDraft()) {
      items.add(new WorkItem("changenotice-file", about, link, Optional.of(notice.dueOn())));
    }
    notice
        .ruling()
        .flatMap(ChangeNotice.Ruling::reAuditDue)
        .filter(due -> !duties.isDone(notice))
        .ifPresent(
            due -> items.add(new WorkItem("changenotice-re-audit", about, link, Optional.of(due))));
  }

  private static void desk(Actor actor, ChangeNotice notice, List<WorkItem> items) {
    if (notice.state() != ChangeState.FILED) {
      return;
    }
    String link = "/review/changes/" + notice.id();
    List<Object> about = List.of(notice.serviceName());
    if (notice.proposal().isEmpty()) {
      items.add(new WorkItem("changenotice-rule", about, link, Optional.empty()));
    } else if (ChangeRules.againstConfirming(notice, actor.person()).isEmpty()) {
      items.add(new WorkItem("changenotice-confirm", about, link, Optional.empty()));
    }
  }
}
