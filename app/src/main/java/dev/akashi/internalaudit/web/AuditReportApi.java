package dev.akashi.internalaudit.web;

import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_TEXT;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.internalaudit.ReportId;
import dev.akashi.internalaudit.web.PlanDocuments.ReportDocument;
import dev.akashi.internalaudit.web.PlanDocuments.ReportLine;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of internal audits, and the statements that rest on them, as data (FRM-21, FRM-34). */
@RestController
class AuditReportApi {

  private static final String AUDITS = "/api/v1/provider/services/{id}/internal-audits";
  private static final String BASIS = "/api/v1/provider/statements/{id}/internal-audit-reports";

  private final AuditReports reports;

  AuditReportApi(AuditReports reports) {
    this.reports = reports;
  }

  /** A report that is given out. */
  record IssueRequest(
      @Nullable String issuedOn,
      @Nullable String summary,
      @Nullable List<@Nullable String> recipients) {}

  record Reports(List<ReportLine> items) {}

  /** The reports that a statement rests on. */
  record BasisRequest(@Nullable List<@Nullable String> reports) {}

  /**
   * What a statement rests on.
   *
   * @param fixed whether it was fixed with the declaration
   * @param reports the ids of the reports it rests on
   * @param known the reports of the service
   */
  record BasisDocument(boolean fixed, List<String> reports, List<ReportLine> known) {}

  @PostMapping(AUDITS + "/plans/{plan}/reports")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  ReportDocument issue(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable PlanId plan,
      @RequestBody IssueRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> on = input.requiredDate("issuedOn", request.issuedOn());
    String summary = input.required("summary", request.summary(), LONGEST_TEXT);
    List<String> recipients = new ArrayList<>();
    for (String recipient : input.list("recipients", request.recipients())) {
      recipients.add(input.required("recipients", recipient, LONGEST_TEXT));
    }
    if (recipients.isEmpty()) {
      input.note(Reason.atField("recipients", "input.required"));
    }
    input.refuseIfBad();
    return ReportDocument.of(reports.issue(actor, id, plan, on.orElseThrow(), summary, recipients));
  }

  @GetMapping(AUDITS + "/reports")
  @Requires(Permission.EDIT_STATEMENT)
  Reports list(Actor actor, @PathVariable ServiceId id) {
    return new Reports(reports.of(actor, id).stream().map(ReportLine::of).toList());
  }

  @GetMapping(AUDITS + "/reports/{report}")
  @Requires(Permission.EDIT_STATEMENT)
  ReportDocument show(Actor actor, @PathVariable ServiceId id, @PathVariable ReportId report) {
    return ReportDocument.of(reports.get(actor, id, report));
  }

  @GetMapping(BASIS)
  @Requires(Permission.EDIT_STATEMENT)
  BasisDocument basis(Actor actor, @PathVariable StatementId id) {
    AuditReports.Basis basis = reports.basis(actor, id);
    return new BasisDocument(
        !basis.statement().head().isDraft(),
        basis.reports().stream()
            .filter(report -> basis.chosen().contains(report.id()))
            .map(report -> report.id().toString())
            .toList(),
        basis.reports().stream().map(ReportLine::of).toList());
  }

  @PutMapping(BASIS)
  @Requires(Permission.EDIT_STATEMENT)
  BasisDocument rest(Actor actor, @PathVariable StatementId id, @RequestBody BasisRequest request) {
    ApiInput input = new ApiInput();
    List<ReportId> chosen = new ArrayList<>();
    for (String report : input.list("reports", request.reports())) {
      input.read("reports", report, "input.not-an-id", ReportId::of).ifPresent(chosen::add);
    }
    if (request.reports() == null) {
      input.note(Reason.atField("reports", "input.required"));
    }
    input.refuseIfBad();
    reports.rest(actor, id, chosen);
    return basis(actor, id);
  }
}
