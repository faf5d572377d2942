package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The times that the answers to the actor's own statements took. */
@Service
public class WorkingTimes {

  private final WorkingTimeStore store;
  private final Trail trail;
  private final Today today;

  WorkingTimes(WorkingTimeStore store, Trail trail, Today today) {
    this.store = store;
    this.trail = trail;
    this.today = today;
  }

  /** What is recorded for an answer of the own statement. */
  @Transactional(readOnly = true)
  public Optional<WorkingTime> of(Actor actor, StatementHead head, RequirementId requirement) {
    actor.require(Permission.EDIT_STATEMENT);
    if (!actor.belongsTo(head.service().provider())) {
      throw OwnStatements.unknown();
    }
    return store.find(head.id(), head.baselineVersion(), requirement);
  }

  /**
   * Records the time of an answer in the transaction that writes it; empty takes it out. The event
   * log tells that it changed and not what it is, for the programme office reads the log.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(
      Actor actor, StatementHead draft, RequirementId requirement, Optional<WorkingTime> time) {
    String version = draft.baselineVersion();
    Optional<WorkingTime> before = store.find(draft.id(), version, requirement);
    if (before.equals(time)) {
      return;
    }
    time.ifPresentOrElse(
        given -> store.save(draft.id(), version, requirement, given, actor, today.now()),
        () -> store.remove(draft.id(), version, requirement));
    trail.record(
        actor,
        time.isPresent() ? "statement.working-time-recorded" : "statement.working-time-cleared",
        OwnStatements.subject(draft.id()),
        Map.of("requirement", requirement.value()));
  }
}
