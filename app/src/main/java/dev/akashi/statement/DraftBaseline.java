package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a draft on another version of the baseline, for the module that knows what becomes of it.
 */
@Service
public class DraftBaseline {

  private final StatementStore store;
  private final OwnStatements own;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;

  DraftBaseline(
      StatementStore store,
      OwnStatements own,
      Trail trail,
      Today today,
      ApplicationEventPublisher events) {
    this.store = store;
    this.own = own;
    this.trail = trail;
    this.today = today;
    this.events = events;
  }

  /**
   * The draft as it is, held against other changes until the transaction ends.
   *
   * @param seen the {@link StatementSheet#revision} of the draft that was looked at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public StatementSheet hold(Actor actor, StatementId id, int seen) {
    StatementHead head = own.held(actor, id, Permission.EDIT_STATEMENT);
    StatementLifeCycle.require(head.state(), StatementAction.EDIT);
    StatementSheet sheet = own.sheet(actor, id);
    if (sheet.revision() != seen) {
      throw Refusal.stale(Reason.of("statement.draft-changed-meanwhile"));
    }
    return sheet;
  }

  /**
   * Puts a held draft on the version with these answers and no others; whoever calls it keeps the
   * others.
   *
   * @param moved the requirements that have another number there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(
      Actor actor,
      StatementSheet held,
      Baseline version,
      Collection<Answer> answers,
      Map<RequirementId, RequirementId> moved) {
    StatementRebased rebased = new StatementRebased(actor, held.id(), moved);
    store.rebase(
        held.id(),
        version.version(),
        answers,
        held.nextAnswerRevision(answers.size()),
        moved,
        today.now());
    trail.record(
        actor,
        "statement.rebased",
        OwnStatements.subject(held.id()),
        Map.of(
            "before", held.content().baselineVersion(),
            "after", version.version(),
            "answers", answers.size()));
    populations(held, rebased);
    events.publishEvent(rebased);
  }

  /** Controls that are carried out as one stay together under their numbers now. */
  private void populations(StatementSheet held, StatementRebased rebased) {
    for (StatementSheet.NamedFact stated : held.facts()) {
      if (stated.fact() instanceof ProfileFact.SamePopulation group) {
        Set<RequirementId> now =
            group.controls().stream().map(rebased::now).collect(Collectors.toSet());
        if (!now.equals(group.controls())) {
          ProfileFact.SamePopulation moved =
              new ProfileFact.SamePopulation(group.name(), group.grounds(), now);
          store.change(held.id(), stated.id(), moved, stated.revision());
        }
      }
    }
  }
}
