package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registration.ExplanationQuestions;
import dev.akashi.registration.QuestionId;
import dev.akashi.registration.QuestionStore;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The assessor answers the programme's questions about deviations (FRM-44). */
@Controller
public class ExplanationPages {

  private static final int ANSWER_LENGTH = 4000;

  private final Pages pages;
  private final ExplanationQuestions questions;

  ExplanationPages(Pages pages, ExplanationQuestions questions) {
    this.pages = pages;
    this.questions = questions;
  }

  /** The questions put to the own organisation. */
  public record ExplanationsView(List<QuestionStore.Asked> questions) {}

  @GetMapping("/assessor/explanations")
  @Requires(Permission.SIGN_REPORT)
  View list(Actor actor, FormInput form) {
    return pages.view(
        "registration/explanations",
        new ExplanationsView(questions.toOwnOrganisation(actor)),
        form);
  }

  @PostMapping("/assessor/explanations/{id}")
  @Requires(Permission.SIGN_REPORT)
  View answer(Actor actor, @PathVariable QuestionId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("answer-" + id, ANSWER_LENGTH);
          form.refuseIfBad();
          questions.answer(actor, id, text);
          return "/assessor/explanations?done=registration.answered";
        },
        () -> list(actor, form));
  }
}
