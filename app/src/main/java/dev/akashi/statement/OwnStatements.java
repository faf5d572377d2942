package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.trail.Subject;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements of the actor's own organisation. Those of others are as unknown as those that do
 * not exist: nobody learns of another's draft.
 */
@Service
public class OwnStatements {

  private final StatementStore store;

  OwnStatements(StatementStore store) {
    this.store = store;
  }

  @Transactional(readOnly = true)
  public StatementSheet sheet(Actor actor, StatementId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return store
        .sheet(id)
        .filter(sheet -> actor.belongsTo(sheet.head().service().provider()))
        .orElseThrow(OwnStatements::unknown);
  }

  /** The statement for what asks nothing of the files that support it. */
  @Transactional(readOnly = true)
  public StatementSheet withoutFiles(Actor actor, StatementId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return store
        .sheetWithoutFiles(id)
        .filter(sheet -> actor.belongsTo(sheet.head().service().provider()))
        .orElseThrow(OwnStatements::unknown);
  }

  /** The statement without files and with these answers alone. */
  @Transactional(readOnly = true)
  public StatementSheet around(
      Actor actor, StatementId id, Collection<RequirementId> requirements) {
    actor.require(Permission.EDIT_STATEMENT);
    return store
        .sheetOf(id, requirements)
        .filter(sheet -> actor.belongsTo(sheet.head().service().provider()))
        .orElseThrow(OwnStatements::unknown);
  }

  /** A draft of the own organisation, held against other changes until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public StatementHead heldDraft(Actor actor, StatementId id) {
    StatementHead head = held(actor, id, Permission.EDIT_STATEMENT);
    StatementLifeCycle.require(head.state(), StatementAction.EDIT);
    return head;
  }

  /** The head of the statement alone, for what is asked often. */
  @Transactional(readOnly = true)
  public StatementHead head(Actor actor, StatementId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return store
        .head(id)
        .filter(head -> actor.belongsTo(head.service().provider()))
        .orElseThrow(OwnStatements::unknown);
  }

  CloudService service(Actor actor, ServiceId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return store
        .service(id)
        .filter(service -> actor.belongsTo(service.provider()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("service.unknown")));
  }

  /** The statement, held against other changes until the transaction ends. */
  StatementHead held(Actor actor, StatementId id, Permission permission) {
    actor.require(permission);
    Optional<StatementHead> head = store.hold(id);
    return head.filter(found -> actor.belongsTo(found.service().provider()))
        .orElseThrow(OwnStatements::unknown);
  }

  static Subject subject(StatementId id) {
    return new Subject("statement", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("statement.unknown"));
  }
}
