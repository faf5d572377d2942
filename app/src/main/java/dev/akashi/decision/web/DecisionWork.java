package dev.akashi.decision.web;

import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.SystemId;
import dev.akashi.classification.Systems;
import dev.akashi.decision.DecisionEnds;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.Decisions;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Drafts wait for who works them out, for the advisor, and at last for who makes them final. */
@Service
class DecisionWork implements WorkSource {

  private static final int SHOWN = 20;

  private final Decisions decisions;
  private final DecisionEnds ends;
  private final Systems systems;

  DecisionWork(Decisions decisions, DecisionEnds ends, Systems systems) {
    this.decisions = decisions;
    this.ends = ends;
    this.systems = systems;
  }

  @Override
  public List<WorkItem> waitingFor(Actor actor) {
    List<WorkItem> items = new ArrayList<>();
    if (actor.may(Permission.GIVE_OPINION)) {
      add(items, actor, decisions.awaitingOpinion(actor), "decision-opinion", "/opinion");
    }
    if (actor.may(Permission.FINALISE_DECISION)) {
      add(items, actor, ends.awaitingEnd(actor), "decision-end", "/end");
    }
    if (actor.may(Permission.PREPARE_DECISION)) {
      List<DecisionPaper> drafts =
          decisions.of(actor).stream().filter(paper -> !paper.isFinal()).toList();
      add(items, actor, drafts, "decision-draft", "");
    }
    return items;
  }

  private void add(
      List<WorkItem> items, Actor actor, List<DecisionPaper> papers, String code, String page) {
    List<DecisionPaper> shown = papers.stream().limit(SHOWN).toList();
    Map<SystemId, InformationSystem> decidedOn =
        systems.all(
            actor.organisationId(), shown.stream().map(DecisionPaper::system).distinct().toList());
    shown.forEach(paper ->
        Optional.ofNullable(decidedOn.get(paper.system()))
            .map(system -> item(paper, system, code, page))
            .ifPresent(items::add));
  }

  private static WorkItem item(
      DecisionPaper paper, InformationSystem system, String code, String page) {
    return new WorkItem(
        code,
        List.of(system.name()),
        "/agency/decisions/" + paper.id() + page,
        Optional.of(paper.budgetRequestDue()));
  }
}
