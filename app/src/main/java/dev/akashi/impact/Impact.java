package dev.akashi.impact;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementSurvey.Surveyed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a step from one version of the baseline to another would ask of those whose statements rest
 * on the old one (FRM-56). A calculation on what it is given; it can change nothing.
 *
 * @param statements all of them, in the order given
 * @param controls each change with how many statements it touches
 * @param isWhole whether these are all the statements there are
 * @param efforts what the estimated hours rest on
 */
public record Impact(
    Comparison comparison,
    List<Touched> statements,
    List<TouchedControl> controls,
    boolean isWhole,
    Efforts efforts) {

  /**
   * One statement.
   *
   * @param newQuestions requirements that are new and need an answer
   * @param newMandatory how many of these belong to the basic statement requirements
   * @param lookAgain answers to requirements that change
   * @param carriedOver answers that go over as they are
   * @param kept answers whose requirement is gone; they are kept, not carried over
   * @param effort what the new questions and the answers to look at again are expected to take
   */
  public record Touched(
      StatementId id,
      OrganisationId provider,
      String service,
      int version,
      StatementState state,
      int newQuestions,
      int newMandatory,
      int lookAgain,
      int carriedOver,
      int kept,
      Effort effort) {

    /** Whether anything is asked of the provider. */
    public boolean isTouched() {
      return newQuestions + lookAgain + kept > 0;
    }
  }

  /** A change and the statements that answer what changes. */
  public record TouchedControl(Change change, int statements) {}

  /** The sums of a provider's statements. */
  public record OfProvider(OrganisationId id, List<Touched> statements) {
    public int newQuestions() {
      return statements.stream().mapToInt(Touched::newQuestions).sum();
    }

    public int lookAgain() {
      return statements.stream().mapToInt(Touched::lookAgain).sum();
    }

    public Effort effort() {
      return Impact.effort(statements);
    }
  }

  public Impact {
    statements = List.copyOf(statements);
    controls = List.copyOf(controls);
  }

  /** The requirements whose answers the calculation asks for. */
  public static Set<RequirementId> needed(Comparison comparison) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    comparison
        .changes()
        .forEach(change -> change.before().forEach(requirement -> ids.add(requirement.id())));
    return ids;
  }

  /** The requirements that are new. */
  static List<Requirement> added(Comparison comparison) {
    return comparison.changes().stream()
        .filter(change -> change.before().isEmpty())
        .flatMap(change -> change.after().stream())
        .toList();
  }

  /** Whether an answer to what changes is to be looked at again. */
  static boolean asksAgain(Change change) {
    return !change.after().isEmpty() && !change.keepsAnswers();
  }

  /** The step's effect on these statements. */
  public static Impact of(
      Comparison comparison, List<Surveyed> surveyed, boolean isWhole, Efforts efforts) {
    Map<RequirementId, Change> byOldId = comparison.byOldId();
    List<Requirement> added = added(comparison);
    Effort ofNew =
        added.stream()
            .map(requirement -> efforts.of(comparison.after().version(), requirement.id()))
            .reduce(Effort.NONE, Effort::plus);
    int mandatory = (int) added.stream().filter(Requirement::mandatory).count();
    Map<Change, Integer> counts = new HashMap<>();
    List<Touched> statements = new ArrayList<>();
    for (Surveyed each : surveyed) {
      int again = 0;
      int kept = 0;
      Effort effort = ofNew;
      Set<Change> touched = new HashSet<>();
      for (RequirementId id : each.answered()) {
        Change change = byOldId.get(id);
        if (change == null) {
          continue;
        }
        touched.add(change);
        if (change.after().isEmpty()) {
          kept++;
        } else if (asksAgain(change)) {
          again++;
          effort = effort.plus(efforts.of(comparison.before().version(), id));
        }
      }
      touched.forEach(change -> counts.merge(change, 1, Integer::sum));
      statements.add(
          new Touched(
              each.id(),
              each.provider(),
              each.service(),
              each.version(),
              each.state(),
              added.size(),
              mandatory,
              again,
              each.answers() - again - kept,
              kept,
              effort));
    }
    List<TouchedControl> controls =
        comparison.changes().stream()
            .map(change ->
                new TouchedControl(
                    change,
                    change.kind() == ChangeKind.ADDED
                        ? surveyed.size()
                        : counts.getOrDefault(change, 0)))
            .toList();
    return new Impact(comparison, statements, controls, isWhole, efforts);
  }

  /** The statements by provider, in their order. */
  public List<OfProvider> providers() {
    Map<OrganisationId, List<Touched>> all = new LinkedHashMap<>();
    statements.forEach(
        each -> all.computeIfAbsent(each.provider(), id -> new ArrayList<>()).add(each));
    return all.entrySet().stream()
        .map(entry -> new OfProvider(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  public int newQuestions() {
    return statements.stream().mapToInt(Touched::newQuestions).sum();
  }

  public int lookAgain() {
    return statements.stream().mapToInt(Touched::lookAgain).sum();
  }

  /** What all of it is expected to take. */
  public Effort effort() {
    return effort(statements);
  }

  private static Effort effort(List<Touched> some) {
    return some.stream().map(Touched::effort).reduce(Effort.NONE, Effort::plus);
  }

  public int carriedOver() {
    return statements.stream().mapToInt(Touched::carriedOver).sum();
  }

  public int kept() {
    return statements.stream().mapToInt(Touched::kept).sum();
  }

  public long touchedCount() {
    return statements.stream().filter(Touched::isTouched).count();
  }
}
