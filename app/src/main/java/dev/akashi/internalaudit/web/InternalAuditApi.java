package dev.akashi.internalaudit.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.AuditResult;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.Independence;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Internal audits as data. */
@RestController
class InternalAuditApi {

  private static final int ROWS = 100;
  private static final int LAST = 1_000_000;

  private final InternalAudits audits;

  InternalAuditApi(InternalAudits audits) {
    this.audits = audits;
  }

  record AuditRequest(
      @Nullable String auditedOn,
      @Nullable String auditor,
      @Nullable String unit,
      @Nullable String independence,
      @Nullable String grounds,
      @Nullable String result,
      @Nullable String note,
      @Nullable List<@Nullable String> controls,
      @Nullable String planAuditor,
      @Nullable String ownUnitBecause) {

    InternalAudit.Content read() {
      ApiInput input = new ApiInput();
      Optional<LocalDate> on = input.requiredDate("auditedOn", auditedOn);
      Optional<AuditorId> planned =
          planAuditor == null
              ? Optional.empty()
              : input.read("planAuditor", planAuditor, "input.not-an-id", AuditorId::of);
      String by =
          planned.isPresent()
              ? ""
              : input.required("auditor", auditor, InternalAuditPages.LONGEST_AUDITOR);
      String of = input.optional("unit", unit, InternalAuditPages.LONGEST_AUDITOR);
      String because =
          input.optional("ownUnitBecause", ownUnitBecause, InternalAuditPages.LONGEST_TEXT);
      Optional<Independence> distance =
          input.choice("independence", independence, Independence.class);
      String why = input.optional("grounds", grounds, InternalAuditPages.LONGEST_TEXT);
      Optional<AuditResult> outcome = input.choice("result", result, AuditResult.class);
      String found = input.optional("note", note, InternalAuditPages.LONGEST_TEXT);
      NavigableSet<RequirementId> audited = new TreeSet<>();
      for (String control : input.list("controls", controls)) {
        input
            .read("controls", control, "input.not-an-id", RequirementId::of)
            .ifPresent(audited::add);
      }
      input.refuseIfBad();
      return new InternalAudit.Content(
          on.orElseThrow(),
          by,
          of,
          distance.orElseThrow(),
          why,
          outcome.orElseThrow(),
          found,
          audited,
          planned,
          because);
    }
  }

  record WithdrawalRequest(@Nullable String why) {}

  record Recorded(String id) {}

  record Audits(List<AuditJson> items) {}

  record AuditJson(
      String id,
      String baseline,
      LocalDate auditedOn,
      String auditor,
      Independence independence,
      String grounds,
      AuditResult result,
      String note,
      List<String> controls,
      String recordedBy,
      Instant recordedAt,
      @Nullable String withdrawnBecause) {

    static AuditJson of(InternalAudit audit) {
      InternalAudit.Content said = audit.content();
      return new AuditJson(
          audit.id().toString(),
          audit.baseline(),
          said.auditedOn(),
          said.auditor(),
          said.independence(),
          said.grounds(),
          said.result(),
          said.note(),
          said.controls().stream().map(RequirementId::value).toList(),
          audit.recordedBy(),
          audit.recordedAt(),
          audit.withdrawn().map(InternalAudit.Withdrawal::why).orElse(null));
    }
  }

  @GetMapping("/api/v1/provider/services/{id}/internal-audits")
  @Requires(Permission.EDIT_STATEMENT)
  Audits list(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return new Audits(
        audits.records(actor, id, from(form), ROWS).stream().map(AuditJson::of).toList());
  }

  @GetMapping("/api/v1/assessor/engagements/{id}/internal-audits")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Audits listForAssessor(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return new Audits(
        audits.records(actor, id, from(form), ROWS).stream().map(AuditJson::of).toList());
  }

  private static int from(FormInput form) {
    int from = form.number("from", 0, LAST).orElse(0L).intValue();
    form.refuseIfBad();
    return from;
  }

  @PostMapping("/api/v1/provider/services/{id}/internal-audits")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(Actor actor, @PathVariable ServiceId id, @RequestBody AuditRequest request) {
    return new Recorded(audits.record(actor, id, request.read()).toString());
  }

  @PostMapping("/api/v1/provider/services/{id}/internal-audits/{audit}/withdraw")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable InternalAuditId audit,
      @RequestBody WithdrawalRequest request) {
    ApiInput input = new ApiInput();
    String why = input.required("why", request.why(), InternalAuditPages.LONGEST_TEXT);
    input.refuseIfBad();
    audits.withdraw(actor, id, audit, why);
  }
}
