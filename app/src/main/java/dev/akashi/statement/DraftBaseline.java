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
import java.util.List;
import java.util.Map;
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
  private final GroupNumbers groups;
  private final ApplicationEventPublisher events;

  DraftBaseline(
      StatementStore store,
      OwnStatements own,
      Trail trail,
      Today today,
      GroupNumbers groups,
      ApplicationEventPublisher events) {
    this.store = store;
    this.own = own;
    this.trail = trail;
    this.today = today;
    this.groups = groups;
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
   * others. What is set aside is remembered for the way back.
   *
   * @param places the requirements that have a place there, and their numbers there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(
      Actor actor,
      StatementSheet held,
      Baseline version,
      Collection<Answer> answers,
      Map<RequirementId, RequirementId> places) {
    StatementRebased step = step(actor, held, version, places, /* back= */ false);
    store.rememberSetAside(held.id(), step.from());
    rebase(step, held, answers);
    tell(step, held, answers.size());
  }

  /**
   * Puts a held draft back on the version it was on, with the answers it had there; what was set
   * aside there is set aside again.
   *
   * @param places the requirements that have a place there, and their numbers there
   * @return the answers that were set aside since, as they were before that
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Answer> putBack(
      Actor actor,
      StatementSheet held,
      Baseline version,
      Collection<Answer> answers,
      Map<RequirementId, RequirementId> places) {
    StatementRebased step = step(actor, held, version, places, /* back= */ true);
    rebase(step, held, answers);
    store.bringBackSetAside(held.id(), step.to());
    tell(step, held, answers.size());
    return setAsideSince(step, held);
  }

  private List<Answer> setAsideSince(StatementRebased step, StatementSheet held) {
    Collection<Answer> there = own.sheet(step.actor(), held.id()).setAside().values();
    return held.setAside().values().stream()
        .filter(answer ->
            step.now(answer.requirement()).map(answer::at).filter(there::contains).isEmpty())
        .map(answer ->
            TreatmentChoices.givenBack(
                held.content().answer(answer.requirement()), held.setAside()))
        .toList();
  }

  private static StatementRebased step(
      Actor actor,
      StatementSheet held,
      Baseline version,
      Map<RequirementId, RequirementId> places,
      boolean back) {
    return new StatementRebased(
        actor, held.id(), held.content().baselineVersion(), version.version(), places, back);
  }

  private void rebase(StatementRebased step, StatementSheet held, Collection<Answer> answers) {
    store.rebase(
        held.id(),
        step.to(),
        answers,
        held.nextAnswerRevision(answers.size()),
        step.moved(),
        today.now());
  }

  private void tell(StatementRebased step, StatementSheet held, int answers) {
    trail.record(
        step.actor(),
        "statement.rebased",
        OwnStatements.subject(held.id()),
        Map.of("before", step.from(), "after", step.to(), "answers", answers));
    groups.renumber(step, held);
    events.publishEvent(step);
  }
}
