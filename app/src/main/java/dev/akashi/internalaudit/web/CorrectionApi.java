package dev.akashi.internalaudit.web;

import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_AUDITOR;
import static dev.akashi.internalaudit.web.InternalAuditPages.LONGEST_TEXT;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.internalaudit.Correction;
import dev.akashi.internalaudit.Corrections;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is done about the results of internal audits, as data (FRM-21). */
@RestController
class CorrectionApi {

  private static final String CORRECTION =
      "/api/v1/provider/services/{id}/internal-audits/{audit}/correction";

  private final InternalAudits audits;
  private final Corrections corrections;

  CorrectionApi(InternalAudits audits, Corrections corrections) {
    this.audits = audits;
    this.corrections = corrections;
  }

  /**
   * What is done.
   *
   * @param checkedOn the day of a look at the effect; what is said of it needs the day
   * @param revision of the correction that is changed; 0 for the first
   */
  record CorrectionRequest(
      @Nullable String action,
      @Nullable String owner,
      @Nullable String due,
      @Nullable String doneOn,
      @Nullable String checkedOn,
      @Nullable String checkedBy,
      @Nullable Boolean effective,
      @Nullable String checkNote,
      @Nullable Integer revision) {

    Correction read() {
      ApiInput input = new ApiInput();
      String measure = input.required("action", action, LONGEST_TEXT);
      String by = input.required("owner", owner, LONGEST_AUDITOR);
      Optional<LocalDate> until = input.requiredDate("due", due);
      Optional<LocalDate> done = input.date("doneOn", doneOn);
      Optional<Correction.Check> looked = isChecked() ? check(input) : Optional.empty();
      input.refuseIfBad();
      return new Correction(
          measure, by, until.orElseThrow(), done, looked, ApiInput.revision(revision));
    }

    private boolean isChecked() {
      return checkedOn != null || checkedBy != null || effective != null || checkNote != null;
    }

    private Optional<Correction.Check> check(ApiInput input) {
      Optional<LocalDate> day = input.requiredDate("checkedOn", checkedOn);
      String who = input.required("checkedBy", checkedBy, LONGEST_AUDITOR);
      String seen = input.optional("checkNote", checkNote, LONGEST_TEXT);
      if (effective == null) {
        input.note(Reason.atField("effective", "input.required"));
      }
      return day.map(on -> new Correction.Check(on, who, Boolean.TRUE.equals(effective), seen));
    }
  }

  record CheckDocument(LocalDate on, String by, boolean effective, String note) {}

  record CorrectionDocument(
      String action,
      String owner,
      LocalDate due,
      Optional<LocalDate> doneOn,
      Optional<CheckDocument> check,
      boolean closed,
      int revision) {

    static CorrectionDocument of(Correction said) {
      return new CorrectionDocument(
          said.action(),
          said.owner(),
          said.due(),
          said.doneOn(),
          said.check()
              .map(check ->
                  new CheckDocument(check.on(), check.by(), check.effective(), check.note())),
          said.isClosed(),
          said.revision());
    }
  }

  @GetMapping(CORRECTION)
  @Requires(Permission.EDIT_STATEMENT)
  CorrectionDocument show(
      Actor actor, @PathVariable ServiceId id, @PathVariable InternalAuditId audit) {
    audits.get(actor, id, audit);
    return Optional.ofNullable(corrections.of(actor, id).get(audit))
        .map(CorrectionDocument::of)
        .orElseThrow(() -> Refusal.notFound(Reason.of("internalaudit.no-correction")));
  }

  @PutMapping(CORRECTION)
  @Requires(Permission.EDIT_STATEMENT)
  CorrectionDocument save(
      Actor actor,
      @PathVariable ServiceId id,
      @PathVariable InternalAuditId audit,
      @RequestBody CorrectionRequest request) {
    corrections.save(actor, id, audit, request.read());
    return show(actor, id, audit);
  }
}
