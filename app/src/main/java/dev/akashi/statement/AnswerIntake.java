package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes many different answers into a draft at once: all of them, or none. */
@Service
public class AnswerIntake {

  private final StatementStore store;
  private final OwnStatements own;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;

  AnswerIntake(
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
   * The answers that change when these are given: an objective takes the controls below it along
   * first, then what is given for a control itself counts.
   *
   * @param setAside the {@link StatementSheet#setAside} of the draft
   */
  public static Map<RequirementId, Answer> outcome(
      Baseline baseline,
      StatementContent content,
      Map<RequirementId, Answer> setAside,
      Collection<Answer> given) {
    Map<RequirementId, Answer> changed = new TreeMap<>();
    StatementContent after = content;
    for (Answer answer : ofKind(given, /* objectives= */ true)) {
      Map<RequirementId, Answer> now =
          TreatmentChoices.apply(baseline, after, setAside, answer.settled());
      changed.putAll(now);
      after = after.withAnswers(now);
    }
    ofKind(given, /* objectives= */ false)
        .forEach(answer -> changed.put(answer.requirement(), answer.settled()));
    changed.values().removeIf(answer -> answer.equals(content.answer(answer.requirement())));
    return changed;
  }

  private static List<Answer> ofKind(Collection<Answer> given, boolean objectives) {
    return given.stream()
        .filter(a -> (a.requirement().kind() == RequirementKind.CONTROL_OBJECTIVE) == objectives)
        .sorted(Comparator.comparing(Answer::requirement))
        .toList();
  }

  /**
   * What keeps an answer from being taken in among the others: a detailed control may be given as
   * excluded when its objective is.
   */
  public static Optional<Reason> problem(
      Requirement requirement, Answer given, StatementContent before, StatementContent after) {
    boolean withObjective =
        given.treatment() == Treatment.EXCLUDED
            && requirement
                .objective()
                .filter(objective -> after.answer(objective).treatment() == Treatment.EXCLUDED)
                .isPresent();
    return withObjective
        ? Optional.empty()
        : AnswerProblems.of(requirement, given, before.answer(requirement.id()));
  }

  /**
   * Takes the answers in and returns how many changed, those of controls that went along counted.
   *
   * @param seen the {@link StatementSheet#answersRevision} of the draft that was looked at
   * @param file what the answers came from, for the event log; empty for a pasted block
   */
  @Transactional
  public int take(Actor actor, StatementId id, Collection<Answer> given, int seen, String file) {
    StatementHead head = own.held(actor, id, Permission.EDIT_STATEMENT);
    StatementLifeCycle.require(head.state(), StatementAction.EDIT);
    StatementSheet sheet = own.withoutFiles(actor, id);
    if (sheet.answersRevision() != seen) {
      throw Refusal.stale(Reason.of("statement.answers-changed-meanwhile"));
    }
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    Map<RequirementId, Answer> changed =
        outcome(baseline, sheet.content(), sheet.setAside(), given);
    refuseProblems(baseline, given, sheet.content(), sheet.content().withAnswers(changed));
    given.forEach(answer -> StatementDrafts.refuseUnknownPlans(answer, sheet.content().profile()));
    store.save(sheet, changed.values(), actor, today.now());
    trail.record(
        actor,
        "statement.answers-taken",
        OwnStatements.subject(id),
        Map.of(
            "file", file,
            "count", changed.size(),
            "measures",
                changed.values().stream().mapToInt(a -> a.individualControls().size()).sum(),
            "requirements",
                String.join(" ", changed.keySet().stream().map(Object::toString).toList())));
    events.publishEvent(
        new AnswersSaved(
            actor,
            id,
            given.stream()
                .map(Answer::requirement)
                .flatMap(r -> Optional.ofNullable(changed.get(r)).stream())
                .toList()));
    return changed.size();
  }

  private static void refuseProblems(
      Baseline baseline,
      Collection<Answer> given,
      StatementContent before,
      StatementContent after) {
    List<Reason> problems = new ArrayList<>();
    for (Answer answer : given) {
      Requirement requirement =
          baseline
              .find(answer.requirement())
              .orElseThrow(() -> Refusal.notFound(Reason.of("statement.requirement-unknown")));
      problem(requirement, answer, before, after).ifPresent(problems::add);
    }
    Refusal.inputUnlessEmpty(problems);
  }
}
