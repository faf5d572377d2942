package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Statements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence that a statement names, for its provider and for the body that assesses it. */
@Service
public class EvidenceOfStatement {

  private final OwnStatements own;
  private final Statements statements;
  private final EvidenceReaders readers;

  EvidenceOfStatement(OwnStatements own, Statements statements, EvidenceReaders readers) {
    this.own = own;
    this.statements = statements;
    this.readers = readers;
  }

  @Transactional(readOnly = true)
  public StatementEvidence own(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return new StatementEvidence(
        id, sheet.head().called(), sheet.head().version(), sheet.head().isDraft(), sheet.content());
  }

  @Transactional(readOnly = true)
  public StatementEvidence forAssessor(Actor actor, StatementId id) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    if (!readers.assesses(actor, id)) {
      throw Refusal.notFound(Reason.of("statement.unknown"));
    }
    DeclaredStatement declared = statements.declared(id);
    return new StatementEvidence(
        id, declared.called(), declared.version(), /* draft= */ false, declared.content());
  }
}
