package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Optional;

/**
 * The provider's answer to one requirement.
 *
 * @param reason the reason of an exclusion or non-selection; empty string when none is given
 * @param inheritedFrom the listed base service of an inherited control
 * @param inheritedFunction the function of the base service that is used
 */
public record Answer(
    RequirementId requirement,
    Treatment treatment,
    String reason,
    Optional<RegistryKey> inheritedFrom,
    String inheritedFunction,
    List<IndividualControl> individualControls) {

  public Answer {
    individualControls = List.copyOf(individualControls);
  }

  public static Answer none(RequirementId requirement) {
    return new Answer(requirement, Treatment.UNANSWERED, "", Optional.empty(), "", List.of());
  }
}
