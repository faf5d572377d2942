package dev.akashi.internalaudit.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.TypedControls;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.AuditPlans;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.AuditResult;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.Corrections;
import dev.akashi.internalaudit.Independence;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.internalaudit.InternalAudits.HeldAgainst;
import dev.akashi.internalaudit.InternalAudits.Overview;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider records its internal audits; the assessor reads them (FRM-21). */
@Controller
class InternalAuditPages {

  static final int LONGEST_AUDITOR = 200;
  static final int LONGEST_TEXT = 4_000;
  static final int LONGEST_CONTROLS = 30_000;
  private static final int LAST_CHAPTER = 18;
  private static final int LAST = 1_000_000;

  private final Pages pages;
  private final InternalAudits audits;
  private final AuditPlans plans;
  private final AuditReports reports;
  private final Corrections corrections;
  private final Today today;

  InternalAuditPages(
      Pages pages,
      InternalAudits audits,
      AuditPlans plans,
      AuditReports reports,
      Corrections corrections,
      Today today) {
    this.pages = pages;
    this.audits = audits;
    this.plans = plans;
    this.reports = reports;
    this.corrections = corrections;
    this.today = today;
  }

  @GetMapping("/provider/services/{id}/internal-audits")
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, @PathVariable ServiceId id, FormInput form) {
    int from = from(form);
    return pages.view(
        "internalaudit/audits",
        new InternalAuditsView(
            path(id),
            "/provider/services/" + id,
            true,
            audits.overview(actor, id, statement(form)),
            audits.statements(actor, id),
            audits.baselineVersion(actor, id),
            chapter(form),
            audits.records(actor, id, from, InternalAuditsView.ROWS + 1),
            from,
            today.day(),
            plans.of(actor, id),
            reports.of(actor, id),
            corrections.of(actor, id)),
        form);
  }

  @GetMapping("/assessor/engagements/{id}/internal-audits")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View listForAssessor(Actor actor, @PathVariable EngagementId id, FormInput form) {
    int from = from(form);
    Overview overview = audits.overview(actor, id);
    return pages.view(
        "internalaudit/audits",
        new InternalAuditsView(
            "/assessor/engagements/" + id + "/internal-audits",
            "/assessor/engagements/" + id,
            false,
            overview,
            List.of(),
            overview.statement().map(HeldAgainst::baseline).orElse(""),
            chapter(form),
            audits.records(actor, id, from, InternalAuditsView.ROWS + 1),
            from,
            today.day(),
            List.of(),
            List.of(),
            Map.of()),
        form);
  }

  private static int from(FormInput form) {
    return form.number("from", 0, LAST).orElse(0L).intValue();
  }

  /** The statement that was chosen; what is none is as one that does not exist. */
  private static Optional<StatementId> statement(FormInput form) {
    try {
      return Optional.of(form.text("statement"))
          .filter(text -> !text.isEmpty())
          .map(StatementId::of);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(Reason.of("statement.unknown"));
    }
  }

  private static Optional<Integer> chapter(FormInput form) {
    return form.has("chapter")
        ? form.number("chapter", 1, LAST_CHAPTER).map(Long::intValue)
        : Optional.empty();
  }

  @PostMapping("/provider/services/{id}/internal-audits")
  @Requires(Permission.EDIT_STATEMENT)
  View record(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("auditedOn");
          Optional<AuditorId> planned = form.id("planAuditor").map(AuditorId::new);
          String auditor =
              planned.isPresent()
                  ? form.optional("auditor", LONGEST_AUDITOR)
                  : form.required("auditor", LONGEST_AUDITOR);
          String unit = form.optional("unit", LONGEST_AUDITOR);
          String because = form.optional("ownUnitBecause", LONGEST_TEXT);
          Optional<Independence> independence = form.choice("independence", Independence.class);
          String grounds = form.optional("grounds", LONGEST_TEXT);
          Optional<AuditResult> result = form.choice("result", AuditResult.class);
          String note = form.optional("note", LONGEST_TEXT);
          TypedControls controls =
              audits.read(actor, id, form.required("controls", LONGEST_CONTROLS));
          if (!controls.unknown().isEmpty()) {
            InternalAudits.unknownControls(controls.unknown(), audits.baselineVersion(actor, id))
                .reasons()
                .forEach(form::note);
          }
          form.refuseIfBad();
          audits.record(
              actor,
              id,
              new InternalAudit.Content(
                  on.orElseThrow(),
                  auditor,
                  unit,
                  independence.orElseThrow(),
                  grounds,
                  result.orElseThrow(),
                  note,
                  controls.controls(),
                  planned,
                  because));
          return path(id) + "?done=internalaudit.recorded";
        },
        () -> list(actor, id, form));
  }

  @PostMapping("/provider/services/{id}/internal-audits/{audit}/withdraw")
  @Requires(Permission.EDIT_STATEMENT)
  View withdraw(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable InternalAuditId audit,
      FormInput form) {
    return form.attempt(
        () -> {
          String why = form.required("why", LONGEST_TEXT);
          form.refuseIfBad();
          audits.withdraw(actor, id, audit, why);
          return path(id) + "?done=internalaudit.withdrawn";
        },
        () -> list(actor, id, form));
  }

  private static String path(ServiceId id) {
    return "/provider/services/" + id + "/internal-audits";
  }
}
