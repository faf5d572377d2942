package dev.akashi.migration;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.TreatmentChoices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of every answer of a statement in a newer version of the baseline. A calculation on
 * what it is given; it can change nothing. Each answer goes to one place only, and what finds none
 * is kept as it was written: nothing is dropped and nothing is there twice.
 *
 * @param moves one for each answer somebody wrote, in the order of the former numbers
 * @param newAnswers requirements that need an answer because of the step
 */
public record MigrationPlan(
    String from, String to, List<Move> moves, List<Requirement> newAnswers) {

  /**
   * One answer.
   *
   * @param answer as it was written
   * @param now the requirement it answers from now on; empty when it is kept
   * @param keptFor why it is kept
   */
  public record Move(
      Answer answer, Fate fate, Optional<RequirementId> now, Optional<KeptFor> keptFor) {

    public RequirementId former() {
      return answer.requirement();
    }

    /** The answer at its new number. */
    private Optional<Answer> carried() {
      return now.map(answer::at);
    }
  }

  public MigrationPlan {
    moves = List.copyOf(moves);
    newAnswers = List.copyOf(newAnswers);
  }

  /** What the step means for a statement made on its old version. */
  public static MigrationPlan of(Comparison comparison, StatementContent content) {
    Baseline before = comparison.before();
    Baseline after = comparison.after();
    if (!content.baselineVersion().equals(before.version())) {
      throw new IllegalArgumentException("the statement was not made on " + before.version());
    }
    if (!after.inForceFrom().isAfter(before.inForceFrom())) {
      throw Refusal.rule(Reason.of("migration.not-newer").with(after.version(), before.version()));
    }
    Map<RequirementId, Change> changes = comparison.byOldId();
    Map<RequirementId, Answer> written = new LinkedHashMap<>();
    content.answers().values().stream()
        .filter(answer -> !answer.equals(Answer.none(answer.requirement())))
        .sorted(Comparator.comparing(Answer::requirement))
        .forEach(answer -> written.put(answer.requirement(), answer));
    Map<RequirementId, RequirementId> places = places(written, changes, before, after);
    List<Move> moves = new ArrayList<>();
    for (Answer answer : written.values()) {
      Optional<RequirementId> now = Optional.ofNullable(places.get(answer.requirement()));
      moves.add(
          new Move(
              answer,
              fate(answer, now, changes, places, written, after),
              now,
              now.isPresent()
                  ? Optional.empty()
                  : Optional.of(keptFor(answer, changes, before, after))));
    }
    return new MigrationPlan(
        before.version(), after.version(), moves, open(comparison, written.keySet(), moves));
  }

  /** What needs an answer: a control whose objective is left out goes with it. */
  private static List<Requirement> open(
      Comparison comparison, Set<RequirementId> written, List<Move> moves) {
    Set<RequirementId> answered = new HashSet<>();
    Set<RequirementId> leftOut = new HashSet<>();
    for (Move move : moves) {
      move.now().ifPresent(answered::add);
      if (move.answer().treatment() == Treatment.EXCLUDED) {
        move.now().ifPresent(leftOut::add);
      }
    }
    return comparison.changes().stream()
        .filter(change ->
            change.before().isEmpty()
                || change.before().stream().anyMatch(r -> written.contains(r.id())))
        .flatMap(change -> change.after().stream())
        .filter(requirement -> !answered.contains(requirement.id()))
        .filter(requirement -> requirement.objective().filter(leftOut::contains).isEmpty())
        .toList();
  }

  /** Where each answer goes; the one that had the number already comes first. */
  private static Map<RequirementId, RequirementId> places(
      Map<RequirementId, Answer> written,
      Map<RequirementId, Change> changes,
      Baseline before,
      Baseline after) {
    Map<RequirementId, RequirementId> places = new HashMap<>();
    Set<RequirementId> taken = new HashSet<>();
    List<Answer> inTurn =
        written.values().stream()
            .sorted(
                Comparator.comparing(answer ->
                    !targets(answer.requirement(), changes, before, after)
                        .anyMatch(r -> r.id().equals(answer.requirement()))))
            .toList();
    for (Answer answer : inTurn) {
      targets(answer.requirement(), changes, before, after)
          .filter(target -> !taken.contains(target.id()))
          .filter(target -> canStandAt(answer, target, before))
          .min(Comparator.comparing(target -> !target.id().equals(answer.requirement())))
          .ifPresent(target -> {
            taken.add(target.id());
            places.put(answer.requirement(), target.id());
          });
    }
    return places;
  }

  /** Why an answer finds no place: what could take it has another one, or there is nothing. */
  private static KeptFor keptFor(
      Answer answer, Map<RequirementId, Change> changes, Baseline before, Baseline after) {
    List<Requirement> targets = targets(answer.requirement(), changes, before, after).toList();
    if (targets.isEmpty()) {
      return KeptFor.REQUIREMENT_GONE;
    }
    return targets.stream().anyMatch(target -> canStandAt(answer, target, before))
        ? KeptFor.ANOTHER_ANSWER_STANDS
        : KeptFor.KIND_CHANGED;
  }

  /** The requirements that became of one. */
  private static Stream<Requirement> targets(
      RequirementId former, Map<RequirementId, Change> changes, Baseline before, Baseline after) {
    Change change = changes.get(former);
    if (change != null) {
      return change.after().stream();
    }
    return before.find(former).isPresent() ? after.find(former).stream() : Stream.empty();
  }

  /** A requirement of another kind may not know the treatment that was chosen. */
  private static boolean canStandAt(Answer answer, Requirement target, Baseline before) {
    return before
            .find(answer.requirement())
            .filter(former -> former.kind() == target.kind())
            .isPresent()
        || TreatmentChoices.allows(target, answer.treatment());
  }

  private static Fate fate(
      Answer answer,
      Optional<RequirementId> now,
      Map<RequirementId, Change> changes,
      Map<RequirementId, RequirementId> places,
      Map<RequirementId, Answer> written,
      Baseline after) {
    if (now.isEmpty()) {
      return Fate.KEPT;
    }
    Change change = changes.get(answer.requirement());
    boolean stillAnswers = change == null || change.keepsAnswers();
    if (!stillAnswers || losesItsObjective(answer, now.get(), places, written, after)) {
      return Fate.LOOK_AGAIN;
    }
    return now.get().equals(answer.requirement()) ? Fate.CARRIED_OVER : Fate.ALONG_LINEAGE;
  }

  /** A control that was left out with its objective, and now stands under one that is not. */
  private static boolean losesItsObjective(
      Answer answer,
      RequirementId now,
      Map<RequirementId, RequirementId> places,
      Map<RequirementId, Answer> written,
      Baseline after) {
    if (answer.treatment() != Treatment.EXCLUDED) {
      return false;
    }
    return after
        .find(now)
        .flatMap(Requirement::objective)
        .filter(objective ->
            written.values().stream()
                .filter(other -> other.treatment() == Treatment.EXCLUDED)
                .noneMatch(other -> objective.equals(places.get(other.requirement()))))
        .isPresent();
  }

  /** The answers as they stand on the new version. */
  public Map<RequirementId, Answer> answers() {
    Map<RequirementId, Answer> all = new LinkedHashMap<>();
    moves.stream()
        .flatMap(move -> move.carried().stream())
        .forEach(answer -> all.put(answer.requirement(), answer));
    return all;
  }

  /** The answers that find no place, as they were written. */
  public List<Answer> kept() {
    return moves.stream().filter(move -> move.fate() == Fate.KEPT).map(Move::answer).toList();
  }

  public List<Move> with(Fate fate) {
    return moves.stream().filter(move -> move.fate() == fate).toList();
  }

  public Map<Fate, Integer> counts() {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      counts.put(fate, with(fate).size());
    }
    return counts;
  }
}
