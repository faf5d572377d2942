package dev.akashi.evidence;

import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.db.LinkRows;
import dev.akashi.platform.Today;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementFiles;
import dev.akashi.statement.StatementId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells statements of their files, whose hashes their seal covers. */
@Service
class SealedLinks implements StatementFiles {

  private final LinkRows rows;
  private final Today today;

  SealedLinks(LinkRows rows, Today today) {
    this.rows = rows;
    this.today = today;
  }

  @Override
  public List<LinkedFile> of(StatementId statement) {
    return rows.of(statement);
  }

  @Override
  public List<LinkedFile> of(StatementId statement, RequirementId requirement) {
    return rows.of(statement, requirement);
  }

  @Override
  public List<LinkedFile> of(StatementId statement, Collection<UUID> links) {
    return rows.of(statement, links);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void seal(StatementId statement) {
    rows.seal(statement, today.now());
  }
}
