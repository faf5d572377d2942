package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.db.PlanRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.cycle.VisitHistory;
import dev.akashi.cycle.VisitHistory.Visited;
import dev.akashi.cycle.Work;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Which controls of a service earlier reports concluded on. */
@Service
class AuditHistory {

  private static final Set<Conclusion> LEFT_OUT =
      Set.of(Conclusion.NOT_IN_CYCLE, Conclusion.NOT_CONCLUDED);

  private final Statements statements;
  private final ReportRows reports;
  private final PlanRows plans;

  AuditHistory(Statements statements, ReportRows reports, PlanRows plans) {
    this.statements = statements;
    this.reports = reports;
    this.plans = plans;
  }

  /** The history of the service before that statement. */
  VisitHistory before(StatementId statement) {
    Optional<DeclaredStatement> previous = statements.previousPeriod(statement);
    if (previous.isEmpty()) {
      return VisitHistory.none();
    }
    VisitHistory earlier = before(previous.get().id());
    return reports
        .newestOn(previous.get().id())
        .map(IssuedReport::report)
        .map(report -> earlier.with(report.auditPeriod().last().getYear(), visited(report)))
        .orElse(earlier);
  }

  private Map<RequirementId, Visited> visited(AssessmentReport report) {
    Optional<EngagementPlan> plan = plans.find(report.engagement());
    Map<RequirementId, Visited> visited = new HashMap<>();
    report
        .results()
        .forEach((id, result) -> {
          boolean updated =
              plan.flatMap(p -> p.control(id)).filter(AuditHistory::updateOnly).isPresent();
          boolean design = !updated && !LEFT_OUT.contains(result.design());
          boolean operation =
              !LEFT_OUT.contains(result.operation())
                  && result.operation() != Conclusion.NO_POPULATION;
          if (design || operation) {
            visited.put(id, new Visited(design, operation, result.hasException()));
          }
        });
    return visited;
  }

  /** An update test ends in a conclusion on the design without being its evaluation. */
  private static boolean updateOnly(PlannedControl control) {
    return control.works().equals(Set.of(Work.UPDATE_TEST));
  }
}
