package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.registration.ExplanationQuestions;
import dev.akashi.registration.QuestionId;
import dev.akashi.registration.QuestionStore;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The questions to the own organisation over the API. */
@RestController
class ExplanationApi {

  private static final int ANSWER_LENGTH = 4000;

  private final ExplanationQuestions questions;

  ExplanationApi(ExplanationQuestions questions) {
    this.questions = questions;
  }

  record NewAnswer(@Nullable String answer) {}

  @GetMapping("/api/v1/assessor/explanations")
  @Requires(Permission.SIGN_REPORT)
  Items<Question> list(Actor actor) {
    return new Items<>(
        questions.toOwnOrganisation(actor).stream()
            .map(QuestionStore.Asked::question)
            .map(Question::of)
            .toList());
  }

  @PostMapping("/api/v1/assessor/explanations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.SIGN_REPORT)
  void answer(Actor actor, @PathVariable QuestionId id, @RequestBody NewAnswer body) {
    ApiInput input = new ApiInput();
    String answer = input.required("answer", body.answer(), ANSWER_LENGTH);
    input.refuseIfBad();
    questions.answer(actor, id, answer);
  }
}
