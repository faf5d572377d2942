package dev.akashi.risk;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.statement.StatementContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the analysis and the statement do not meet (FRM-03, management item 4.4.8.3). A risk that
 * names an objective is answered by the controls below it too.
 *
 * @param perControl how many risks each selected control answers
 * @param withoutRisk selected controls that answer no risk
 * @param withoutControl risks to be modified by controls of which none is selected
 * @param unapproved risks whose owner has not approved what is left
 */
public record RiskGaps(
    Map<RequirementId, Integer> perControl,
    List<Requirement> withoutRisk,
    List<Risk> withoutControl,
    List<Risk> unapproved) {

  public RiskGaps {
    perControl = Map.copyOf(perControl);
    withoutRisk = List.copyOf(withoutRisk);
    withoutControl = List.copyOf(withoutControl);
    unapproved = List.copyOf(unapproved);
  }

  /** Holds the risks against what the statement selects. */
  public static RiskGaps of(Baseline baseline, StatementContent content, List<Risk> risks) {
    Map<RequirementId, Integer> named = named(risks);
    List<Requirement> selected =
        baseline.ofKind(RequirementKind.DETAILED_CONTROL).stream()
            .filter(control -> content.isSelected(control.id()))
            .toList();
    Map<RequirementId, Integer> perControl = new HashMap<>();
    for (Requirement control : selected) {
      int direct = named.getOrDefault(control.id(), 0);
      int above = control.objective().map(objective -> named.getOrDefault(objective, 0)).orElse(0);
      perControl.put(control.id(), direct + above);
    }
    return new RiskGaps(
        perControl,
        selected.stream().filter(control -> perControl.getOrDefault(control.id(), 0) == 0).toList(),
        risks.stream().filter(risk -> lacksControl(risk, content)).toList(),
        risks.stream().filter(risk -> risk.approval().isEmpty()).toList());
  }

  private static Map<RequirementId, Integer> named(List<Risk> risks) {
    Map<RequirementId, Integer> named = new HashMap<>();
    for (Risk risk : risks) {
      risk.content().controls().stream()
          .map(ControlLink::requirement)
          .distinct()
          .forEach(control -> named.merge(control, 1, Integer::sum));
    }
    return named;
  }

  /** What is avoided, shared or accepted needs no control. */
  private static boolean lacksControl(Risk risk, StatementContent content) {
    return risk.content().treatment() == RiskTreatment.MODIFY
        && risk.content().controls().stream()
            .noneMatch(link -> content.isSelected(link.requirement()));
  }
}
