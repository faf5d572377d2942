package dev.akashi.internalaudit;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.internalaudit.AuditReport.AuditorLine;
import dev.akashi.internalaudit.AuditReport.CorrectionLine;
import dev.akashi.internalaudit.AuditReport.Result;
import dev.akashi.internalaudit.db.AuditReportStore;
import dev.akashi.internalaudit.db.CorrectionStore;
import dev.akashi.internalaudit.db.InternalAuditStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of internal audits, and the statements that rest on them (FRM-21, FRM-34). */
@Service
public class AuditReports {

  private final AuditReportStore store;
  private final AuditPlans plans;
  private final InternalAuditStore audits;
  private final CorrectionStore corrections;
  private final CloudServices services;
  private final OwnStatements own;
  private final Trail trail;
  private final Today today;

  AuditReports(
      AuditReportStore store,
      AuditPlans plans,
      InternalAuditStore audits,
      CorrectionStore corrections,
      CloudServices services,
      OwnStatements own,
      Trail trail,
      Today today) {
    this.store = store;
    this.plans = plans;
    this.audits = audits;
    this.corrections = corrections;
    this.services = services;
    this.own = own;
    this.trail = trail;
    this.today = today;
  }

  /** The audits of a programme, which its auditors carried out, the oldest first. */
  @Transactional(readOnly = true)
  public List<InternalAudit> audits(Actor actor, AuditPlan plan) {
    services.get(actor, plan.service());
    return audits.ofPlan(plan.id());
  }

  /** Planned controls that none of the audits looked at. */
  public static NavigableSet<RequirementId> notAudited(AuditPlan plan, List<InternalAudit> done) {
    NavigableSet<RequirementId> left = new TreeSet<>(plan.content().controls());
    done.forEach(audit -> left.removeAll(audit.content().controls()));
    return left;
  }

  /**
   * Gives out the report of a programme as its records stand now.
   *
   * @param recipients the managers it goes to
   */
  @Transactional
  public AuditReport issue(
      Actor actor,
      ServiceId service,
      PlanId id,
      LocalDate on,
      String summary,
      List<String> recipients) {
    CloudService audited = services.get(actor, service);
    AuditPlan plan = plans.get(actor, service, id);
    List<InternalAudit> done = audits(actor, plan);
    Map<InternalAuditId, Correction> known = corrections.of(service);
    int uncorrected =
        (int)
            done.stream()
                .filter(audit -> audit.content().result() == AuditResult.NONCONFORMITY)
                .filter(audit -> !known.containsKey(audit.id()))
                .count();
    Refusal.rulesUnlessEmpty(
        PlanRules.checkReport(
            on,
            done.stream().map(audit -> audit.content().auditedOn()).max(LocalDate::compareTo),
            uncorrected,
            today.day()));
    AuditReport report =
        store.add(
            ReportId.random(),
            id,
            on,
            content(audited.name(), plan, done, known, summary, recipients),
            actor.name(),
            today.now());
    trail.record(
        actor,
        "internal-audit.report-issued",
        AuditPlans.subject(service),
        Map.of(
            "service", audited.name(),
            "title", plan.content().title(),
            "number", report.number(),
            "on", on.toString(),
            "contentHash", report.hash()));
    return report;
  }

  private static AuditReport.Content content(
      String service,
      AuditPlan plan,
      List<InternalAudit> done,
      Map<InternalAuditId, Correction> known,
      String summary,
      List<String> recipients) {
    return new AuditReport.Content(
        service,
        plan.content().title(),
        plan.baseline(),
        plan.content().days().first(),
        plan.content().days().last(),
        plan.content().criteria(),
        plan.content().method(),
        summary,
        recipients,
        plan.auditors().stream()
            .map(auditor ->
                new AuditorLine(
                    auditor.name(),
                    auditor.unit(),
                    auditor.person().isEmpty(),
                    auditor.competence()))
            .toList(),
        plan.content().controls().stream().map(RequirementId::value).toList(),
        done.stream()
            .map(audit -> result(audit.content(), Optional.ofNullable(known.get(audit.id()))))
            .toList(),
        notAudited(plan, done).stream().map(RequirementId::value).toList());
  }

  private static Result result(InternalAudit.Content said, Optional<Correction> correction) {
    return new Result(
        said.auditedOn(),
        said.auditor(),
        said.independence(),
        said.grounds(),
        said.ownUnitBecause(),
        said.result(),
        said.note(),
        said.controls().stream().map(RequirementId::value).toList(),
        correction.map(done ->
            new CorrectionLine(
                done.action(),
                done.owner(),
                done.due(),
                done.doneOn(),
                done.check().map(Correction.Check::effective))));
  }

  /** The reports of the own service, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditReport> of(Actor actor, ServiceId service) {
    return store.of(services.get(actor, service).id());
  }

  /** The reports of a programme of the own service, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditReport> of(Actor actor, AuditPlan plan) {
    services.get(actor, plan.service());
    return store.of(plan.id());
  }

  @Transactional(readOnly = true)
  public AuditReport get(Actor actor, ServiceId service, ReportId id) {
    return store
        .find(services.get(actor, service).id(), id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.report-unknown")));
  }

  /**
   * The reports of the service of a statement.
   *
   * @param chosen those that the statement rests on
   */
  public record Basis(StatementSheet statement, List<AuditReport> reports, Set<ReportId> chosen) {}

  @Transactional(readOnly = true)
  public Basis basis(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return new Basis(sheet, store.of(sheet.head().service().id()), Set.copyOf(store.basis(id)));
  }

  /** Says on which reports a draft of a statement rests (FRM-34). */
  @Transactional
  public void rest(Actor actor, StatementId id, List<ReportId> reports) {
    Basis basis = basis(actor, id);
    if (!basis.statement().head().isDraft()) {
      throw Refusal.rule(
          Reason.of("internalaudit.basis-fixed", "FRM-34")
              .with(basis.statement().head().version()));
    }
    own.heldDraft(actor, id);
    List<ReportId> known = basis.reports().stream().map(AuditReport::id).toList();
    if (!known.containsAll(reports)) {
      throw Refusal.notFound(Reason.of("internalaudit.report-unknown"));
    }
    store.rest(id, reports.stream().distinct().toList(), actor.name(), today.now());
    trail.record(
        actor,
        "internal-audit.basis-set",
        new Subject("statement", id.toString()),
        Map.of(
            "count", reports.size(),
            "contentHash",
                basis.reports().stream()
                    .filter(report -> reports.contains(report.id()))
                    .map(AuditReport::hash)
                    .collect(Collectors.joining(" "))));
  }
}
