package dev.akashi.request;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementParties;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Today;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.request.db.EvidenceRequestRows.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for both sides, one line for each engagement; what is overdue comes first. */
@Service
@Transactional(readOnly = true)
class EvidenceRequestWork implements WorkSource {

  private static final int AT_MOST = 50;

  private final EvidenceRequestRows rows;
  private final EngagementParties parties;
  private final Today today;

  EvidenceRequestWork(EvidenceRequestRows rows, EngagementParties parties, Today today) {
    this.rows = rows;
    this.parties = parties;
    this.today = today;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.EDIT_STATEMENT)) {
      items.addAll(toAnswer(actor));
    }
    if (actor.may(Permission.CONDUCT_ASSESSMENT)) {
      items.addAll(toJudge(actor));
    }
    return items.stream().limit(AT_MOST).toList();
  }

  private List<WorkItem> toAnswer(Actor actor) {
    Map<EngagementId, Engagement> open = open(parties.allOfProvider(actor));
    List<WorkItem> overdue = new ArrayList<>();
    List<WorkItem> inTime = new ArrayList<>();
    for (Waiting one : waiting(open, RequestParty.PROVIDER)) {
      LocalizedText service = name(open, one);
      String list = "/provider/requests?engagement=" + one.engagement();
      if (one.overdue() > 0) {
        overdue.add(
            new WorkItem(
                "request.overdue",
                List.of(service, one.overdue()),
                list + "&overdue=true",
                one.overdueSince()));
      }
      if (one.count() > one.overdue()) {
        inTime.add(
            new WorkItem(
                "request.to-answer",
                List.of(service, one.count() - one.overdue()),
                list,
                one.due()));
      }
    }
    overdue.addAll(inTime);
    return overdue;
  }

  private List<WorkItem> toJudge(Actor actor) {
    Map<EngagementId, Engagement> open = open(parties.allOfTeam(actor));
    return waiting(open, RequestParty.ASSESSOR).stream()
        .map(one ->
            new WorkItem(
                "request.to-judge",
                List.of(name(open, one), one.count()),
                "/assessor/engagements/" + one.engagement() + "/requests?waits=ASSESSOR",
                Optional.empty()))
        .toList();
  }

  private List<Waiting> waiting(Map<EngagementId, Engagement> open, RequestParty party) {
    return open.isEmpty() ? List.of() : rows.waiting(open.keySet(), party, today.day());
  }

  private static LocalizedText name(Map<EngagementId, Engagement> open, Waiting one) {
    return Objects.requireNonNull(open.get(one.engagement())).serviceName();
  }

  private static Map<EngagementId, Engagement> open(List<Engagement> all) {
    Map<EngagementId, Engagement> open = new LinkedHashMap<>();
    all.stream()
        .filter(engagement -> !engagement.state().ended())
        .forEach(engagement -> open.put(engagement.id(), engagement));
    return open;
  }
}
