package dev.akashi.decision.web;

import dev.akashi.classification.SystemId;
import dev.akashi.classification.Systems;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.DecisionEnds;
import dev.akashi.decision.DecisionFacts;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.Decisions;
import dev.akashi.decision.Verdict;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The steps of a decision: start, Step 0, verdicts, the end. */
@Controller
public class DecisionPages {

  private final Pages pages;
  private final Decisions decisions;
  private final DecisionEnds ends;
  private final Systems systems;
  private final NewCandidates fresh;

  DecisionPages(
      Pages pages, Decisions decisions, DecisionEnds ends, Systems systems, NewCandidates fresh) {
    this.pages = pages;
    this.decisions = decisions;
    this.ends = ends;
    this.systems = systems;
    this.fresh = fresh;
  }

  @PostMapping("/agency/systems/{system}/decisions")
  @Requires(Permission.PREPARE_DECISION)
  View start(Actor actor, @PathVariable SystemId system, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> due = form.requiredDate("budgetRequestDue");
          form.refuseIfBad();
          return at(decisions.start(actor, system, due.orElseThrow())) + "?done=decision.started";
        },
        () -> ofSystem(actor, system, form));
  }

  /** The decisions on one system, with the form that starts a new one. */
  @GetMapping("/agency/systems/{system}/decisions")
  @SignedIn
  View ofSystem(Actor actor, @PathVariable SystemId system, FormInput form) {
    return pages.view(
        "decision/decisions",
        new DecisionsView(systems.get(actor, system), decisions.of(actor, system)),
        form);
  }

  @GetMapping("/agency/decisions/{id}")
  @SignedIn
  View show(
      Actor actor,
      @PathVariable DecisionId id,
      @RequestParam(name = "step") Optional<Integer> step,
      FormInput form) {
    DecisionView view = view(actor, id, step);
    String find = form.text("find");
    if (!find.isEmpty() && view.publicStep()) {
      view = view.finding(fresh.find(find));
    }
    return pages.view(view.shownStep() == 0 ? "decision/step0" : "decision/step", view, form);
  }

  @PostMapping("/agency/decisions/{id}/step0")
  @Requires(Permission.PREPARE_DECISION)
  View saveStep0(Actor actor, @PathVariable DecisionId id, FormInput form) {
    return form.attempt(
        () -> {
          decisions.saveStep0(actor, id, form.revision(), DecisionForms.step0(form));
          return at(id) + "?step=0&done=decision.step0-saved";
        },
        () -> show(actor, id, Optional.of(0), form));
  }

  @PostMapping("/agency/decisions/{id}/steps/{step}/verdict")
  @Requires(Permission.PREPARE_DECISION)
  View giveVerdict(
      Actor actor, @PathVariable DecisionId id, @PathVariable int step, FormInput form) {
    return form.attempt(
        () -> {
          Verdict verdict = DecisionForms.verdict(form, step);
          decisions.giveVerdict(actor, id, form.revision(), verdict);
          int next = verdict.adopts() ? step : view(actor, id, Optional.empty()).currentStep();
          return at(id) + "?step=" + next + "&done=decision.verdict-given";
        },
        () -> show(actor, id, Optional.of(step), form));
  }

  /** What is still open, and the button that seals. */
  @GetMapping("/agency/decisions/{id}/end")
  @SignedIn
  View end(Actor actor, @PathVariable DecisionId id, FormInput form) {
    return pages.view("decision/end", view(actor, id, Optional.empty()), form);
  }

  @PostMapping("/agency/decisions/{id}/end")
  @Requires(Permission.FINALISE_DECISION)
  View finalise(Actor actor, @PathVariable DecisionId id, FormInput form) {
    return form.attempt(
        () -> {
          ends.finalise(actor, id, form.revision());
          return at(id) + "/record?done=decision.finalised";
        },
        () -> end(actor, id, form));
  }

  /** The sealed record, for reading and for printing. */
  @GetMapping("/agency/decisions/{id}/record")
  @SignedIn
  View record(Actor actor, @PathVariable DecisionId id, FormInput form) {
    DecisionView view = view(actor, id, Optional.empty());
    return pages.view(view.seal().isPresent() ? "decision/record" : "decision/end", view, form);
  }

  DecisionView view(Actor actor, DecisionId id, Optional<Integer> wanted) {
    DecisionPaper paper = decisions.get(actor, id);
    DecisionFacts facts = decisions.facts(paper);
    DecisionView view =
        new DecisionView(
            paper,
            facts,
            systems.get(actor, paper.system()),
            0,
            paper.isFinal() ? ends.sealOf(actor, id) : Optional.empty(),
            Optional.empty());
    int shown =
        wanted
            .filter(step ->
                step == 0
                    || step == Candidate.ON_PREMISES
                    || facts.process().step(step).isPresent())
            .orElseGet(view::currentStep);
    return view.at(shown);
  }

  private static String at(DecisionId id) {
    return "/agency/decisions/" + id;
  }
}
