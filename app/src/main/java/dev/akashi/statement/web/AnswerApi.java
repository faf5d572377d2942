package dev.akashi.statement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Requires;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CommonAnswer;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.WorkingTime;
import dev.akashi.statement.WorkingTimes;
import dev.akashi.statement.web.AnswerRequests.AnswerRequest;
import dev.akashi.statement.web.AnswerRequests.CommonRequest;
import dev.akashi.statement.web.StatementDocuments.AnswerDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The answers of a statement. */
@RestController
class AnswerApi {

  private final StatementDrafts drafts;
  private final OwnStatements own;
  private final WorkingTimes times;
  private final Workspaces workspaces;

  AnswerApi(StatementDrafts drafts, OwnStatements own, WorkingTimes times, Workspaces workspaces) {
    this.drafts = drafts;
    this.own = own;
    this.times = times;
    this.workspaces = workspaces;
  }

  /**
   * An answer with what stands beside it, for its own provider only.
   *
   * @param workingMinutes how long it took, when that is recorded
   */
  record OwnAnswerDocument(
      @JsonUnwrapped AnswerDocument answer, Optional<Integer> workingMinutes) {}

  /** How many answers changed. */
  record Changed(int changed) {}

  @GetMapping("/api/v1/provider/statements/{id}/answers/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<OwnAnswerDocument> get(
      Actor actor, @PathVariable StatementId id, @PathVariable RequirementId requirement) {
    return document(actor, id, requirement);
  }

  /** Answers one requirement; the revision edited comes in the body or as If-Match. */
  @PutMapping("/api/v1/provider/statements/{id}/answers/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<OwnAnswerDocument> answer(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RequirementId requirement,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody AnswerRequest request) {
    Answer answer = request.read(requirement);
    int revision = revision(ifMatch, request.revision());
    if (request.tellsTime()) {
      drafts.answer(actor, id, answer, revision, request.time());
    } else {
      drafts.answer(actor, id, answer, revision);
    }
    return document(actor, id, requirement);
  }

  /** Requirements that are named need the {@code answersRevision} of the statement read. */
  @PostMapping("/api/v1/provider/statements/{id}/answers")
  @Requires(Permission.EDIT_STATEMENT)
  Changed answerAlike(
      Actor actor, @PathVariable StatementId id, @RequestBody CommonRequest request) {
    CommonAnswer common = request.read();
    if (request.allUnanswered()) {
      int seen = own.sheet(actor, id).answersRevision();
      List<RequirementId> open = workspaces.unanswered(actor, id, WorkspaceFilter.none());
      return new Changed(drafts.answerAlike(actor, id, open, common, seen));
    }
    return new Changed(
        drafts.answerAlike(
            actor, id, request.chosen(), common, revision(null, request.revision())));
  }

  static int revision(@Nullable String ifMatch, @Nullable Integer inBody) {
    if (ifMatch != null) {
      String text = ifMatch.replace("\"", "").strip();
      if (!text.matches("\\d{1,9}")) {
        throw Refusal.input(Reason.atField("revision", "input.not-a-number", text));
      }
      return Integer.parseInt(text);
    }
    if (inBody == null) {
      throw Refusal.input(Reason.atField("revision", "input.required"));
    }
    return inBody;
  }

  private ResponseEntity<OwnAnswerDocument> document(
      Actor actor, StatementId id, RequirementId requirement) {
    StatementSheet sheet = own.around(actor, id, List.of(requirement));
    int revision = sheet.revisionOf(requirement);
    return ResponseEntity.ok()
        .eTag("\"" + revision + "\"")
        .body(
            new OwnAnswerDocument(
                AnswerDocument.of(sheet.content().answer(requirement), revision),
                times.of(actor, sheet.head(), requirement).map(WorkingTime::minutes)));
  }
}
