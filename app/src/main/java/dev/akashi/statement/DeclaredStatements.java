package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Declared statements for the modules downstream, and their steps. */
@Service
class DeclaredStatements implements Statements, StatementSteps {

  private final StatementStore store;
  private final StatementChecks checks;
  private final StatementFiles files;
  private final Trail trail;
  private final Today today;

  DeclaredStatements(
      StatementStore store,
      StatementChecks checks,
      StatementFiles files,
      Trail trail,
      Today today) {
    this.store = store;
    this.checks = checks;
    this.files = files;
    this.trail = trail;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public DeclaredStatement declared(StatementId id) {
    return store
        .sheet(id)
        .flatMap(DeclaredStatements::declared)
        .orElseThrow(OwnStatements::unknown);
  }

  @Override
  @Transactional(readOnly = true)
  public DeclaredStatement declaredOn(StatementId id, Collection<RequirementId> requirements) {
    return store
        .sheetOf(id, requirements)
        .flatMap(DeclaredStatements::declared)
        .orElseThrow(OwnStatements::unknown);
  }

  @Override
  @Transactional(readOnly = true)
  public List<LinkedFile> files(StatementId id, Collection<UUID> links) {
    if (store.head(id).flatMap(StatementHead::sealed).isEmpty()) {
      throw OwnStatements.unknown();
    }
    return files.of(id, links);
  }

  @Override
  @Transactional(readOnly = true)
  public String declarant(StatementId id) {
    return store
        .head(id)
        .flatMap(StatementHead::sealed)
        .map(StatementHead.Sealed::declaredBy)
        .orElseThrow(OwnStatements::unknown);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DeclaredSummary> declaredBy(OrganisationId provider) {
    return store.sealedOf(provider).stream().flatMap(head -> summary(head).stream()).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DeclaredSummary> awaitingAssessment(OrganisationId provider) {
    return store.sealedIn(StatementState.DECLARED, provider).stream()
        .flatMap(head -> summary(head).stream())
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DeclaredSummary> awaitingAssessment(Collection<StatementId> among) {
    return store.sealedIn(StatementState.DECLARED, among).stream()
        .flatMap(head -> summary(head).stream())
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<DeclaredSummary> summaries(Collection<StatementId> among) {
    return store.sealedAmong(among).stream().flatMap(head -> summary(head).stream()).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<StatementFinding> check(StatementId id) {
    return checks.basic(id, declared(id).content());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<DeclaredStatement> previous(StatementId id) {
    StatementHead head = store.head(id).orElseThrow(OwnStatements::unknown);
    return store.statementsOf(head.service().id()).stream()
        .filter(other -> other.version() < head.version())
        .filter(other -> other.state().isSealed() && other.state() != StatementState.WITHDRAWN)
        .findFirst()
        .flatMap(other -> store.sheet(other.id()))
        .flatMap(DeclaredStatements::declared);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StatementId> amends(StatementId id) {
    return store.head(id).orElseThrow(OwnStatements::unknown).amends();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StatementId> amendedBy(StatementId id) {
    StatementHead head = store.head(id).orElseThrow(OwnStatements::unknown);
    return store.statementsOf(head.service().id()).stream()
        .filter(other -> other.amends().filter(id::equals).isPresent())
        .filter(other -> other.state().isSealed() && other.state() != StatementState.WITHDRAWN)
        .map(StatementHead::id)
        .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public Set<StatementId> amendedAmong(Collection<StatementId> statements) {
    return store.amendedAmong(statements);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean underAssessment(StatementId id) {
    return store.head(id).orElseThrow(OwnStatements::unknown).state()
        == StatementState.UNDER_ASSESSMENT;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<DeclaredStatement> published(ServiceId service) {
    return store.statementsOf(service).stream()
        .filter(head -> head.state() == StatementState.PUBLISHED)
        .findFirst()
        .flatMap(head -> store.sheet(head.id()))
        .flatMap(DeclaredStatements::declared);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holdAwaiting(StatementId id) {
    StatementHead head = store.hold(id).orElseThrow(OwnStatements::unknown);
    return head.state() == StatementState.DECLARED;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void takenUp(Actor actor, StatementId id) {
    move(actor, id, StatementAction.TAKE_UP);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void released(Actor actor, StatementId id) {
    move(actor, id, StatementAction.RELEASE);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void releasedByCourse(StatementId id) {
    Moved moved = move(id, StatementAction.RELEASE);
    trail.recordSystem(moved.step().event(), OwnStatements.subject(id), moved.facts());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void assessed(Actor actor, StatementId id) {
    move(actor, id, StatementAction.CONCLUDE);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void filed(Actor actor, StatementId id) {
    move(actor, id, StatementAction.FILE);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void returned(Actor actor, StatementId id) {
    move(actor, id, StatementAction.RETURN);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void published(Actor actor, StatementId id) {
    StatementHead head = move(actor, id, StatementAction.PUBLISH);
    store.statementsOf(head.service().id()).stream()
        .filter(other -> other.version() < head.version())
        .filter(other -> other.state() == StatementState.PUBLISHED)
        .forEach(other -> move(actor, other.id(), StatementAction.SUPERSEDE));
  }

  private StatementHead move(Actor actor, StatementId id, StatementAction action) {
    Moved moved = move(id, action);
    trail.record(actor, moved.step().event(), OwnStatements.subject(id), moved.facts());
    return moved.head();
  }

  private Moved move(StatementId id, StatementAction action) {
    StatementHead head = store.hold(id).orElseThrow(OwnStatements::unknown);
    StatementTransition step = StatementLifeCycle.require(head.state(), action);
    store.move(id, step.to(), today.now());
    return new Moved(head, step);
  }

  /** A statement, as it was before a step. */
  private record Moved(StatementHead head, StatementTransition step) {

    Map<String, Object> facts() {
      return Map.of("from", step.from(), "to", step.to(), "version", head.version());
    }
  }

  private static Optional<DeclaredStatement> declared(StatementSheet sheet) {
    StatementHead head = sheet.head();
    return head.sealed()
        .flatMap(sealed ->
            head.auditPeriod()
                .map(period ->
                    new DeclaredStatement(
                        head.id(),
                        head.service().id(),
                        sealed.serviceName(),
                        sealed.serviceNameEn(),
                        head.service().provider(),
                        head.version(),
                        sealed.declaredOn(),
                        sealed.sealedOn(),
                        period,
                        sealed.hash(),
                        sheet.content())));
  }

  private static Optional<DeclaredSummary> summary(StatementHead head) {
    return head.sealed()
        .flatMap(sealed ->
            head.auditPeriod()
                .map(period ->
                    new DeclaredSummary(
                        head.id(),
                        sealed.called(),
                        head.service().provider(),
                        head.version(),
                        period)));
  }
}
