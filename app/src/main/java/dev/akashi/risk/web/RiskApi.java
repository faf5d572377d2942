package dev.akashi.risk.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.risk.OwnCriterion;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskAnalyses.Overview;
import dev.akashi.risk.RiskId;
import dev.akashi.risk.web.RiskDocuments.AnalysisDocument;
import dev.akashi.risk.web.RiskDocuments.RiskDocument;
import dev.akashi.risk.web.RiskRequests.ApprovalRequest;
import dev.akashi.risk.web.RiskRequests.CriterionRequest;
import dev.akashi.risk.web.RiskRequests.RiskRequest;
import dev.akashi.statement.StatementId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Risk analyses as data. */
@RestController
class RiskApi {

  private final RiskAnalyses analyses;

  RiskApi(RiskAnalyses analyses) {
    this.analyses = analyses;
  }

  @GetMapping("/api/v1/provider/statements/{id}/risks")
  @Requires(Permission.EDIT_STATEMENT)
  AnalysisDocument get(Actor actor, @PathVariable StatementId id) {
    return AnalysisDocument.of(analyses.overview(actor, id));
  }

  @GetMapping("/api/v1/assessor/engagements/{id}/risks")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  AnalysisDocument getForAssessor(Actor actor, @PathVariable EngagementId id) {
    return AnalysisDocument.of(analyses.overview(actor, id));
  }

  /** The content that was fixed with the declaration: the text whose SHA-256 is its hash. */
  @GetMapping("/api/v1/provider/statements/{id}/risks/fixed")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<String> fixed(Actor actor, @PathVariable StatementId id) {
    return analyses
        .overview(actor, id)
        .analysis()
        .fixed()
        .map(fixed ->
            ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(fixed.content()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("risk.not-fixed")));
  }

  @PutMapping("/api/v1/provider/statements/{id}/risks/criterion")
  @Requires(Permission.EDIT_STATEMENT)
  AnalysisDocument setCriterion(
      Actor actor, @PathVariable StatementId id, @RequestBody CriterionRequest request) {
    OwnCriterion said = request.read();
    analyses.setCriterion(actor, id, said, ApiInput.revision(request.revision()));
    return get(actor, id);
  }

  @PostMapping("/api/v1/provider/statements/{id}/risks")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  RiskDocument add(Actor actor, @PathVariable StatementId id, @RequestBody RiskRequest request) {
    RiskId risk = analyses.add(actor, id, request.read(typed -> analyses.read(actor, id, typed)));
    return document(actor, id, risk);
  }

  @PutMapping("/api/v1/provider/statements/{id}/risks/{risk}")
  @Requires(Permission.EDIT_STATEMENT)
  RiskDocument change(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RiskId risk,
      @RequestBody RiskRequest request) {
    analyses.change(
        actor,
        id,
        risk,
        request.read(typed -> analyses.read(actor, id, typed)),
        ApiInput.revision(request.revision()));
    return document(actor, id, risk);
  }

  @PostMapping("/api/v1/provider/statements/{id}/risks/{risk}/approve")
  @Requires(Permission.EDIT_STATEMENT)
  RiskDocument approve(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RiskId risk,
      @RequestBody ApprovalRequest request) {
    ApprovalRequest.Read read = request.read();
    analyses.approve(
        actor,
        id,
        risk,
        read.by(),
        read.on(),
        read.because(),
        ApiInput.revision(request.revision()));
    return document(actor, id, risk);
  }

  @DeleteMapping("/api/v1/provider/statements/{id}/risks/{risk}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RiskId risk,
      @RequestParam int revision) {
    analyses.remove(actor, id, risk, revision);
  }

  private RiskDocument document(Actor actor, StatementId id, RiskId risk) {
    Overview overview = analyses.overview(actor, id);
    return overview
        .analysis()
        .find(risk)
        .map(found -> RiskDocument.of(found, overview.analysis().criterion()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("risk.unknown")));
  }
}
