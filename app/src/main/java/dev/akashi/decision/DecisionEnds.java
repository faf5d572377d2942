package dev.akashi.decision;

import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.SecretsArrived;
import dev.akashi.classification.Systems;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How decisions end: sealed when nothing is open, and told of when they no longer hold. */
@Service
public class DecisionEnds {

  private final Decisions decisions;
  private final DecisionRegister register;
  private final Systems systems;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;

  DecisionEnds(
      Decisions decisions,
      DecisionRegister register,
      Systems systems,
      Trail trail,
      Today today,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.register = register;
    this.systems = systems;
    this.trail = trail;
    this.today = today;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<Seal> sealOf(Actor actor, DecisionId id) {
    return register.sealOf(decisions.get(actor, id).id());
  }

  /** Drafts with nothing open that this person may make final. */
  @Transactional(readOnly = true)
  public List<DecisionPaper> awaitingEnd(Actor actor) {
    List<DecisionPaper> judged =
        register.of(actor.organisationId()).stream()
            .filter(paper -> !paper.isFinal() && paper.opinion().isPresent())
            .filter(paper -> !paper.editedBy(actor.person()))
            .toList();
    Map<DecisionId, DecisionFacts> facts = decisions.facts(actor, judged);
    return judged.stream()
        .filter(paper ->
            Optional.ofNullable(facts.get(paper.id()))
                .filter(known -> FinalRule.openPoints(known).isEmpty())
                .isPresent())
        .toList();
  }

  /**
   * Seals the decision when nothing is open; somebody who did not work on it does so. Tells the
   * other features in this transaction.
   */
  @Transactional
  public void finalise(Actor actor, DecisionId id, int revision) {
    actor.require(Permission.FINALISE_DECISION);
    DecisionPaper paper = Decisions.current(Decisions.draft(decisions.get(actor, id)), revision);
    DecisionFacts facts = decisions.facts(paper);
    Refusal.rulesUnlessEmpty(FinalRule.refusalsOf(actor.person(), facts));
    Refusal.rulesUnlessEmpty(facts.worded(FinalRule.openPoints(facts)));
    InformationSystem system = systems.get(paper.organisation(), paper.system());
    SealedDecision sealed = Sealing.seal(paper, facts, system.accepted().orElseThrow());
    register.seal(paper, sealed, actor.name(), today.now());
    trail.record(actor, "decision.finalised", subject(paper), Map.of("outcome", sealed.outcome()));
    Optional<Candidate> adopted = FinalRule.adopted(facts);
    events.publishEvent(
        new DecisionFinalised(
            id,
            paper.organisation(),
            paper.system(),
            system.name(),
            adopted.map(Candidate::name),
            adopted.flatMap(Candidate::listed),
            today.day()));
  }

  /**
   * Secrets arrived in a system: its sealed decisions for a public cloud no longer hold (CBD-20,
   * CBD-38).
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void secretsArrived(SecretsArrived arrived) {
    for (DecisionPaper paper : register.of(arrived.system())) {
      if (untenable(paper).isPresent()) {
        trail.recordSystem(
            "decision.untenable", subject(paper), Map.of("information", arrived.information()));
        events.publishEvent(
            new DecisionUntenable(paper.id(), arrived.systemName(), arrived.information()));
      }
    }
  }

  /** Why a sealed decision no longer holds for the system as it is now, if it does not. */
  private Optional<Reason> untenable(DecisionPaper paper) {
    return paper.isFinal() ? FinalRule.untenable(decisions.facts(paper)) : Optional.empty();
  }

  private static Subject subject(DecisionPaper paper) {
    return new Subject("decision", paper.id().toString());
  }
}
