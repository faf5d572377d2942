package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessor.RunningEngagement;
import dev.akashi.assessor.RunningEngagements;
import dev.akashi.directory.OrganisationId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register of assessors which engagements a decision on a body would touch (FRM-28). */
@Service
class EngagementsUnderWay implements RunningEngagements {

  private final EngagementRows rows;

  EngagementsUnderWay(EngagementRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public List<RunningEngagement> of(OrganisationId assessor) {
    return rows.ofAssessor(assessor).stream()
        .filter(engagement -> !engagement.state().ended())
        .map(engagement ->
            new RunningEngagement(
                engagement.id().toString(),
                engagement.serviceName(),
                engagement.provider(),
                engagement.state() == EngagementState.FIELDWORK))
        .toList();
  }
}
