package dev.akashi.internalaudit;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import dev.akashi.internalaudit.AuditPlan.Auditor;
import dev.akashi.internalaudit.db.AuditPlanStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.ServiceId;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit programmes of a provider's services (FRM-21). */
@Service
public class AuditPlans {

  private final AuditPlanStore store;
  private final CloudServices services;
  private final InternalAudits audits;
  private final OwnWorkFacts work;
  private final Baselines baselines;
  private final People people;
  private final Trail trail;
  private final Today today;

  AuditPlans(
      AuditPlanStore store,
      CloudServices services,
      InternalAudits audits,
      OwnWorkFacts work,
      Baselines baselines,
      People people,
      Trail trail,
      Today today) {
    this.store = store;
    this.services = services;
    this.audits = audits;
    this.work = work;
    this.baselines = baselines;
    this.people = people;
    this.trail = trail;
    this.today = today;
  }

  /** The programmes of the own service, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditPlan> of(Actor actor, ServiceId service) {
    return store.of(services.get(actor, service).id());
  }

  @Transactional(readOnly = true)
  public AuditPlan get(Actor actor, ServiceId service, PlanId id) {
    return store
        .find(services.get(actor, service).id(), id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.plan-unknown")));
  }

  /** Those of the own organisation who can be chosen as auditors. */
  @Transactional(readOnly = true)
  public List<People.Person> colleagues(Actor actor) {
    return people.of(actor.organisationId()).stream().filter(People.Person::active).toList();
  }

  /** Makes a programme, numbered by the baseline of the newest statement. */
  @Transactional
  public PlanId make(Actor actor, ServiceId service, AuditPlan.Content said) {
    CloudService audited = services.get(actor, service);
    String version = audits.baselineVersion(actor, service);
    refuseWrong(said, baselines.version(version));
    PlanId id = PlanId.random();
    store.add(id, service, version, said, actor.name(), today.now());
    record(actor, "internal-audit.planned", audited, said);
    return id;
  }

  /** Changes what is planned; nobody on it is left with own work only. */
  @Transactional
  public void change(
      Actor actor, ServiceId service, PlanId id, AuditPlan.Content said, int revision) {
    AuditPlan before = get(actor, service, id);
    refuseWrong(said, baselines.version(before.baseline()));
    List<Reason> left =
        before.auditors().stream()
            .filter(auditor -> mayAudit(actor, service, auditor, said.controls()).isEmpty())
            .map(auditor -> ownWorkOnly(auditor.name()).at("controls"))
            .toList();
    Refusal.rulesUnlessEmpty(left);
    if (!store.change(id, said, revision)) {
      throw Refusal.stale(Reason.of("internalaudit.plan-changed-meanwhile"));
    }
    record(actor, "internal-audit.plan-changed", services.get(actor, service), said);
  }

  private static void refuseWrong(AuditPlan.Content said, Baseline baseline) {
    if (said.controls().isEmpty()) {
      throw Refusal.rule(Reason.of("internalaudit.no-controls", "FRM-21").at("controls"));
    }
    List<String> unknown =
        said.controls().stream()
            .filter(control -> baseline.find(control).isEmpty())
            .map(RequirementId::value)
            .toList();
    if (!unknown.isEmpty()) {
      throw InternalAudits.unknownControls(unknown, baseline.version());
    }
  }

  /**
   * Adds an auditor; whoever did all of what is planned has nothing left to audit and is refused.
   *
   * @param person somebody of the own organisation; empty for somebody outside
   * @param name of somebody outside; that of the person holds for one of the organisation
   */
  @Transactional
  public AuditorId addAuditor(
      Actor actor,
      ServiceId service,
      PlanId id,
      Optional<PersonId> person,
      String name,
      String unit,
      String competence) {
    AuditPlan plan = get(actor, service, id);
    String called = person.map(each -> colleague(actor, each).name()).orElse(name);
    Auditor auditor = new Auditor(AuditorId.random(), person, called, unit, competence);
    if (mayAudit(actor, service, auditor, plan.content().controls()).isEmpty()) {
      throw Refusal.rule(ownWorkOnly(called).at("auditor"));
    }
    if (!store.add(id, auditor)) {
      throw Refusal.input(Reason.atField("auditor", "internalaudit.auditor-twice", called));
    }
    trail.record(
        actor,
        "internal-audit.auditor-added",
        subject(service),
        Map.of("name", called, "title", plan.content().title()));
    return auditor.id();
  }

  private static Reason ownWorkOnly(String name) {
    return Reason.of("internalaudit.own-work-only", "FRM-21").with(name);
  }

  private People.Person colleague(Actor actor, PersonId person) {
    return people
        .find(person)
        .filter(each -> each.active() && actor.belongsTo(each.organisation()))
        .orElseThrow(() -> Refusal.input(Reason.atField("person", "internalaudit.no-colleague")));
  }

  /** The controls that the auditor did not do, answer or own: those left to audit. */
  @Transactional(readOnly = true)
  public List<RequirementId> mayAudit(
      Actor actor, ServiceId service, Auditor auditor, Collection<RequirementId> controls) {
    return work.of(actor, service, controls).stream()
        .filter(done -> !OwnWork.isOwn(OwnWorkFacts.auditing(auditor), done))
        .map(OwnWork.Done::control)
        .sorted()
        .toList();
  }

  /** Takes an auditor out who recorded nothing. */
  @Transactional
  public void removeAuditor(Actor actor, ServiceId service, PlanId id, AuditorId auditor) {
    AuditPlan plan = get(actor, service, id);
    String name =
        plan.auditor(auditor)
            .map(Auditor::name)
            .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.auditor-unknown")));
    if (!store.remove(id, auditor)) {
      throw Refusal.rule(Reason.of("internalaudit.auditor-in-use", "FRM-21").with(name));
    }
    trail.record(
        actor,
        "internal-audit.auditor-removed",
        subject(service),
        Map.of("name", name, "title", plan.content().title()));
  }

  private void record(Actor actor, String what, CloudService service, AuditPlan.Content said) {
    trail.record(
        actor,
        what,
        subject(service.id()),
        Map.of(
            "service", service.name(),
            "title", said.title(),
            "first", said.days().first().toString(),
            "last", said.days().last().toString(),
            "controls", said.controls().size()));
  }

  static Subject subject(ServiceId service) {
    return new Subject("service", service.toString());
  }
}
