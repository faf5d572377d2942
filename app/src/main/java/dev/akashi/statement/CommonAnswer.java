package dev.akashi.statement;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.List;
import java.util.Optional;

/**
 * One answer for several requirements: selected with a common measure, or left out with a common
 * reason.
 *
 * @param text the text of the common measure; empty adds none
 */
public record CommonAnswer(
    Treatment treatment, String text, String owner, Frequency frequency, String reason) {

  public CommonAnswer {
    if (treatment != Treatment.SELECTED && treatment != Treatment.EXCLUDED) {
      throw Refusal.input(
          Reason.atField("treatment", "statement.treatment-not-for-many", treatment));
    }
    if (treatment == Treatment.EXCLUDED && reason.isBlank()) {
      throw Refusal.input(Reason.of("statement.exclusion-without-reason", "FRM-34").at("reason"));
    }
  }

  /** The answer for one requirement: measures already written stay, none is doubled. */
  Answer onto(Requirement requirement, Answer before) {
    if (treatment == Treatment.EXCLUDED) {
      boolean detailed = requirement.kind() == RequirementKind.DETAILED_CONTROL;
      return before.with(detailed ? Treatment.NOT_SELECTED : Treatment.EXCLUDED, reason).settled();
    }
    Answer selected = before.with(Treatment.SELECTED, "").settled();
    if (text.isBlank() || selected.hasIndividualControl()) {
      return selected;
    }
    IndividualControl measure =
        new IndividualControl("1", text, owner, frequency, Optional.empty(), Optional.empty());
    return selected.with(List.of(measure));
  }
}
