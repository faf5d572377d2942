package dev.akashi.internalaudit.web;

import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_AUDITOR;
import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_TEXT;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditPlans;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.internalaudit.web.PlanDocuments.PlanDocument;
import dev.akashi.internalaudit.web.PlanDocuments.PlanLine;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programmes of internal audits as data (FRM-21). */
@RestController
class PlanApi {

  private static final String PLANS = "/api/v1/provider/services/{id}/internal-audits/plans";
  private static final String PLAN = PLANS + "/{plan}";

  private final AuditPlans plans;
  private final AuditReports reports;

  PlanApi(AuditPlans plans, AuditReports reports) {
    this.plans = plans;
    this.reports = reports;
  }

  /**
   * What is planned.
   *
   * @param revision of the programme that is changed; nothing for a new one
   */
  record PlanRequest(
      @Nullable String title,
      @Nullable String first,
      @Nullable String last,
      @Nullable String criteria,
      @Nullable String method,
      @Nullable List<@Nullable String> controls,
      @Nullable Integer revision) {

    AuditPlan.Content read() {
      ApiInput input = new ApiInput();
      String named = input.required("title", title, LONGEST_AUDITOR);
      Optional<LocalDate> from = input.requiredDate("first", first);
      Optional<LocalDate> until = input.requiredDate("last", last);
      String against = input.required("criteria", criteria, LONGEST_TEXT);
      String how = input.optional("method", method, LONGEST_TEXT);
      NavigableSet<RequirementId> planned = new TreeSet<>();
      for (String control : input.list("controls", controls)) {
        input
            .read("controls", control, "input.not-an-id", RequirementId::of)
            .ifPresent(planned::add);
      }
      if (from.isPresent() && until.filter(day -> day.isBefore(from.get())).isPresent()) {
        input.note(Reason.atField("last", "internalaudit.ends-before-start"));
      }
      input.refuseIfBad();
      return new AuditPlan.Content(
          named, new Period(from.orElseThrow(), until.orElseThrow()), against, how, planned);
    }
  }

  /**
   * Who audits.
   *
   * @param person somebody of the own organisation; without one the name is that of somebody
   *     outside
   */
  record AuditorRequest(
      @Nullable String person,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String competence) {}

  record Made(String id) {}

  record Plans(List<PlanLine> items) {}

  @GetMapping(PLANS)
  @Requires(Permission.EDIT_STATEMENT)
  Plans list(Actor actor, @PathVariable ServiceId id) {
    return new Plans(plans.of(actor, id).stream().map(PlanLine::of).toList());
  }

  @PostMapping(PLANS)
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  Made make(Actor actor, @PathVariable ServiceId id, @RequestBody PlanRequest request) {
    return new Made(plans.make(actor, id, request.read()).toString());
  }

  @GetMapping(PLAN)
  @Requires(Permission.EDIT_STATEMENT)
  PlanDocument show(Actor actor, @PathVariable ServiceId id, @PathVariable PlanId plan) {
    AuditPlan found = plans.get(actor, id, plan);
    List<InternalAudit> done = reports.audits(actor, found);
    return PlanDocument.of(found, done, reports.of(actor, found), plans.colleagues(actor));
  }

  @PutMapping(PLAN)
  @Requires(Permission.EDIT_STATEMENT)
  PlanDocument change(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable PlanId plan,
      @RequestBody PlanRequest request) {
    plans.change(actor, id, plan, request.read(), ApiInput.revision(request.revision()));
    return show(actor, id, plan);
  }

  @PostMapping(PLAN + "/auditors")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  Made addAuditor(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable PlanId plan,
      @RequestBody AuditorRequest request) {
    ApiInput input = new ApiInput();
    Optional<PersonId> person =
        request.person() == null
            ? Optional.empty()
            : input.read("person", request.person(), "input.not-an-id", PersonId::of);
    String name =
        request.person() == null
            ? input.required("name", request.name(), LONGEST_AUDITOR)
            : input.optional("name", request.name(), LONGEST_AUDITOR);
    String unit = input.required("unit", request.unit(), LONGEST_AUDITOR);
    String competence = input.required("competence", request.competence(), LONGEST_TEXT);
    input.refuseIfBad();
    return new Made(plans.addAuditor(actor, id, plan, person, name, unit, competence).toString());
  }

  @DeleteMapping(PLAN + "/auditors/{auditor}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeAuditor(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable PlanId plan,
      @PathVariable AuditorId auditor) {
    plans.removeAuditor(actor, id, plan, auditor);
  }
}
