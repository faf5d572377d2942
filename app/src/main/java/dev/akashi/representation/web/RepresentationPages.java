package dev.akashi.representation.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.representation.RepresentationRule.Answer;
import dev.akashi.representation.Representations;
import dev.akashi.representation.Representations.Desk;
import dev.akashi.representation.Representations.Signing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The representative signs; the assessor, the support body and the committee read. */
@Controller
class RepresentationPages {

  static final int TEXT_LENGTH = 4000;
  static final int LINE_LENGTH = 200;
  static final int SEAL_LENGTH = 64;

  private final Pages pages;
  private final Representations representations;

  RepresentationPages(Pages pages, Representations representations) {
    this.pages = pages;
    this.representations = representations;
  }

  @GetMapping("/representations/{id}")
  @SignedIn
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return pages.view(
        "representation/representation",
        new RepresentationView(representations.desk(actor, id), form.number("number")),
        form);
  }

  @PostMapping("/representations/{id}")
  @Requires(Permission.DECLARE_STATEMENT)
  View sign(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Desk desk = representations.desk(actor, id);
    return form.attempt(
        () -> {
          Map<Integer, Answer> answers = new HashMap<>();
          for (int number = 1; number <= desk.assertions().assertions().size(); number++) {
            answers.put(
                number,
                new Answer(
                    confirmed(form.text("answer" + number)),
                    form.optional("explanation" + number, TEXT_LENGTH)));
          }
          Signing signing =
              new Signing(
                  form.required("statementSeal", SEAL_LENGTH),
                  form.optional("post", LINE_LENGTH),
                  answers,
                  form.optional("whyAnother", TEXT_LENGTH));
          form.refuseIfBad();
          representations.sign(actor, id, signing);
          return "/representations/" + id + "?done=representation.signed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/representations/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  View withdraw(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          String why = form.optional("why", TEXT_LENGTH);
          form.refuseIfBad();
          representations.withdraw(actor, id, why);
          return "/representations/" + id + "?done=representation.withdrawn";
        },
        () -> show(actor, id, form));
  }

  private static Optional<Boolean> confirmed(String typed) {
    return typed.isEmpty() ? Optional.empty() : Optional.of(typed.equals("yes"));
  }
}
