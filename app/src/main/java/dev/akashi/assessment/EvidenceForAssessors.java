package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceReaders;
import dev.akashi.statement.StatementId;
import org.springframework.stereotype.Service;

/** Lets the body that took a statement up read its evidence, and nobody else. */
@Service
class EvidenceForAssessors implements EvidenceReaders {

  private final EngagementRows rows;

  EvidenceForAssessors(EngagementRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean assesses(Actor actor, StatementId statement) {
    return rows.isTakenBy(statement, actor.organisationId());
  }
}
