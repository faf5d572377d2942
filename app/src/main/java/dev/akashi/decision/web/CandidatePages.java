package dev.akashi.decision.web;

import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.Decisions;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The options of a decision with their facts, and the CISO's approval of one. */
@Controller
public class CandidatePages {

  private final Pages pages;
  private final Decisions decisions;
  private final DecisionPages decisionPages;
  private final NewCandidates fresh;

  CandidatePages(
      Pages pages, Decisions decisions, DecisionPages decisionPages, NewCandidates fresh) {
    this.pages = pages;
    this.decisions = decisions;
    this.decisionPages = decisionPages;
    this.fresh = fresh;
  }

  /** One option within its decision. */
  public record CandidateView(DecisionView decision, Candidate candidate) {

    public int logRows() {
      return Math.max(DecisionForms.LOG_ROWS, candidate.logs().size() + 1);
    }
  }

  @PostMapping("/agency/decisions/{id}/steps/{step}/candidates")
  @Requires(Permission.PREPARE_DECISION)
  View add(Actor actor, @PathVariable DecisionId id, @PathVariable int step, FormInput form) {
    return form.attempt(
        () -> {
          DecisionView view = decisionPages.view(actor, id, Optional.of(step));
          Candidate candidate = fresh.read(form, view.facts(), step);
          decisions.saveCandidate(actor, id, form.revision(), candidate);
          return at(id, candidate.id()) + "?done=decision.candidate-saved";
        },
        () -> decisionPages.show(actor, id, Optional.of(step), form));
  }

  @GetMapping("/agency/decisions/{id}/candidates/{candidate}")
  @SignedIn
  View show(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      FormInput form) {
    return pages.view("decision/candidate", view(actor, id, candidate), form);
  }

  @PostMapping("/agency/decisions/{id}/candidates/{candidate}")
  @Requires(Permission.PREPARE_DECISION)
  View save(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      FormInput form) {
    CandidateView known = view(actor, id, candidate);
    return form.attempt(
        () -> {
          Candidate filled =
              DecisionForms.candidate(form, known.candidate(), known.decision().facts().process());
          boolean fell = decisions.saveCandidate(actor, id, form.revision(), filled);
          return at(id, candidate)
              + (fell
                  ? "?done=decision.candidate-saved-approval-dropped"
                  : "?done=decision.candidate-saved");
        },
        () -> show(actor, id, candidate, form));
  }

  @PostMapping("/agency/decisions/{id}/candidates/{candidate}/removal")
  @Requires(Permission.PREPARE_DECISION)
  View remove(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      FormInput form) {
    int step = view(actor, id, candidate).candidate().step();
    return form.attempt(
        () -> {
          decisions.removeCandidate(actor, id, form.revision(), candidate);
          return "/agency/decisions/" + id + "?step=" + step + "&done=decision.candidate-removed";
        },
        () -> show(actor, id, candidate, form));
  }

  @PostMapping("/agency/decisions/{id}/candidates/{candidate}/approval")
  @Requires(Permission.APPROVE_ON_OWN_RESPONSIBILITY)
  View approve(
      Actor actor,
      @PathVariable DecisionId id,
      @PathVariable CandidateId candidate,
      FormInput form) {
    return form.attempt(
        () -> {
          decisions.approve(actor, id, form.revision(), candidate);
          return at(id, candidate) + "?done=decision.approved-on-own-responsibility";
        },
        () -> show(actor, id, candidate, form));
  }

  private CandidateView view(Actor actor, DecisionId id, CandidateId candidate) {
    DecisionView view = decisionPages.view(actor, id, Optional.empty());
    Candidate found =
        view.paper()
            .candidate(candidate)
            .orElseThrow(() -> Refusal.notFound(Reason.of("decision.no-such-candidate", "CBD-04")));
    return new CandidateView(decisionPages.view(actor, id, Optional.of(found.step())), found);
  }

  private static String at(DecisionId id, CandidateId candidate) {
    return "/agency/decisions/" + id + "/candidates/" + candidate;
  }
}
