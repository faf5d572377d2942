package dev.akashi.decision.web;

import dev.akashi.decision.DecisionId;
import dev.akashi.decision.Decisions;
import dev.akashi.decision.Opinion;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The page on which the CIO advisor gives the opinion (CBD-05). */
@Controller
public class OpinionPages {

  private final Pages pages;
  private final Decisions decisions;
  private final DecisionPages decisionPages;

  OpinionPages(Pages pages, Decisions decisions, DecisionPages decisionPages) {
    this.pages = pages;
    this.decisions = decisions;
    this.decisionPages = decisionPages;
  }

  @GetMapping("/agency/decisions/{id}/opinion")
  @SignedIn
  View show(Actor actor, @PathVariable DecisionId id, FormInput form) {
    return pages.view("decision/opinion", decisionPages.view(actor, id, Optional.empty()), form);
  }

  @PostMapping("/agency/decisions/{id}/opinion")
  @Requires(Permission.GIVE_OPINION)
  View give(Actor actor, @PathVariable DecisionId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("on");
          Optional<Opinion.Stage> stage = form.choice("stage", Opinion.Stage.class);
          String text = form.optional("text", 4000);
          form.refuseIfBad();
          decisions.giveOpinion(
              actor, id, form.revision(), on.orElseThrow(), stage.orElseThrow(), text);
          return "/agency/decisions/" + id + "/opinion?done=decision.opinion-given";
        },
        () -> show(actor, id, form));
  }
}
