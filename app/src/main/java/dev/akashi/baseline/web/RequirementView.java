package dev.akashi.baseline.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import java.util.List;
import java.util.Optional;

/** One requirement with what stands around it. */
public record RequirementView(
    Baseline baseline,
    Requirement requirement,
    Optional<Group> chapter,
    Optional<Group> heading,
    Optional<Requirement> objective,
    List<Requirement> controls,
    Optional<Requirement> previous,
    Optional<Requirement> next) {

  static RequirementView of(Baseline baseline, Requirement requirement) {
    List<Requirement> all = baseline.requirements();
    int place = all.indexOf(requirement);
    return new RequirementView(
        baseline,
        requirement,
        baseline.group(String.valueOf(requirement.id().chapter())),
        baseline.group(requirement.group()),
        requirement.objective().flatMap(baseline::find),
        baseline.controlsUnder(requirement.id()),
        place > 0 ? Optional.of(all.get(place - 1)) : Optional.empty(),
        place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty());
  }
}
