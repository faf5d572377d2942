package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessor.AssessorWithdrawn;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Notices;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the engagements of a body whose selection is withdrawn; they come to no report (FRM-28). */
@Service
class WithdrawnAssessors {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-28"));

  private final EngagementRows rows;
  private final StatementSteps steps;
  private final Statements statements;
  private final LeftOpenAudits leftOpen;
  private final Organisations organisations;
  private final Notices notices;
  private final Trail trail;

  WithdrawnAssessors(
      EngagementRows rows,
      StatementSteps steps,
      Statements statements,
      LeftOpenAudits leftOpen,
      Organisations organisations,
      Notices notices,
      Trail trail) {
    this.rows = rows;
    this.steps = steps;
    this.statements = statements;
    this.leftOpen = leftOpen;
    this.organisations = organisations;
    this.notices = notices;
    this.trail = trail;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawn(AssessorWithdrawn told) {
    LocalizedText body = organisations.get(told.assessor()).name();
    rows.ofAssessor(told.assessor()).stream()
        .map(Engagement::id)
        .flatMap(id -> rows.lock(id).stream())
        .filter(engagement -> !engagement.state().ended())
        .forEach(engagement -> end(engagement, told.from(), body));
  }

  private void end(Engagement engagement, LocalDate from, LocalizedText body) {
    LocalDate on = Collections.max(List.of(from, engagement.stateSince()));
    rows.update(engagement.inState(EngagementState.ABORTED, on));
    if (statements.underAssessment(engagement.statement())) {
      steps.releasedByCourse(engagement.statement());
    } else {
      leftOpen.endedByCourse(engagement);
    }
    trail.recordSystem(
        "engagement.ended-by-withdrawal",
        Engagements.subject(engagement.id()),
        Map.of(
            "state", EngagementState.ABORTED,
            "on", on.toString(),
            "assessor", engagement.assessor().toString()));
    notices.tell(
        engagement.provider(),
        "assessment.ended-by-withdrawal",
        List.of(engagement.serviceName(), body, from.toString()),
        "/provider/findings",
        CLAUSES);
    notices.tell(
        engagement.assessor(),
        "assessment.own-ended-by-withdrawal",
        List.of(engagement.serviceName(), from.toString()),
        "/assessor/engagements/" + engagement.id(),
        CLAUSES);
  }
}
