package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the signed working papers of an engagement cover. A paper on a detailed control is a paper
 * on the objective it serves.
 *
 * @param done what was done on each requirement
 * @param deviating the requirements on which a signed paper says that something deviates
 * @param waiting the numbers of the signed papers that nobody has reviewed, in order
 */
public record PaperCover(
    Map<RequirementId, Set<Done>> done, Set<RequirementId> deviating, List<Integer> waiting) {

  /** A technique used in a phase. */
  public record Done(AssessmentPhase phase, Technique technique) {}

  /** A technique used in a phase on a requirement, and whether something deviated. */
  public record On(RequirementId requirement, Done done, boolean deviates) {}

  public PaperCover {
    done = Map.copyOf(done);
    deviating = Set.copyOf(deviating);
    waiting = List.copyOf(waiting);
  }

  public static PaperCover of(Baseline baseline, Collection<On> all, List<Integer> waiting) {
    Map<RequirementId, Set<Done>> done = new HashMap<>();
    for (On one : all) {
      add(done, one.requirement(), one.done());
      baseline
          .find(one.requirement())
          .flatMap(Requirement::objective)
          .ifPresent(objective -> add(done, objective, one.done()));
    }
    Set<RequirementId> deviating =
        all.stream().filter(On::deviates).map(On::requirement).collect(Collectors.toSet());
    return new PaperCover(done, deviating, waiting);
  }

  private static void add(Map<RequirementId, Set<Done>> done, RequirementId id, Done one) {
    done.computeIfAbsent(id, key -> new HashSet<>()).add(one);
  }

  /** What was done on the requirement. */
  public Set<Done> on(RequirementId requirement) {
    return done.getOrDefault(requirement, Set.of());
  }

  static boolean has(Set<Done> done, AssessmentPhase phase) {
    return done.stream().anyMatch(one -> one.phase() == phase);
  }
}
