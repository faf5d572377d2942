package dev.akashi.consultation.web;

import dev.akashi.consultation.Consultation;
import dev.akashi.consultation.ConsultationId;
import dev.akashi.consultation.Consultations;
import dev.akashi.consultation.Consultations.Shown;
import dev.akashi.consultation.PrecheckReport;
import dev.akashi.consultation.Prechecks;
import dev.akashi.consultation.Prechecks.Checked;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The check and prior consultations as data. */
@RestController
class ConsultationApi {

  private final Prechecks prechecks;
  private final Consultations consultations;

  ConsultationApi(Prechecks prechecks, Consultations consultations) {
    this.prechecks = prechecks;
    this.consultations = consultations;
  }

  /**
   * The check of now.
   *
   * @param seal to be sent back when the report is given
   */
  record CheckDocument(String statement, String seal, PrecheckReport report) {}

  /** What is given. */
  record GivenRequest(@Nullable String question, @Nullable String seal) {}

  /** An answer to the provider. */
  record ReplyRequest(@Nullable String text, @Nullable Integer revision) {}

  /** The consultations on the desk. */
  record Desk(List<Line> items) {}

  /** One consultation in a list. */
  record Line(
      String id,
      String service,
      int version,
      Instant givenAt,
      int errors,
      int warnings,
      boolean answered) {

    static Line of(Consultation each) {
      return new Line(
          each.id().toString(),
          each.serviceName().ja(),
          each.statementVersion(),
          each.givenAt(),
          each.report().errors(),
          each.report().warnings(),
          each.reply().isPresent());
    }
  }

  /** One answer of the support body. */
  record ReplyDocument(String text, String by, Instant at) {}

  /** One consultation with its report and all answers, the newest first. */
  record ConsultationDocument(
      String id,
      String statement,
      String service,
      int version,
      String baseline,
      String statementSeal,
      boolean changedSince,
      String question,
      String givenBy,
      Instant givenAt,
      PrecheckReport report,
      Optional<String> reply,
      List<ReplyDocument> replies,
      int revision) {

    static ConsultationDocument of(Shown shown) {
      Consultation each = shown.consultation();
      return new ConsultationDocument(
          each.id().toString(),
          each.statement().toString(),
          each.serviceName().ja(),
          each.statementVersion(),
          each.baselineVersion(),
          each.statementSeal(),
          shown.isChanged(),
          each.question(),
          each.givenBy(),
          each.givenAt(),
          each.report(),
          each.reply().map(Consultation.Reply::text),
          each.replies().stream()
              .map(said -> new ReplyDocument(said.text(), said.by(), said.at()))
              .toList(),
          each.revision());
    }
  }

  @GetMapping("/api/v1/provider/statements/{id}/precheck")
  @Requires(Permission.EDIT_STATEMENT)
  CheckDocument check(Actor actor, @PathVariable StatementId id) {
    Checked checked = prechecks.check(actor, id);
    return new CheckDocument(id.toString(), checked.seal(), checked.report());
  }

  @PostMapping("/api/v1/provider/statements/{id}/consultations")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  ConsultationDocument give(
      Actor actor, @PathVariable StatementId id, @RequestBody GivenRequest request) {
    ApiInput input = new ApiInput();
    String question =
        input.optional("question", request.question(), ConsultationPages.LONGEST_TEXT);
    String seal = input.required("seal", request.seal(), 64);
    input.refuseIfBad();
    return show(actor, consultations.give(actor, id, question, seal));
  }

  @GetMapping("/api/v1/consultations")
  @Requires(Permission.REVIEW_APPLICATION)
  Desk desk(Actor actor) {
    return new Desk(consultations.desk(actor).stream().map(Line::of).toList());
  }

  @GetMapping("/api/v1/consultations/{id}")
  @SignedIn
  ConsultationDocument show(Actor actor, @PathVariable ConsultationId id) {
    return ConsultationDocument.of(consultations.show(actor, id));
  }

  @PostMapping("/api/v1/consultations/{id}/answer")
  @Requires(Permission.REVIEW_APPLICATION)
  ConsultationDocument answer(
      Actor actor, @PathVariable ConsultationId id, @RequestBody ReplyRequest request) {
    ApiInput input = new ApiInput();
    String text = input.required("text", request.text(), ConsultationPages.LONGEST_TEXT);
    input.refuseIfBad();
    consultations.answer(actor, id, text, ApiInput.revision(request.revision()));
    return show(actor, id);
  }
}
