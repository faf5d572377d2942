package dev.akashi.consultation.web;

import dev.akashi.consultation.ConsultationId;
import dev.akashi.consultation.Consultations;
import dev.akashi.consultation.Prechecks;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.statement.StatementId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider checks and gives its report; the support body reads it and answers. */
@Controller
class ConsultationPages {

  static final int LONGEST_TEXT = 4000;

  private final Pages pages;
  private final Prechecks prechecks;
  private final Consultations consultations;

  ConsultationPages(Pages pages, Prechecks prechecks, Consultations consultations) {
    this.pages = pages;
    this.prechecks = prechecks;
    this.consultations = consultations;
  }

  @GetMapping("/provider/statements/{id}/precheck")
  @Requires(Permission.EDIT_STATEMENT)
  View check(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view(
        "consultation/precheck",
        new PrecheckView(prechecks.check(actor, id), consultations.of(actor, id)),
        form);
  }

  @PostMapping("/provider/statements/{id}/precheck")
  @Requires(Permission.EDIT_STATEMENT)
  View give(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          String question = form.optional("question", LONGEST_TEXT);
          String seen = form.required("seal");
          form.refuseIfBad();
          return "/consultations/"
              + consultations.give(actor, id, question, seen)
              + "?done=consultation.given";
        },
        () -> check(actor, id, form));
  }

  @GetMapping("/consultations")
  @Requires(Permission.REVIEW_APPLICATION)
  View desk(Actor actor) {
    return pages.view("consultation/desk", consultations.desk(actor));
  }

  /** The provider and the support body read the same page. */
  @GetMapping("/consultations/{id}")
  @SignedIn
  View show(Actor actor, @PathVariable ConsultationId id, FormInput form) {
    return pages.view("consultation/consultation", consultations.show(actor, id), form);
  }

  @PostMapping("/consultations/{id}/answer")
  @Requires(Permission.REVIEW_APPLICATION)
  View answer(Actor actor, @PathVariable ConsultationId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("reply", LONGEST_TEXT);
          int revision = form.revision();
          form.refuseIfBad();
          consultations.answer(actor, id, text, revision);
          return "/consultations/" + id + "?done=consultation.answered";
        },
        () -> show(actor, id, form));
  }
}
