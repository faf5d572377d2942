package dev.akashi.registration;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to an application so far, oldest first.
 *
 * @param askers who asked the assessor for explanations
 */
public record ApplicationHistory(
    List<Step> steps,
    List<Note> notes,
    Set<PersonId> askers,
    List<CheckRun> checks,
    List<Decision> decisions) {

  public ApplicationHistory {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    askers = Set.copyOf(askers);
    checks = List.copyOf(checks);
    decisions = List.copyOf(decisions);
  }

  /** One move from state to state. */
  public record Step(
      ApplicationAction action,
      ApplicationState from,
      ApplicationState to,
      LocalDate on,
      String reason,
      PersonId person,
      String personName,
      Instant recordedAt) {}

  /** A note of the technical review. */
  public record Note(String text, PersonId person, String personName, Instant recordedAt) {}

  /** One run of the formal check. */
  public record CheckRun(
      CheckOccasion occasion,
      LocalDate on,
      boolean passed,
      List<String> defects,
      String parameterVersion,
      Instant recordedAt) {}

  /** A decision of the committee, with the papers it rests on. */
  public record Decision(
      ApplicationAction outcome,
      LocalDate on,
      String reason,
      PersonId person,
      String personName,
      String statementHash,
      String reportHash,
      List<String> obstacles,
      String parameterVersion,
      Instant recordedAt) {}

  private static final Set<ApplicationAction> PREPARING =
      Set.of(
          ApplicationAction.ACCEPT,
          ApplicationAction.RETURN_AS_INCOMPLETE,
          ApplicationAction.BEGIN_REVIEW,
          ApplicationAction.SEND_TO_COMMITTEE);

  /** Everyone who had a part in preparing the decision (FRM-30). */
  public Set<PersonId> preparedBy() {
    return Stream.of(
            steps.stream().filter(step -> PREPARING.contains(step.action())).map(Step::person),
            notes.stream().map(Note::person),
            askers.stream())
        .flatMap(people -> people)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The last move that led into the state. */
  public Optional<Step> lastInto(ApplicationState state) {
    return steps.stream().filter(step -> step.to() == state).reduce((a, b) -> b);
  }
}
