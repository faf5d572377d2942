package dev.akashi.assessor.web;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.Criterion;
import dev.akashi.assessor.RequestEvaluation;
import dev.akashi.assessor.RequestFile;
import dev.akashi.assessor.RequestFiles;
import dev.akashi.assessor.RequestId;
import dev.akashi.assessor.RequestKind;
import dev.akashi.assessor.RequestLife;
import dev.akashi.assessor.RequestStep;
import dev.akashi.assessor.SelectionRequest;
import dev.akashi.assessor.SelectionRequests;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Requests to be selected over the API. */
@RestController
class RequestApi {

  private static final String REQUEST = "/api/v1/assessors/requests/{id}";

  private final SelectionRequests requests;
  private final RequestFiles files;
  private final RequestEvaluation evaluation;

  RequestApi(SelectionRequests requests, RequestFiles files, RequestEvaluation evaluation) {
    this.requests = requests;
    this.files = files;
    this.evaluation = evaluation;
  }

  record NewRequest(@Nullable String kind, @Nullable String bodyKind) {}

  record Text(@Nullable String text, @Nullable Integer revision) {}

  record Judged(@Nullable String verdict, @Nullable String reason, @Nullable Integer revision) {}

  record Step(
      @Nullable String step,
      @Nullable Integer revision,
      @Nullable String reason,
      @Nullable String number,
      @Nullable String from,
      @Nullable String until) {}

  record Document(String id, String name, String sha256) {}

  record Item(
      String code,
      String title,
      String answer,
      int answerNumber,
      List<Document> evidence,
      int judgementNumber,
      @Nullable String verdict,
      @Nullable String reason) {}

  record Json(
      String id,
      String assessor,
      String kind,
      String state,
      int round,
      int revision,
      LocalDate criteria,
      List<Item> items) {

    static Json of(RequestFile file) {
      SelectionRequest request = file.request();
      return new Json(
          request.id().toString(),
          request.assessor().toString(),
          request.kind().name(),
          request.state().name(),
          request.round(),
          request.revision(),
          file.criteria().validFrom(),
          file.criteria().criteria().stream().map(criterion -> item(file, criterion)).toList());
    }

    private static Item item(RequestFile file, Criterion criterion) {
      Optional<SelectionRequest.Judgement> judged = file.judgement(criterion.code());
      return new Item(
          criterion.code(),
          criterion.title().ja(),
          file.answer(criterion.code()).map(SelectionRequest.Answer::text).orElse(""),
          file.answer(criterion.code()).map(SelectionRequest.Answer::number).orElse(0),
          file.evidence(criterion.code()).stream()
              .map(each -> new Document(each.id().toString(), each.name(), each.sha256()))
              .toList(),
          judged.map(SelectionRequest.Judgement::number).orElse(0),
          judged.map(each -> each.verdict().name()).orElse(null),
          judged.map(SelectionRequest.Judgement::reason).orElse(null));
    }
  }

  @PostMapping("/api/v1/assessors/requests")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.APPLY_FOR_SELECTION)
  Json open(Actor actor, @RequestBody NewRequest body) {
    ApiInput input = new ApiInput();
    Optional<RequestKind> kind = input.choice("kind", body.kind(), RequestKind.class);
    Optional<AssessorKind> bodyKind = input.choice("bodyKind", body.bodyKind(), AssessorKind.class);
    input.refuseIfBad();
    return show(actor, requests.open(actor, kind.orElseThrow(), bodyKind.orElseThrow()));
  }

  @GetMapping(REQUEST)
  @SignedIn
  Json show(Actor actor, @PathVariable RequestId id) {
    return Json.of(files.read(actor, id));
  }

  @PutMapping(REQUEST + "/answers/{criterion}")
  @Requires(Permission.APPLY_FOR_SELECTION)
  Json answer(
      Actor actor,
      @PathVariable RequestId id,
      @PathVariable String criterion,
      @RequestBody Text body) {
    ApiInput input = new ApiInput();
    String text = input.required("text", body.text(), RequestPages.TEXT_LENGTH);
    input.refuseIfBad();
    requests.answer(actor, id, criterion, ApiInput.revision(body.revision()), text);
    return show(actor, id);
  }

  /** Takes a document, sent as the part {@code file} of a form. */
  @PostMapping(REQUEST + "/evidence/{criterion}")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.APPLY_FOR_SELECTION)
  Json addEvidence(
      Actor actor,
      @PathVariable RequestId id,
      @PathVariable String criterion,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
    SentFile sent = SentFile.of(file);
    requests.addEvidence(actor, id, criterion, sent.name(), sent.content());
    return show(actor, id);
  }

  @PutMapping(REQUEST + "/judgements/{criterion}")
  @Requires(Permission.EVALUATE_ASSESSORS)
  Json judge(
      Actor actor,
      @PathVariable RequestId id,
      @PathVariable String criterion,
      @RequestBody Judged body) {
    ApiInput input = new ApiInput();
    Optional<SelectionRequest.Verdict> verdict =
        input.choice("verdict", body.verdict(), SelectionRequest.Verdict.class);
    String reason = input.required("reason", body.reason(), RequestPages.TEXT_LENGTH);
    input.refuseIfBad();
    evaluation.judge(
        actor, id, criterion, ApiInput.revision(body.revision()), verdict.orElseThrow(), reason);
    return show(actor, id);
  }

  /** Takes one step; registering needs number, from and until. */
  @PostMapping(REQUEST + "/steps")
  @SignedIn
  Json step(Actor actor, @PathVariable RequestId id, @RequestBody Step body) {
    ApiInput input = new ApiInput();
    Optional<RequestStep> step = input.choice("step", body.step(), RequestStep.class);
    String reason = input.optional("reason", body.reason(), RequestPages.TEXT_LENGTH);
    input.refuseIfBad();
    int revision = ApiInput.revision(body.revision());
    switch (step.orElseThrow()) {
      case APPLY -> requests.apply(actor, id, revision);
      case WITHDRAW -> requests.withdraw(actor, id, revision, reason);
      case RETURN -> evaluation.giveBack(actor, id, revision, reason);
      case ACCEPT -> evaluation.accept(actor, id, revision);
      case SEND_TO_COMMITTEE -> evaluation.sendToCommittee(actor, id, revision, reason);
      case SEND_BACK -> evaluation.sendBack(actor, id, revision, reason);
      case REFUSE -> evaluation.refuse(actor, id, revision, reason);
      case REGISTER -> evaluation.register(actor, id, revision, registered(body), reason);
      case STOP -> RequestLife.move(files.read(actor, id).request().state(), RequestStep.STOP);
    }
    return show(actor, id);
  }

  private static RequestEvaluation.Registered registered(Step body) {
    ApiInput input = new ApiInput();
    String number = input.required("number", body.number(), RequestPages.NUMBER_LENGTH);
    Optional<LocalDate> from = input.requiredDate("from", body.from());
    Optional<LocalDate> until = input.requiredDate("until", body.until());
    input.refuseIfBad();
    if (until.orElseThrow().isBefore(from.orElseThrow())) {
      throw Refusal.input(Reason.atField("until", "assessor.selection-backwards"));
    }
    return new RequestEvaluation.Registered(
        number, new Period(from.orElseThrow(), until.orElseThrow()));
  }
}
