package dev.akashi.internalaudit;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.TypedControls;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.db.AuditPlanStore;
import dev.akashi.internalaudit.db.InternalAuditStore;
import dev.akashi.kernel.LocalizedText;
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
import dev.akashi.statement.StatementId;
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
 * that took up a statement of the service reads those that belong to it.
 */
@Service
public class InternalAudits {

  private final InternalAuditStore store;
  private final AuditPlanStore plans;
  private final OwnWorkFacts work;
  private final CloudServices services;
  private final OwnStatements own;
  private final Statements statements;
  private final Engagements engagements;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;

  InternalAudits(
      InternalAuditStore store,
      AuditPlanStore plans,
      OwnWorkFacts work,
      CloudServices services,
      OwnStatements own,
      Statements statements,
      Engagements engagements,
      Baselines baselines,
      Trail trail,
      Today today) {
    this.store = store;
    this.plans = plans;
    this.work = work;
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
   * @param statement the statement it is held against; empty when there is none
   */
  public record Overview(
      LocalizedText serviceName, Optional<HeldAgainst> statement, AuditCoverage coverage) {

    public Optional<Period> period() {
      return statement.flatMap(HeldAgainst::period);
    }
  }

  /**
   * A statement, by which records count.
   *
   * @param serviceName what the service is called in it
   * @param baseline its version of the baseline; what is recorded by the numbers of another one
   *     does not count
   * @param period the days that count; empty when the statement names none yet, and then all do
   */
  public record HeldAgainst(
      StatementId id,
      LocalizedText serviceName,
      int version,
      String baseline,
      Optional<Period> period) {

    static HeldAgainst of(StatementHead head) {
      return new HeldAgainst(
          head.id(), head.called(), head.version(), head.baselineVersion(), head.auditPeriod());
    }
  }

  /** The statements of the own service that records can be held against, newest first. */
  @Transactional(readOnly = true)
  public List<HeldAgainst> statements(Actor actor, ServiceId service) {
    return services.statements(actor, service).stream().map(HeldAgainst::of).toList();
  }

  /**
   * The own service, held against a statement.
   *
   * @param chosen the statement; the newest when none is
   */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, ServiceId service, Optional<StatementId> chosen) {
    CloudService found = services.get(actor, service);
    List<HeldAgainst> all = statements(actor, service);
    Optional<HeldAgainst> statement =
        chosen.isEmpty()
            ? all.stream().findFirst()
            : Optional.of(
                all.stream()
                    .filter(each -> chosen.get().equals(each.id()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound(Reason.of("statement.unknown"))));
    return new Overview(
        statement.map(HeldAgainst::serviceName).orElse(found.called()),
        statement,
        statement
            .map(held -> coverage(service, held, own.sheet(actor, held.id()).content(), Reach.OWN))
            .orElse(new AuditCoverage(List.of())));
  }

  /** The service of an engagement of the own body, held against the statement it is about. */
  @Transactional(readOnly = true)
  public Overview overview(Actor actor, EngagementId id) {
    Engagement engagement = engagements.notBrokenOff(actor, id);
    DeclaredStatement declared = statements.declared(engagement.statement());
    HeldAgainst held =
        new HeldAgainst(
            declared.id(),
            declared.called(),
            declared.version(),
            declared.content().baselineVersion(),
            Optional.of(declared.auditPeriod()));
    return new Overview(
        declared.called(),
        Optional.of(held),
        coverage(declared.service(), held, declared.content(), Reach.of(engagement)));
  }

  private AuditCoverage coverage(
      ServiceId service, HeldAgainst held, StatementContent content, Reach reach) {
    return AuditCoverage.of(
        baselines.version(held.baseline()),
        content,
        store.last(service, held.baseline(), held.period(), reach));
  }

  /** Records of the own service, newest first. */
  @Transactional(readOnly = true)
  public List<InternalAudit> records(Actor actor, ServiceId service, int from, int limit) {
    return store.of(services.get(actor, service).id(), Reach.OWN, from, limit);
  }

  /** Records that belong to the statement of an engagement of the own body, newest first. */
  @Transactional(readOnly = true)
  public List<InternalAudit> records(Actor actor, EngagementId id, int from, int limit) {
    Engagement engagement = engagements.notBrokenOff(actor, id);
    return store.of(
        statements.declared(engagement.statement()).service(), Reach.of(engagement), from, limit);
  }

  /** What was typed, in the baseline of the newest statement, or of today without one. */
  @Transactional(readOnly = true)
  public TypedControls read(Actor actor, ServiceId service, String typed) {
    services.get(actor, service);
    return TypedControls.read(typed, baseline(actor, service));
  }

  /** What was typed, in a version of the baseline, such as that of an audit programme. */
  @Transactional(readOnly = true)
  public TypedControls read(String baseline, String typed) {
    return TypedControls.read(typed, baselines.version(baseline));
  }

  private Baseline baseline(Actor actor, ServiceId service) {
    return newest(actor, service)
        .map(head -> baselines.version(head.baselineVersion()))
        .orElseGet(() -> baselines.inForceOn(today.day()));
  }

  private Optional<StatementHead> newest(Actor actor, ServiceId service) {
    return services.statements(actor, service).stream().findFirst();
  }

  /** Keeps a record; an audit of own work is refused with the controls it is about. */
  @Transactional
  public InternalAuditId record(Actor actor, ServiceId service, InternalAudit.Content typed) {
    CloudService audited = services.get(actor, service);
    Optional<AuditPlan> plan = typed.planAuditor().map(auditor -> planOf(service, auditor));
    Optional<AuditPlan.Auditor> named =
        plan.flatMap(found -> typed.planAuditor().flatMap(found::auditor));
    InternalAudit.Content said = named.map(typed::by).orElse(typed);
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
    if (said.independence().isAudit()) {
      Refusal.rulesUnlessEmpty(
          OwnWork.check(
              named
                  .map(OwnWorkFacts::auditing)
                  .orElse(new OwnWork.Auditing(said.auditor(), Optional.empty(), said.unit())),
              work.of(actor, service, said.controls()),
              said.ownUnitBecause()));
    }
    InternalAuditId id = InternalAuditId.random();
    store.add(
        new InternalAudit.New(
            id,
            service,
            baseline.version(),
            plan.map(AuditPlan::id),
            said,
            actor.name(),
            today.day(),
            today.now()));
    trail.record(
        actor,
        "internal-audit.recorded",
        subject(service),
        Map.of(
            "service", audited.name(),
            "on", said.auditedOn().toString(),
            "baseline", baseline.version(),
            "result", said.result(),
            "controls", said.controls().size()));
    return id;
  }

  private AuditPlan planOf(ServiceId service, AuditorId id) {
    return plans.of(service).stream()
        .filter(plan -> plan.auditor(id).isPresent())
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.auditor-unknown")));
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

  /** One record of the own service. */
  @Transactional(readOnly = true)
  public InternalAudit get(Actor actor, ServiceId service, InternalAuditId id) {
    return store
        .find(services.get(actor, service).id(), id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.unknown")));
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
