package dev.akashi.internalaudit.web;

import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_AUDITOR;
import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_TEXT;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.AuditReports;
import dev.akashi.internalaudit.Correction;
import dev.akashi.internalaudit.Corrections;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.internalaudit.ReportId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What comes of internal audits: corrections, and statements that rest on their reports. */
@Controller
class CorrectionPages {

  private final Pages pages;
  private final InternalAudits audits;
  private final Corrections corrections;
  private final AuditReports reports;

  CorrectionPages(
      Pages pages, InternalAudits audits, Corrections corrections, AuditReports reports) {
    this.pages = pages;
    this.audits = audits;
    this.corrections = corrections;
    this.reports = reports;
  }

  @GetMapping("/provider/services/{id}/internal-audits/{audit}/correction")
  @Requires(Permission.EDIT_STATEMENT)
  View correction(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable InternalAuditId audit,
      FormInput form) {
    InternalAudit found = audits.get(actor, id, audit);
    return pages.view(
        "internalaudit/correct",
        new CorrectionView(
            path(id), found, Optional.ofNullable(corrections.of(actor, id).get(audit))),
        form);
  }

  @PostMapping("/provider/services/{id}/internal-audits/{audit}/correction")
  @Requires(Permission.EDIT_STATEMENT)
  View save(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable InternalAuditId audit,
      FormInput form) {
    return form.attempt(
        () -> {
          corrections.save(actor, id, audit, read(form));
          return path(id) + "?done=internalaudit.correction-saved";
        },
        () -> correction(actor, id, audit, form));
  }

  private static Correction read(FormInput form) {
    String action = form.required("action", LONGEST_TEXT);
    String owner = form.required("owner", LONGEST_AUDITOR);
    Optional<LocalDate> due = form.requiredDate("due");
    Optional<LocalDate> doneOn = form.date("doneOn");
    Optional<LocalDate> checkedOn = form.date("checkedOn");
    String checkedBy = form.optional("checkedBy", LONGEST_AUDITOR);
    String note = form.optional("checkNote", LONGEST_TEXT);
    boolean told = !checkedBy.isEmpty() || !note.isEmpty() || !form.text("effective").isEmpty();
    if (told && form.text("checkedOn").isBlank()) {
      form.note(Reason.atField("checkedOn", "input.required"));
    }
    if (checkedOn.isPresent() && checkedBy.isEmpty()) {
      form.note(Reason.atField("checkedBy", "input.required"));
    }
    if (checkedOn.isPresent() && form.text("effective").isEmpty()) {
      form.note(Reason.atField("effective", "input.required"));
    }
    int revision = form.revision();
    form.refuseIfBad();
    return new Correction(
        action,
        owner,
        due.orElseThrow(),
        doneOn,
        checkedOn.map(
            on -> new Correction.Check(on, checkedBy, form.text("effective").equals("true"), note)),
        revision);
  }

  @GetMapping("/provider/statements/{id}/internal-audit-reports")
  @Requires(Permission.EDIT_STATEMENT)
  View basis(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("internalaudit/basis", reports.basis(actor, id), form);
  }

  @PostMapping("/provider/statements/{id}/internal-audit-reports")
  @Requires(Permission.EDIT_STATEMENT)
  View rest(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          List<ReportId> chosen = new ArrayList<>();
          for (String text : form.all("report")) {
            try {
              chosen.add(ReportId.of(text));
            } catch (IllegalArgumentException e) {
              form.note(Reason.atField("report", "input.not-an-id", text));
            }
          }
          form.refuseIfBad();
          reports.rest(actor, id, chosen);
          return "/provider/statements/"
              + id
              + "/internal-audit-reports?done=internalaudit.basis-set";
        },
        () -> basis(actor, id, form));
  }

  private static String path(ServiceId id) {
    return "/provider/services/" + id + "/internal-audits";
  }
}
