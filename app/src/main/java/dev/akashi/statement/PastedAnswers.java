package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a block of answers that was pasted into the grid: all of them or none. */
@Service
public class PastedAnswers {

  private final StatementStore store;
  private final OwnStatements own;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;

  PastedAnswers(
      StatementStore store,
      OwnStatements own,
      Baselines baselines,
      Trail trail,
      Today today,
      ApplicationEventPublisher events) {
    this.store = store;
    this.own = own;
    this.baselines = baselines;
    this.trail = trail;
    this.today = today;
    this.events = events;
  }

  /**
   * Writes the answers in their order, each as if it had been given in its row.
   *
   * @param seen the revision of the answers when the preview was shown
   * @return how many answers changed, with the controls that went with an objective
   */
  @Transactional
  public int write(Actor actor, StatementId id, List<Answer> given, int seen) {
    StatementLifeCycle.require(
        own.held(actor, id, Permission.EDIT_STATEMENT).state(), StatementAction.EDIT);
    StatementSheet sheet = own.sheet(actor, id);
    if (sheet.answersRevision() != seen) {
      throw Refusal.stale(Reason.of("statement.answers-changed-meanwhile"));
    }
    Map<RequirementId, Answer> changed = changes(sheet, given);
    store.save(id, changed.values(), actor, today.now());
    trail.record(
        actor,
        "statement.pasted",
        OwnStatements.subject(id),
        Map.of(
            "count", changed.size(),
            "requirements",
                String.join(
                    " ", changed.keySet().stream().sorted().map(Object::toString).toList())));
    events.publishEvent(
        new AnswersSaved(
            actor, id, given.stream().filter(a -> changed.containsKey(a.requirement())).toList()));
    return changed.size();
  }

  private Map<RequirementId, Answer> changes(StatementSheet sheet, List<Answer> given) {
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    StatementContent content = sheet.content();
    Map<RequirementId, Answer> changed = new HashMap<>();
    for (Answer answer : given) {
      Requirement requirement =
          baseline
              .find(answer.requirement())
              .orElseThrow(() -> Refusal.notFound(Reason.of("statement.requirement-unknown")));
      AnswerProblems.of(requirement, answer, content.answer(requirement.id()))
          .ifPresent(reason -> {
            throw Refusal.input(reason);
          });
      Map<RequirementId, Answer> now = TreatmentChoices.apply(baseline, content, answer.settled());
      changed.putAll(now);
      content = content.withAnswers(now);
    }
    changed
        .values()
        .removeIf(answer -> answer.equals(sheet.content().answer(answer.requirement())));
    return changed;
  }
}
