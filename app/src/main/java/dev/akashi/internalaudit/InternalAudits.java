package dev.akashi.internalaudit;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.db.InternalAuditStore;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The internal audits of a provider's services (FRM-21). The provider records them; the assessor
 * that took up a statement of the service reads them.
 */
@Service
public class InternalAudits {

  private final InternalAuditStore store;
  private final CloudServices services;
  private final OwnStatements own;
  private final Statements statements;
  private final Engagements engagements;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;

  InternalAudits(
      InternalAuditStore store,
      CloudServices services,
      OwnStatements own,
      Statements statements,
      Engagements engagements,
      Baselines baselines,
      Trail trail,
      Today today) {
    this.store = store;
    this.services = services;
    this.own = own;
    this.statements = statements;
    this.engagements = engagements;
    this.baselines = baselines;
    this.trail = trail;
    this.today = today;
  }

  /**
   * What was audited, held against a statement.
   *
   * @param statement the version of the statement it is held against; empty when there is none
   * @param period the days that count; empty when the statement names none yet, and then all do
   */
  public record Overview(
      String serviceName,
      Optional<Integer> statement,
      Optional<Period> period,
      AuditCoverage coverage) {}

  /** The own service, held against its newest statement. */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, ServiceId service) {
    CloudService found = services.get(actor, service);
    return newest(actor, service)
        .map(head ->
            new Overview(
                found.name(),
                Optional.of(head.version()),
                head.auditPeriod(),
                coverage(service, own.sheet(actor, head.id()).content(), head.auditPeriod())))
        .orElseGet(() ->
            new Overview(
                found.name(), Optional.empty(), Optional.empty(), new AuditCoverage(List.of())));
  }

  /** The service of an engagement of the own body, held against the statement it is about. */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, EngagementId id) {
    DeclaredStatement declared = statements.declared(engagements.get(actor, id).statement());
    Optional<Period> period = Optional.of(declared.auditPeriod());
    return new Overview(
        declared.serviceName(),
        Optional.of(declared.version()),
        period,
        coverage(declared.service(), declared.content(), period));
  }

  private AuditCoverage coverage(
      ServiceId service, StatementContent content, Optional<Period> period) {
    Baseline baseline = baselines.version(content.baselineVersion());
    return AuditCoverage.of(baseline, content, store.last(service, period));
  }

  /** Records of the own service, newest first. */
  @Transactional(readOnly = true)
  public List<InternalAudit> records(Actor actor, ServiceId service, int from, int limit) {
    return store.of(services.get(actor, service).id(), from, limit);
  }

  /** Records of the service that an engagement of the own body is about, newest first. */
  @Transactional(readOnly = true)
  public List<InternalAudit> records(Actor actor, EngagementId id, int from, int limit) {
    Engagement engagement = engagements.get(actor, id);
    return store.of(statements.declared(engagement.statement()).service(), from, limit);
  }

  /** What was typed, in the baseline of the newest statement, or of today without one. */
  @Transactional(readOnly = true)
  public TypedControls read(Actor actor, ServiceId service, String typed) {
    services.get(actor, service);
    return TypedControls.read(typed, baseline(actor, service));
  }

  private Baseline baseline(Actor actor, ServiceId service) {
    return newest(actor, service)
        .map(head -> baselines.version(head.baselineVersion()))
        .orElseGet(() -> baselines.inForceOn(today.day()));
  }

  private Optional<StatementHead> newest(Actor actor, ServiceId service) {
    return services.statements(actor, service).stream().findFirst();
  }

  @Transactional
  public InternalAuditId record(Actor actor, ServiceId service, InternalAudit.Content said) {
    CloudService audited = services.get(actor, service);
    Refusal.rulesUnlessEmpty(InternalAuditRules.check(said, today.day()));
    Baseline baseline = baseline(actor, service);
    List<String> unknown =
        said.controls().stream()
            .filter(control -> baseline.find(control).isEmpty())
            .map(Object::toString)
            .toList();
    if (!unknown.isEmpty()) {
      throw unknownControls(unknown, baseline.version());
    }
    InternalAuditId id = InternalAuditId.random();
    store.add(id, service, said, actor.name(), today.now());
    trail.record(
        actor,
        "internal-audit.recorded",
        subject(service),
        Map.of(
            "service", audited.name(),
            "on", said.auditedOn().toString(),
            "result", said.result().name(),
            "controls", said.controls().size()));
    return id;
  }

  /** What is typed but not in the baseline. */
  public static Refusal unknownControls(List<String> unknown, String version) {
    return Refusal.rule(
        Reason.of("internalaudit.unknown-controls", "FRM-21")
            .with(unknown, version)
            .at("controls"));
  }

  /** The baseline that controls of this service are numbered by. */
  @Transactional(readOnly = true)
  public String baselineVersion(Actor actor, ServiceId service) {
    return baseline(actor, service).version();
  }

  /** Takes a wrong record out of the count; it stays readable with the reason. */
  @Transactional
  public void withdraw(Actor actor, ServiceId service, InternalAuditId id, String why) {
    actor.require(Permission.EDIT_STATEMENT);
    CloudService audited = services.get(actor, service);
    InternalAudit found =
        store
            .find(service, id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.unknown")));
    if (!store.withdraw(id, new InternalAudit.Withdrawal(actor.name(), today.now(), why))) {
      throw Refusal.stale(Reason.of("internalaudit.withdrawn-already"));
    }
    trail.record(
        actor,
        "internal-audit.withdrawn",
        subject(service),
        Map.of(
            "service", audited.name(),
            "on", found.content().auditedOn().toString(),
            "why", why));
  }

  private static Subject subject(ServiceId service) {
    return new Subject("service", service.toString());
  }
}
