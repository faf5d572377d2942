package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationReview;
import dev.akashi.registration.ExplanationQuestions;
import dev.akashi.registration.web.RegistrationJson.Detail;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Summary;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk of the operation support body over the API. */
@RestController
@RequestMapping("/api/v1/review")
class ReviewApi {

  private static final int QUEUE = 200;
  private static final int TEXT_LENGTH = 4000;

  private final ApplicationReview review;
  private final ExplanationQuestions questions;
  private final Texts texts;
  private final Pages pages;

  ReviewApi(ApplicationReview review, ExplanationQuestions questions, Texts texts, Pages pages) {
    this.review = review;
    this.questions = questions;
    this.texts = texts;
    this.pages = pages;
  }

  record Acceptance(@Nullable Integer revision, @Nullable String acceptedOn) {}

  record Return(@Nullable Integer revision, @Nullable String reason) {}

  record Step(@Nullable Integer revision) {}

  record NewNote(@Nullable String text) {}

  record NewQuestion(@Nullable String requirement, @Nullable String question) {}

  @GetMapping
  @Requires(Permission.REVIEW_APPLICATION)
  Items<Summary> queue(Actor actor) {
    return new Items<>(review.queue(actor, QUEUE).stream().map(Summary::of).toList());
  }

  @GetMapping("/{id}")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail show(Actor actor, @PathVariable ApplicationId id, HttpServletRequest request) {
    return Detail.of(texts, pages.language(request), review.view(actor, id));
  }

  @PostMapping("/{id}/accept")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail accept(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Acceptance body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> acceptedOn = input.requiredDate("acceptedOn", body.acceptedOn());
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    review.accept(actor, id, revision, acceptedOn.orElseThrow());
    return show(actor, id, request);
  }

  @PostMapping("/{id}/return")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail returnAsIncomplete(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Return body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", body.reason(), TEXT_LENGTH);
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    review.returnAsIncomplete(actor, id, revision, reason);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/begin")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail begin(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Step body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    review.begin(actor, id, revision);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/notes")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail note(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody NewNote body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    String text = input.required("text", body.text(), TEXT_LENGTH);
    input.refuseIfBad();
    review.note(actor, id, text);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/questions")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail ask(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody NewQuestion body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    String requirement = input.required("requirement", body.requirement(), 40);
    String question = input.required("question", body.question(), TEXT_LENGTH);
    input.refuseIfBad();
    questions.ask(actor, id, requirement, question);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/committee")
  @Requires(Permission.REVIEW_APPLICATION)
  Detail sendToCommittee(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Step body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    review.sendToCommittee(actor, id, revision);
    return show(actor, id, request);
  }
}
