package dev.akashi.internalaudit.web;

import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_AUDITOR;
import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_CONTROLS;
import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_TEXT;

import dev.akashi.baseline.TypedControls;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditPlans;
import dev.akashi.internalaudit.AuditReport;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.internalaudit.ReportId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider plans its internal audits and gives out their reports (FRM-21). */
@Controller
class PlanPages {

  private final Pages pages;
  private final AuditPlans plans;
  private final AuditReports reports;
  private final InternalAudits audits;
  private final CloudServices services;

  PlanPages(
      Pages pages,
      AuditPlans plans,
      AuditReports reports,
      InternalAudits audits,
      CloudServices services) {
    this.pages = pages;
    this.plans = plans;
    this.reports = reports;
    this.audits = audits;
    this.services = services;
  }

  @GetMapping("/provider/services/{id}/internal-audits/plans/new")
  @Requires(Permission.EDIT_STATEMENT)
  View blank(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return pages.view(
        "internalaudit/plan",
        new PlanView(
            path(id),
            services.get(actor, id).called(),
            Optional.empty(),
            audits.baselineVersion(actor, id),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        form);
  }

  @PostMapping("/provider/services/{id}/internal-audits/plans")
  @Requires(Permission.EDIT_STATEMENT)
  View make(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          PlanId plan = plans.make(actor, id, read(audits.baselineVersion(actor, id), form));
          return path(id) + "/plans/" + plan + "?done=internalaudit.planned";
        },
        () -> blank(actor, id, form));
  }

  @GetMapping("/provider/services/{id}/internal-audits/plans/{plan}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable ServiceId id, @PathVariable PlanId plan, FormInput form) {
    AuditPlan found = plans.get(actor, id, plan);
    List<InternalAudit> done = reports.audits(actor, found);
    return pages.view(
        "internalaudit/plan",
        new PlanView(
            path(id),
            services.get(actor, id).called(),
            Optional.of(found),
            found.baseline(),
            plans.colleagues(actor),
            done,
            AuditReports.notAudited(found, done),
            reports.of(actor, found)),
        form);
  }

  @PostMapping("/provider/services/{id}/internal-audits/plans/{plan}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(Actor actor, @PathVariable ServiceId id, @PathVariable PlanId plan, FormInput form) {
    return form.attempt(
        () -> {
          String baseline = plans.get(actor, id, plan).baseline();
          plans.change(actor, id, plan, read(baseline, form), form.revision());
          return path(id) + "/plans/" + plan + "?done=internalaudit.planned";
        },
        () -> show(actor, id, plan, form));
  }

  private AuditPlan.Content read(String baseline, FormInput form) {
    String title = form.required("title", LONGEST_AUDITOR);
    Optional<LocalDate> first = form.requiredDate("first");
    Optional<LocalDate> last = form.requiredDate("last");
    String criteria = form.required("criteria", LONGEST_TEXT);
    String method = form.optional("method", LONGEST_TEXT);
    TypedControls controls = audits.read(baseline, form.required("controls", LONGEST_CONTROLS));
    if (!controls.unknown().isEmpty()) {
      InternalAudits.unknownControls(controls.unknown(), baseline).reasons().forEach(form::note);
    }
    if (first.isPresent() && last.filter(day -> day.isBefore(first.get())).isPresent()) {
      form.note(Reason.atField("last", "internalaudit.ends-before-start"));
    }
    form.refuseIfBad();
    return new AuditPlan.Content(
        title,
        new Period(first.orElseThrow(), last.orElseThrow()),
        criteria,
        method,
        controls.controls());
  }

  @PostMapping("/provider/services/{id}/internal-audits/plans/{plan}/auditors")
  @Requires(Permission.EDIT_STATEMENT)
  View addAuditor(
      Actor actor, @PathVariable ServiceId id, @PathVariable PlanId plan, FormInput form) {
    return form.attempt(
        () -> {
          Optional<PersonId> person = form.id("person").map(PersonId::new);
          String name =
              person.isPresent()
                  ? form.optional("auditor", LONGEST_AUDITOR)
                  : form.required("auditor", LONGEST_AUDITOR);
          String unit = form.required("unit", LONGEST_AUDITOR);
          String competence = form.required("competence", LONGEST_TEXT);
          form.refuseIfBad();
          plans.addAuditor(actor, id, plan, person, name, unit, competence);
          return path(id) + "/plans/" + plan + "?done=internalaudit.auditor-added";
        },
        () -> show(actor, id, plan, form));
  }

  @PostMapping("/provider/services/{id}/internal-audits/plans/{plan}/auditors/{auditor}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View removeAuditor(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable PlanId plan,
      @PathVariable AuditorId auditor,
      FormInput form) {
    return form.attempt(
        () -> {
          plans.removeAuditor(actor, id, plan, auditor);
          return path(id) + "/plans/" + plan + "?done=internalaudit.auditor-removed";
        },
        () -> show(actor, id, plan, form));
  }

  @PostMapping("/provider/services/{id}/internal-audits/plans/{plan}/reports")
  @Requires(Permission.EDIT_STATEMENT)
  View issue(Actor actor, @PathVariable ServiceId id, @PathVariable PlanId plan, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("issuedOn");
          String summary = form.required("summary", LONGEST_TEXT);
          form.required("recipients", LONGEST_TEXT);
          form.refuseIfBad();
          AuditReport report =
              reports.issue(actor, id, plan, on.orElseThrow(), summary, form.lines("recipients"));
          return path(id) + "/reports/" + report.id() + "?done=internalaudit.report-issued";
        },
        () -> show(actor, id, plan, form));
  }

  @GetMapping("/provider/services/{id}/internal-audits/reports/{report}")
  @Requires(Permission.EDIT_STATEMENT)
  View report(
      Actor actor, @PathVariable ServiceId id, @PathVariable ReportId report, FormInput form) {
    return pages.view(
        "internalaudit/report", new ReportView(path(id), reports.get(actor, id, report)), form);
  }

  private static String path(ServiceId id) {
    return "/provider/services/" + id + "/internal-audits";
  }
}
