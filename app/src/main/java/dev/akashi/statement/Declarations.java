package dev.akashi.statement;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declaring a statement in the name of the provider, and what can follow. */
@Service
public class Declarations {

  private static final int REASONS_TOLD = 50;

  private final StatementStore store;
  private final OwnStatements own;
  private final StatementChecks checks;
  private final StatementFiles files;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;
  private final List<DeclaredBeside> beside;

  Declarations(
      StatementStore store,
      OwnStatements own,
      StatementChecks checks,
      StatementFiles files,
      Trail trail,
      Today today,
      ApplicationEventPublisher events,
      List<DeclaredBeside> beside) {
    this.store = store;
    this.own = own;
    this.checks = checks;
    this.files = files;
    this.trail = trail;
    this.today = today;
    this.events = events;
    this.beside = beside;
  }

  @Transactional(readOnly = true)
  public StatementCheck check(Actor actor, StatementId id) {
    return checks.check(own.sheet(actor, id));
  }

  /**
   * What a representative looks at before a declaration.
   *
   * @param seal the seal of the content
   * @param beside a digest of what is fixed with it; empty when there is nothing
   */
  public record Seen(String seal, String beside) {}

  /** What a declaration would seal and fix now. */
  @Transactional(readOnly = true)
  public Seen seen(Actor actor, StatementId id) {
    return seen(own.sheet(actor, id));
  }

  private Seen seen(StatementSheet sheet) {
    String digests =
        beside.stream()
            .flatMap(module -> module.digest(sheet.id()).stream())
            .sorted()
            .collect(Collectors.joining("\n"));
    return new Seen(StatementSeal.of(sheet), digests.isEmpty() ? "" : StatementSeal.hash(digests));
  }

  /** Declares as below what has nothing beside it. */
  @Transactional
  public String declare(Actor actor, StatementId id, LocalDate on, String seal) {
    return declare(actor, id, on, new Seen(seal, /* beside= */ ""));
  }

  /**
   * Declares and seals the statement. Only the representative declares, and only what keeps all
   * rules (FRM-34).
   *
   * @param on the legal day of the declaration, today or before
   * @param seen what the representative looked at
   * @return the seal
   */
  @Transactional
  public String declare(Actor actor, StatementId id, LocalDate on, Seen seen) {
    StatementHead head = own.held(actor, id, Permission.DECLARE_STATEMENT);
    StatementTransition declared =
        StatementLifeCycle.require(head.state(), StatementAction.DECLARE);
    if (on.isAfter(today.day())) {
      throw Refusal.input(
          Reason.atField("declaredOn", "statement.declared-in-future", on, today.day()));
    }
    if (head.service().putAway().isPresent()) {
      throw Refusal.rule(Reason.of("service.put-away", "FRM-14").with(head.service().called()));
    }
    head.auditPeriod()
        .filter(period -> !on.isAfter(period.last()))
        .ifPresent(period -> {
          throw Refusal.rule(
              Reason.of("statement.declared-before-period-end", "FRM-32")
                  .with(on, period.last())
                  .at("declaredOn"));
        });
    StatementSheet sheet = own.sheet(actor, id);
    beside.forEach(module -> module.hold(id));
    Seen now = seen(sheet);
    if (!now.seal().equals(seen.seal())) {
      throw Refusal.stale(Reason.of("statement.changed-since-seen", "FRM-34"));
    }
    if (!now.beside().equals(seen.beside())) {
      throw Refusal.stale(Reason.of("statement.beside-changed-since-seen", "FRM-34"));
    }
    String seal = now.seal();
    refuseErrors(checks.check(sheet));
    files.seal(id);
    store.seal(id, sheet.head().service(), seal, actor, on, today.day(), today.now());
    trail.record(
        actor,
        declared.event(),
        OwnStatements.subject(id),
        Map.of(
            "service", head.service().name(),
            "version", head.version(),
            "on", on.toString(),
            "seal", seal));
    events.publishEvent(new StatementDeclared(actor, id, on, seal));
    return seal;
  }

  private static void refuseErrors(StatementCheck check) {
    List<StatementFinding> errors = check.errors();
    if (!errors.isEmpty()) {
      Refusal.rulesUnlessEmpty(
          Stream.concat(
                  Stream.of(Reason.of("statement.errors-remain", "FRM-34").with(errors.size())),
                  errors.stream().map(StatementFinding::reason).limit(REASONS_TOLD))
              .toList());
    }
  }

  /**
   * Takes a declared statement back before an assessment took it up.
   *
   * @param reason why; it stays in the event log
   * @return the draft of the next version, with the same content
   */
  @Transactional
  public StatementId withdraw(Actor actor, StatementId id, String reason) {
    StatementHead head = own.held(actor, id, Permission.DECLARE_STATEMENT);
    StatementTransition withdrawn =
        StatementLifeCycle.require(head.state(), StatementAction.WITHDRAW);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.atField("reason", "statement.withdrawal-without-reason"));
    }
    store.move(id, withdrawn.to(), today.now());
    trail.record(
        actor,
        withdrawn.event(),
        OwnStatements.subject(id),
        Map.of("version", head.version(), "reason", reason));
    StatementSheet sheet = own.sheet(actor, id);
    StatementId draft = copy(actor, sheet, sheet.content());
    head.amends().ifPresent(former -> store.amends(draft, former));
    return draft;
  }

  /**
   * Begins the statement of the next audit period from an assessed one.
   *
   * @return the draft of the next version, with the measures as they stood on the last day
   */
  @Transactional
  public StatementId startNext(Actor actor, StatementId id) {
    StatementHead head = own.held(actor, id, Permission.EDIT_STATEMENT);
    StatementLifeCycle.require(head.state(), StatementAction.START_NEXT);
    StatementSheet sheet = own.sheet(actor, id);
    return copy(actor, sheet, NextPeriod.of(sheet.content()));
  }

  /**
   * Begins a version of the same audit period that takes the place of an assessed one, because
   * another adoption of controls is asked for or wanted; what changes is audited again (FRM-43).
   *
   * @param reason why; it stays in the event log
   * @return the draft of the next version, with the same content
   */
  @Transactional
  public StatementId amend(Actor actor, StatementId id, String reason) {
    StatementHead head = own.held(actor, id, Permission.EDIT_STATEMENT);
    StatementTransition amended = StatementLifeCycle.require(head.state(), StatementAction.AMEND);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.atField("reason", "statement.amendment-without-reason"));
    }
    StatementSheet sheet = own.sheet(actor, id);
    StatementId draft = copy(actor, sheet, sheet.content());
    store.amends(draft, id);
    trail.record(
        actor,
        amended.event(),
        OwnStatements.subject(id),
        Map.of("version", head.version(), "reason", reason));
    return draft;
  }

  private StatementId copy(Actor actor, StatementSheet from, StatementContent content) {
    List<StatementHead> all = store.statementsOf(from.head().service().id());
    if (all.stream().anyMatch(StatementHead::isDraft)) {
      throw Refusal.rule(
          Reason.of("statement.draft-exists", "FRM-14").with(from.head().service().called()));
    }
    if (all.stream().anyMatch(other -> isNewer(other, from.head()))) {
      throw Refusal.rule(Reason.of("statement.newer-exists", "FRM-49").with(from.head().version()));
    }
    StatementId id = StatementId.random();
    Instant now = today.now();
    int version = all.getFirst().version() + 1;
    if (!store.add(
        id,
        from.head().service().id(),
        version,
        content.baselineVersion(),
        Optional.of(from.id()),
        now)) {
      throw Refusal.rule(
          Reason.of("statement.draft-exists", "FRM-14").with(from.head().service().called()));
    }
    store.save(id, content.scope(), /* expectedRevision= */ 0);
    content.auditPeriod().ifPresent(period -> store.save(id, period, /* expectedRevision= */ 1));
    content.usedServices().forEach(used -> store.add(id, UUID.randomUUID(), used));
    content.profile().facts().forEach(fact -> store.add(id, UUID.randomUUID(), fact));
    store.save(id, content.profile().visibility());
    store.copy(from.id(), id, content.answers().values(), now);
    trail.record(
        actor,
        "statement.copied",
        OwnStatements.subject(id),
        Map.of("from", from.head().version(), "version", version));
    events.publishEvent(new StatementCopied(actor, from.id(), id, content.auditPeriod().isEmpty()));
    return id;
  }

  private static boolean isNewer(StatementHead other, StatementHead from) {
    return other.version() > from.version() && other.state() != StatementState.WITHDRAWN;
  }
}
