package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.WORKING_PAPER;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.WorkingPaperStep;
import dev.akashi.assessment.WorkingPaperStep.EvidenceSource;
import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The steps of the working papers; a step that is written down stays. */
@Repository
public class WorkingPaperRows {

  private final DSLContext sql;

  WorkingPaperRows(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(EngagementId engagement, WorkingPaperStep step, String by, Instant at) {
    sql.insertInto(WORKING_PAPER)
        .set(WORKING_PAPER.ID, step.id())
        .set(WORKING_PAPER.ENGAGEMENT, engagement.value())
        .set(WORKING_PAPER.REQUIREMENT, step.requirement().value())
        .set(WORKING_PAPER.TECHNIQUE, step.technique().name())
        .set(WORKING_PAPER.SOURCE, step.source().name())
        .set(WORKING_PAPER.DESCRIPTION, step.description())
        .set(WORKING_PAPER.DONE_ON, step.doneOn())
        .set(WORKING_PAPER.EVIDENCE_NAME, step.evidenceName())
        .set(WORKING_PAPER.EVIDENCE_HASH, step.evidenceHash())
        .set(WORKING_PAPER.WRITTEN_BY, by)
        .set(WORKING_PAPER.WRITTEN_AT, at)
        .execute();
  }

  /** The steps for a requirement, oldest first. */
  public List<WorkingPaperStep> of(EngagementId engagement, RequirementId requirement) {
    return sql.selectFrom(WORKING_PAPER)
        .where(WORKING_PAPER.ENGAGEMENT.eq(engagement.value()))
        .and(WORKING_PAPER.REQUIREMENT.eq(requirement.value()))
        .orderBy(WORKING_PAPER.WRITTEN_AT, WORKING_PAPER.ID)
        .fetch(row ->
            new WorkingPaperStep(
                row.getId(),
                RequirementId.of(row.getRequirement()),
                Technique.valueOf(row.getTechnique()),
                EvidenceSource.valueOf(row.getSource()),
                row.getDescription(),
                row.getDoneOn(),
                row.getEvidenceName(),
                row.getEvidenceHash()));
  }
}
