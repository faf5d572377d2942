package dev.akashi.statement.web;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementProgress;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.web.StatementDocuments.StatementDocument;
import dev.akashi.statement.web.StatementDocuments.UsedServiceDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** A statement and its facts beside the controls. */
@RestController
class StatementApi {

  private final OwnStatements own;
  private final StatementDrafts drafts;
  private final StatementProfiles profiles;
  private final Baselines baselines;

  StatementApi(
      OwnStatements own, StatementDrafts drafts, StatementProfiles profiles, Baselines baselines) {
    this.profiles = profiles;
    this.own = own;
    this.drafts = drafts;
    this.baselines = baselines;
  }

  /** An audit period as it is sent. */
  record PeriodRequest(@Nullable String first, @Nullable String last, @Nullable Integer revision) {}

  /** The used services. */
  record UsedServices(List<UsedServiceDocument> items) {}

  @GetMapping("/api/v1/provider/statements/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  StatementDocument get(Actor actor, @PathVariable StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return StatementDocument.of(
        sheet,
        StatementProgress.of(baselines.version(sheet.content().baselineVersion()), sheet.content()),
        profiles.visibility(sheet.head()));
  }

  @PutMapping("/api/v1/provider/statements/{id}/audit-period")
  @Requires(Permission.EDIT_STATEMENT)
  StatementDocument setPeriod(
      Actor actor, @PathVariable StatementId id, @RequestBody PeriodRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> first = input.requiredDate("first", request.first());
    Optional<LocalDate> last = input.requiredDate("last", request.last());
    input.refuseIfBad();
    if (last.orElseThrow().isBefore(first.orElseThrow())) {
      throw Refusal.input(Reason.atField("last", "statement.ends-before-start"));
    }
    drafts.setAuditPeriod(
        actor,
        id,
        new Period(first.orElseThrow(), last.orElseThrow()),
        AnswerApi.revision(null, request.revision()));
    return get(actor, id);
  }

  @PutMapping("/api/v1/provider/statements/{id}/scope")
  @Requires(Permission.EDIT_STATEMENT)
  StatementDocument setScope(
      Actor actor, @PathVariable StatementId id, @RequestBody ScopeRequest request) {
    drafts.setScope(actor, id, request.read(), AnswerApi.revision(null, request.revision()));
    return get(actor, id);
  }

  @GetMapping("/api/v1/provider/statements/{id}/used-services")
  @Requires(Permission.EDIT_STATEMENT)
  UsedServices usedServices(Actor actor, @PathVariable StatementId id) {
    return new UsedServices(
        own.sheet(actor, id).uses().stream().map(UsedServiceDocument::of).toList());
  }

  @PostMapping("/api/v1/provider/statements/{id}/used-services")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  UsedServices addUsedService(
      Actor actor, @PathVariable StatementId id, @RequestBody UsedServiceRequest request) {
    drafts.addUsedService(actor, id, request.read());
    return usedServices(actor, id);
  }

  @PutMapping("/api/v1/provider/statements/{id}/used-services/{use}")
  @Requires(Permission.EDIT_STATEMENT)
  UsedServices changeUsedService(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable UUID use,
      @RequestBody UsedServiceRequest request) {
    drafts.changeUsedService(actor, id, use, request.read(), ApiInput.revision(request.revision()));
    return usedServices(actor, id);
  }

  @DeleteMapping("/api/v1/provider/statements/{id}/used-services/{use}")
  @Requires(Permission.EDIT_STATEMENT)
  UsedServices removeUsedService(
      Actor actor, @PathVariable StatementId id, @PathVariable UUID use) {
    drafts.removeUsedService(actor, id, use);
    return usedServices(actor, id);
  }
}
