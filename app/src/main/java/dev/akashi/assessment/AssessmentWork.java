package dev.akashi.assessment;

import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for assessors and providers in assessments. */
@Service
@Transactional(readOnly = true)
class AssessmentWork implements WorkSource {

  private static final int AT_MOST = 50;

  private final Engagements engagements;
  private final AssessorNaming naming;
  private final Findings findings;
  private final FindingRows findingRows;
  private final WorkingPaperRows papers;
  private final Reports reports;

  AssessmentWork(
      Engagements engagements,
      AssessorNaming naming,
      Findings findings,
      FindingRows findingRows,
      WorkingPaperRows papers,
      Reports reports) {
    this.engagements = engagements;
    this.naming = naming;
    this.findings = findings;
    this.findingRows = findingRows;
    this.papers = papers;
    this.reports = reports;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.CONDUCT_ASSESSMENT)) {
      items.addAll(ofAssessor(actor));
    }
    if (actor.may(Permission.EDIT_STATEMENT)) {
      items.addAll(ofProvider(actor));
    }
    return items.stream().limit(AT_MOST).toList();
  }

  private List<WorkItem> ofAssessor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    List<Engagement> open =
        engagements.mine(actor).stream()
            .filter(engagement -> !engagement.state().ended())
            .limit(AT_MOST)
            .toList();
    Map<EngagementId, List<Finding>> all =
        findingRows.of(open.stream().map(Engagement::id).toList());
    Map<EngagementId, Integer> toReview =
        papers.toReview(open.stream().map(Engagement::id).toList(), actor.person());
    Map<EngagementId, Reopening> again = reports.reopenings(open);
    for (Engagement engagement : open) {
      LocalDate due = reports.dueOn(engagement);
      if (engagement
          .member(actor.person())
          .filter(own -> own.independenceDeclaredOn().isEmpty())
          .isPresent()) {
        items.add(
            new WorkItem(
                "assessment.independence",
                List.of(engagement.serviceName()),
                "/assessor/engagements/" + engagement.id() + "/independence",
                Optional.empty()));
      }
      if (engagement.hasOnTeam(actor.person())) {
        items.addAll(
            ofTeam(
                engagement,
                toReview.getOrDefault(engagement.id(), 0),
                all.getOrDefault(engagement.id(), List.of()),
                due));
      }
      for (Finding finding : all.getOrDefault(engagement.id(), List.of())) {
        if (finding.state() == FindingState.RESPONDED) {
          items.add(
              new WorkItem(
                  "assessment.finding-answered",
                  List.of(engagement.serviceName(), finding.requirement().value()),
                  "/assessor/engagements/" + engagement.id() + "/findings",
                  Optional.of(due)));
        }
      }
      items.add(report(engagement, Optional.ofNullable(again.get(engagement.id())), due));
    }
    int awaiting = engagements.awaiting(actor).size();
    if (awaiting > 0) {
      items.add(
          new WorkItem(
              "assessment.awaiting", List.of(awaiting), "/assessor#awaiting", Optional.empty()));
    }
    return items;
  }

  private static WorkItem report(Engagement engagement, Optional<Reopening> again, LocalDate due) {
    return new WorkItem(
        again.isPresent() ? "assessment.report-due-again" : "assessment.report-due",
        again
            .map(opened ->
                List.<Object>of(engagement.serviceName(), opened.kind(), opened.controls().size()))
            .orElse(List.of(engagement.serviceName())),
        "/assessor/engagements/" + engagement.id(),
        Optional.of(due));
  }

  private static List<WorkItem> ofTeam(
      Engagement engagement, int toReview, List<Finding> found, LocalDate due) {
    String at = "/assessor/engagements/" + engagement.id();
    long candidates = found.stream().filter(f -> f.state() == FindingState.CANDIDATE).count();
    List<WorkItem> items = new ArrayList<>();
    if (toReview > 0) {
      items.add(
          new WorkItem(
              "assessment.papers-waiting",
              List.of(engagement.serviceName(), toReview),
              at + "/papers?state=" + PaperState.PREPARED,
              Optional.of(due)));
    }
    if (candidates > 0) {
      items.add(
          new WorkItem(
              "assessment.candidates",
              List.of(engagement.serviceName(), candidates),
              at + "/findings",
              Optional.of(due)));
    }
    return items;
  }

  private List<WorkItem> ofProvider(Actor actor) {
    List<WorkItem> items = new ArrayList<>(toName(actor));
    for (Findings.ForProvider own : findings.ofProvider(actor)) {
      if (own.engagement().state().ended()) {
        continue;
      }
      if (actor.may(Permission.DECLARE_STATEMENT)
          && !Namesakes.waiting(own.engagement()).isEmpty()) {
        items.add(
            new WorkItem(
                "assessment.namesake",
                List.of(own.engagement().serviceName()),
                "/provider/findings",
                Optional.empty()));
      }
      LocalDate due = reports.dueOn(own.engagement());
      own.findings().stream()
          .filter(finding -> finding.state() == FindingState.OPEN)
          .forEach(finding ->
              items.add(
                  new WorkItem(
                      "assessment.finding-open",
                      List.of(own.engagement().serviceName(), finding.requirement().value()),
                      "/provider/findings/" + finding.id(),
                      Optional.of(due))));
    }
    return items;
  }

  private List<WorkItem> toName(Actor actor) {
    return naming.unnamed(actor).stream()
        .map(statement ->
            new WorkItem(
                "assessment.to-name",
                List.of(statement.serviceName()),
                "/provider/statements/" + statement.id() + "/assessor",
                Optional.empty()))
        .toList();
  }
}
