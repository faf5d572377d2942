package dev.akashi.statement.web;

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
import dev.akashi.statement.web.AnswerRequests.AnswerRequest;
import dev.akashi.statement.web.AnswerRequests.CommonRequest;
import dev.akashi.statement.web.StatementDocuments.AnswerDocument;
import java.util.List;
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
  private final Workspaces workspaces;

  AnswerApi(StatementDrafts drafts, OwnStatements own, Workspaces workspaces) {
    this.drafts = drafts;
    this.own = own;
    this.workspaces = workspaces;
  }

  /** How many answers changed. */
  record Changed(int changed) {}

  @GetMapping("/api/v1/provider/statements/{id}/answers/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<AnswerDocument> get(
      Actor actor, @PathVariable StatementId id, @PathVariable RequirementId requirement) {
    return document(own.sheet(actor, id), requirement);
  }

  /** Answers one requirement; the revision edited comes in the body or as If-Match. */
  @PutMapping("/api/v1/provider/statements/{id}/answers/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<AnswerDocument> answer(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable RequirementId requirement,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody AnswerRequest request) {
    Answer answer = request.read(requirement);
    drafts.answer(actor, id, answer, revision(ifMatch, request.revision()));
    return document(own.sheet(actor, id), requirement);
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

  private static ResponseEntity<AnswerDocument> document(
      StatementSheet sheet, RequirementId requirement) {
    int revision = sheet.revisionOf(requirement);
    return ResponseEntity.ok()
        .eTag("\"" + revision + "\"")
        .body(AnswerDocument.of(sheet.content().answer(requirement), revision));
  }
}
