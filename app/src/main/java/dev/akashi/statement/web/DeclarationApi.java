package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Languages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.statement.CriticalArea;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.web.ServiceDocuments.HeadDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checking and declaring a statement. */
@RestController
class DeclarationApi {

  private static final int SEAL_LENGTH = 64;

  private final Declarations declarations;
  private final OwnStatements own;
  private final Texts texts;
  private final Languages languages;
  private final Today today;

  DeclarationApi(
      Declarations declarations, OwnStatements own, Texts texts, Languages languages, Today today) {
    this.declarations = declarations;
    this.own = own;
    this.texts = texts;
    this.languages = languages;
    this.today = today;
  }

  /** What the rules say, in the language asked for. */
  record CheckDocument(
      boolean mayBeDeclared,
      int errors,
      int warnings,
      List<FindingDocument> findings,
      Map<CriticalArea, Long> selectedPerCriticalArea) {}

  /** One finding. */
  record FindingDocument(
      String rule,
      String severity,
      Optional<String> requirement,
      Optional<String> field,
      String code,
      String reason,
      Optional<String> remedy,
      List<String> clauses) {}

  /**
   * The seal of the content that was looked at, and the legal day of the declaration; without one
   * it is today.
   */
  record DeclarationRequest(@Nullable String contentSeal, @Nullable String declaredOn) {}

  @GetMapping("/api/v1/provider/statements/{id}/check")
  @Requires(Permission.EDIT_STATEMENT)
  CheckDocument check(Actor actor, @PathVariable StatementId id, HttpServletRequest request) {
    StatementCheck check = declarations.check(actor, id);
    Language language = languages.of(request);
    return new CheckDocument(
        check.mayBeDeclared(),
        check.errors().size(),
        check.of(Severity.WARNING).size(),
        check.findings().stream().map(finding -> document(language, finding)).toList(),
        check.selectedPerArea());
  }

  @PostMapping("/api/v1/provider/statements/{id}/declare")
  @Requires(Permission.DECLARE_STATEMENT)
  HeadDocument declare(
      Actor actor,
      @PathVariable StatementId id,
      @RequestBody(required = false) @Nullable DeclarationRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> declaredOn =
        input.date("declaredOn", request == null ? null : request.declaredOn());
    String seen =
        input.required("contentSeal", request == null ? null : request.contentSeal(), SEAL_LENGTH);
    input.refuseIfBad();
    declarations.declare(actor, id, declaredOn.orElseGet(today::day), seen);
    return head(actor, id);
  }

  /** Why a declaration is taken back. */
  record WithdrawalRequest(@Nullable String reason) {}

  /** Takes the declaration back; the answer is the draft of the next version. */
  @PostMapping("/api/v1/provider/statements/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  HeadDocument withdraw(
      Actor actor,
      @PathVariable StatementId id,
      @RequestBody(required = false) @Nullable WithdrawalRequest request) {
    ApiInput input = new ApiInput();
    String reason =
        input.required(
            "reason", request == null ? null : request.reason(), AnswerForm.LONGEST_REASON);
    input.refuseIfBad();
    return head(actor, declarations.withdraw(actor, id, reason));
  }

  /** Begins the statement of the next audit period. */
  @PostMapping("/api/v1/provider/statements/{id}/next")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  HeadDocument startNext(Actor actor, @PathVariable StatementId id) {
    return head(actor, declarations.startNext(actor, id));
  }

  /** Begins a version of the same audit period in the place of an assessed one. */
  @PostMapping("/api/v1/provider/statements/{id}/amend")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  HeadDocument amend(
      Actor actor,
      @PathVariable StatementId id,
      @RequestBody(required = false) @Nullable WithdrawalRequest request) {
    ApiInput input = new ApiInput();
    String reason =
        input.required(
            "reason", request == null ? null : request.reason(), AnswerForm.LONGEST_REASON);
    input.refuseIfBad();
    return head(actor, declarations.amend(actor, id, reason));
  }

  private HeadDocument head(Actor actor, StatementId id) {
    return HeadDocument.of(own.sheet(actor, id).head());
  }

  private FindingDocument document(Language language, StatementFinding finding) {
    return new FindingDocument(
        finding.rule(),
        finding.severity().name(),
        finding.requirement().map(Object::toString),
        finding.reason().field(),
        finding.reason().code(),
        texts.reason(language, finding.reason()),
        texts.remedy(language, finding.reason()),
        finding.reason().clauses().stream().map(Object::toString).toList());
  }
}
