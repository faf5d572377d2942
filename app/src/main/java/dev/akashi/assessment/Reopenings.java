package dev.akashi.assessment;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.PlanRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an engagement again after its report, by an order of the operation support body (FRM-43).
 */
@Service
@Transactional
public class Reopenings {

  /** How many requirements a notice names. */
  private static final int NAMED = 10;

  private final CourseRows courses;
  private final EngagementRows engagements;
  private final PlanRows plans;
  private final ResultRows results;
  private final ReportRows reports;
  private final LeftOpenAudits leftOpen;
  private final Statements statements;
  private final StatementSteps steps;
  private final Notices notices;
  private final Trail trail;
  private final Today today;
  private final ProgrammeParameters parameters;

  Reopenings(
      CourseRows courses,
      EngagementRows engagements,
      PlanRows plans,
      ResultRows results,
      ReportRows reports,
      LeftOpenAudits leftOpen,
      Statements statements,
      StatementSteps steps,
      Notices notices,
      Trail trail,
      Today today,
      ProgrammeParameters parameters) {
    this.courses = courses;
    this.engagements = engagements;
    this.plans = plans;
    this.results = results;
    this.reports = reports;
    this.leftOpen = leftOpen;
    this.statements = statements;
    this.steps = steps;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
    this.parameters = parameters;
  }

  /**
   * What the operation support body orders.
   *
   * @param controls what is to be audited; none means everything in scope that the plan asks for
   * @param dueOn the last day for the report
   */
  public record Order(
      ReopeningKind kind, String ground, List<RequirementId> controls, LocalDate dueOn) {

    public Order {
      controls = List.copyOf(controls);
    }
  }

  /**
   * Orders an additional audit or a re-audit after a report. Where the engagement has ended, or its
   * body left an order without a report, the provider has another body do what is ordered (FRM-26).
   */
  public void order(Actor actor, EngagementId id, Order order) {
    actor.require(EngagementState.permissionFor(EngagementStep.ORDER_AGAIN));
    Engagement engagement = engagements.lock(id).orElseThrow(EngagementAccess::unknown);
    Refusal.rulesUnlessEmpty(EngagementRules.notNow(engagement, EngagementStep.ORDER_AGAIN));
    AssessmentReport report =
        reports
            .find(id)
            .map(IssuedReport::report)
            .orElseThrow(() -> Refusal.rule(Reason.of("assessment.step-not-now", "FRM-33")));
    steps.holdAwaiting(report.statement());
    Refusal.rulesUnlessEmpty(overtaken(engagement, report));
    DeclaredStatement statement = statements.declared(report.statement());
    Refusal.rulesUnlessEmpty(lacking(order, statement.content()));
    List<RequirementId> controls =
        order.controls().isEmpty() ? asked(id, statement.content()) : order.controls();
    Reopening reopening =
        new Reopening(
            courses.next(id),
            order.kind(),
            order.ground(),
            controls,
            order.dueOn(),
            today.day(),
            actor.name());
    courses.insert(id, reopening, actor, today.now());
    record(actor, engagement, reopening);
    if (engagement.state() == EngagementState.ABORTED) {
      leftOpen.tellProvider(engagement, statement.id(), reopening);
      return;
    }
    engagements.update(engagement.reopened(statement, reopening.dueOn(), today.day()));
    results.reopen(id, controls);
    tell(engagement.assessor(), engagement, reopening, "/assessor/engagements/" + id);
    tell(engagement.provider(), engagement, reopening, "/provider/findings");
  }

  /** Whether something can be ordered on the newest report of an engagement. */
  @Transactional(readOnly = true)
  public boolean orderable(EngagementId id) {
    return engagements
        .find(id)
        .filter(
            engagement -> EngagementRules.notNow(engagement, EngagementStep.ORDER_AGAIN).isEmpty())
        .flatMap(engagement ->
            reports.find(id).map(issued -> overtaken(engagement, issued.report()).isEmpty()))
        .orElse(false);
  }

  /** What came after the report, so that nothing is ordered on it any more. */
  private List<Reason> overtaken(Engagement engagement, AssessmentReport report) {
    StatementId statement = report.statement();
    if (reports
        .newestOn(statement)
        .map(IssuedReport::report)
        .filter(newest -> newest.engagement().equals(engagement.id()))
        .isEmpty()) {
      return List.of(Reason.of("assessment.order-former", "FRM-43"));
    }
    if (engagement.state() != EngagementState.ABORTED) {
      return List.of();
    }
    if (statements.amendedBy(statement).isPresent()) {
      return List.of(Reason.of("assessment.order-amended", "FRM-43"));
    }
    return engagements.isTaken(statement)
        ? List.of(Reason.of("assessment.order-under-way", "FRM-43"))
        : List.of();
  }

  private List<Reason> lacking(Order order, StatementContent content) {
    List<Reason> lacking = new ArrayList<>();
    if (order.kind() == ReopeningKind.CHANGED_ADOPTION) {
      lacking.add(Reason.of("assessment.order-kind", "FRM-43").at("kind"));
    }
    if (order.ground().isBlank()) {
      lacking.add(Reason.of("assessment.order-ground", "FRM-43").at("ground"));
    }
    if (order.dueOn().isBefore(today.day())) {
      lacking.add(
          Reason.of("assessment.order-day", "FRM-43").with(order.dueOn(), today.day()).at("dueOn"));
    }
    int most = parameters.on(today.day(), AssessmentParameters.ORDER_DUE_MONTHS);
    LocalDate latest = today.day().plusMonths(most);
    if (order.dueOn().isAfter(latest)) {
      lacking.add(
          Reason.of("assessment.order-late", "FRM-43")
              .with(order.dueOn(), latest, most)
              .at("dueOn"));
    }
    List<String> outside =
        order.controls().stream()
            .filter(id -> !content.isSelected(id))
            .map(RequirementId::value)
            .toList();
    if (!outside.isEmpty()) {
      lacking.add(Reason.of("assessment.order-outside", "FRM-43").with(outside).at("controls"));
    }
    return lacking;
  }

  private List<RequirementId> asked(EngagementId id, StatementContent content) {
    Set<RequirementId> resting =
        plans.find(id).map(plan -> Set.copyOf(plan.resting())).orElse(Set.of());
    return content.answers().keySet().stream()
        .filter(content::isSelected)
        .filter(control -> !resting.contains(control))
        .sorted()
        .toList();
  }

  private void record(Actor actor, Engagement engagement, Reopening reopening) {
    trail.record(
        actor,
        "engagement.reopened",
        Engagements.subject(engagement.id()),
        Map.of(
            "kind", reopening.kind(),
            "reason", reopening.ground(),
            "controls", reopening.controls().size(),
            "until", reopening.dueOn().toString(),
            "number", reopening.number()));
  }

  private void tell(
      OrganisationId organisation, Engagement engagement, Reopening opened, String link) {
    notices.tell(
        organisation,
        opened.kind() == ReopeningKind.RE_AUDIT
            ? "assessment.reopened-anew"
            : "assessment.reopened-additional",
        List.of(
            engagement.serviceName(),
            opened.dueOn().toString(),
            opened.openedBy(),
            opened.ground(),
            String.valueOf(opened.controls().size()),
            named(opened.controls())),
        link,
        List.of(ClauseId.of("FRM-43")));
  }

  private static String named(List<RequirementId> controls) {
    String first =
        controls.stream().limit(NAMED).map(RequirementId::value).collect(Collectors.joining(", "));
    return controls.size() > NAMED ? first + ", …" : first;
  }
}
