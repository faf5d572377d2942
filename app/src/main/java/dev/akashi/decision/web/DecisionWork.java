package dev.akashi.decision.web;

import dev.akashi.classification.Systems;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.Decisions;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Decisions wait for the advisor's opinion, and drafts for who works them out. */
@Service
class DecisionWork implements WorkSource {

  private static final int SHOWN = 20;

  private final Decisions decisions;
  private final Systems systems;

  DecisionWork(Decisions decisions, Systems systems) {
    this.decisions = decisions;
    this.systems = systems;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    if (actor.may(Permission.GIVE_OPINION)) {
      return decisions.awaitingOpinion(actor).stream()
          .limit(SHOWN)
          .map(paper -> item(actor, paper, "decision-opinion", "/opinion"))
          .toList();
    }
    if (actor.may(Permission.PREPARE_DECISION)) {
      return decisions.of(actor).stream()
          .filter(paper -> !paper.isFinal())
          .limit(SHOWN)
          .map(paper -> item(actor, paper, "decision-draft", ""))
          .toList();
    }
    return List.of();
  }

  private WorkItem item(Actor actor, DecisionPaper paper, String code, String page) {
    return new WorkItem(
        code,
        List.of(systems.get(actor, paper.system()).name()),
        "/agency/decisions/" + paper.id() + page,
        Optional.of(paper.budgetRequestDue()));
  }
}
