package dev.akashi.committee;

import static dev.akashi.directory.Permission.READ_COMMITTEE;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conditions that resolutions set, followed by the secretariat until they are met. */
@Service
@Transactional
public class Conditions {

  private final MeetingStore store;
  private final Trail trail;
  private final Today today;

  Conditions(MeetingStore store, Trail trail, Today today) {
    this.store = store;
    this.trail = trail;
    this.today = today;
  }

  /** Those that are not met yet, the first to fall due first. */
  @Transactional(readOnly = true)
  public List<MeetingStore.Due> due(Actor actor, int limit) {
    actor.require(READ_COMMITTEE);
    return store.conditionsDue(limit);
  }

  /** Notes that a condition is met. */
  public void meet(Actor actor, ConditionId id, int revision, String how) {
    actor.require(RUN_COMMITTEE);
    Condition condition =
        store
            .conditionForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("committee.condition-unknown")));
    MeetingStore.stale(condition.revision(), revision);
    if (how.isBlank()) {
      throw Refusal.input(Reason.atField("how", "committee.reason-missing"));
    }
    if (condition.met().isPresent()) {
      throw Refusal.rule(Reason.of("committee.condition-met", "AMD-03"));
    }
    store.meet(
        new Condition(
            id,
            condition.item(),
            condition.text(),
            condition.dueOn(),
            Optional.of(new Condition.Met(today.day(), actor.name(), how)),
            revision + 1),
        actor.person());
    trail.record(
        actor,
        "committee.condition-met",
        new Subject("committee-item", condition.item().toString()),
        Map.of("demand", condition.text(), "reason", how));
  }
}
