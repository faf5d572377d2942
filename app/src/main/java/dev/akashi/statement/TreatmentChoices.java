package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which treatments a kind of requirement knows, and what a choice means for others. */
public final class TreatmentChoices {

  private static final Map<RequirementKind, List<Treatment>> CHOICES =
      new EnumMap<>(
          Map.of(
              RequirementKind.GOVERNANCE, List.of(Treatment.SELECTED, Treatment.EXCLUDED),
              RequirementKind.MANAGEMENT, List.of(Treatment.SELECTED, Treatment.EXCLUDED),
              RequirementKind.CONTROL_OBJECTIVE,
                  List.of(Treatment.SELECTED, Treatment.INHERITED, Treatment.EXCLUDED),
              RequirementKind.DETAILED_CONTROL,
                  List.of(Treatment.SELECTED, Treatment.INHERITED, Treatment.NOT_SELECTED)));

  private TreatmentChoices() {}

  /** What a provider can choose; every answer can also be emptied again. */
  public static List<Treatment> of(RequirementKind kind) {
    return CHOICES.getOrDefault(kind, List.of());
  }

  public static boolean allows(Requirement requirement, Treatment treatment) {
    return treatment == Treatment.UNANSWERED || of(requirement.kind()).contains(treatment);
  }

  /**
   * The answers that change when one is given: an objective takes the controls below it along when
   * it is excluded, and gives them back as they were when it is not.
   *
   * @param setAside what controls said before they went out with their objective
   */
  public static Map<RequirementId, Answer> apply(
      Baseline baseline,
      StatementContent content,
      Map<RequirementId, Answer> setAside,
      Answer given) {
    Map<RequirementId, Answer> changed = new HashMap<>();
    changed.put(given.requirement(), given);
    boolean excludes = given.treatment() == Treatment.EXCLUDED;
    for (Requirement control : baseline.controlsUnder(given.requirement())) {
      Answer answer = content.answer(control.id());
      boolean excluded = answer.treatment() == Treatment.EXCLUDED;
      if (excludes && !excluded) {
        changed.put(answer.requirement(), answer.with(Treatment.EXCLUDED, ""));
      } else if (!excludes && excluded) {
        changed.put(answer.requirement(), givenBack(answer, setAside));
      }
    }
    return changed;
  }

  /** The answer of a control whose objective is no longer left out. */
  static Answer givenBack(Answer answer, Map<RequirementId, Answer> setAside) {
    Answer former = setAside.get(answer.requirement());
    if (former == null) {
      return answer.with(
          answer.hasIndividualControl() ? Treatment.SELECTED : Treatment.UNANSWERED, "");
    }
    return answer.with(
        former.treatment(),
        former.reason(),
        former.inheritedFrom(),
        former.inheritedFunction(),
        answer.individualControls(),
        answer.responsibility(),
        answer.customerDuty());
  }

  /** Whether an answer changes by that of its objective alone, and nobody wrote it. */
  static boolean goesAlong(StatementSheet sheet, Answer now) {
    Answer before = sheet.content().answer(now.requirement());
    return now.requirement().kind() == RequirementKind.DETAILED_CONTROL
        && (now.equals(before.with(Treatment.EXCLUDED, ""))
            || (before.treatment() == Treatment.EXCLUDED
                && now.equals(givenBack(before, sheet.setAside()))));
  }
}
