package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the signed working papers of an engagement cover. A paper on a detailed control is a paper
 * on the objective it serves.
 *
 * @param done what was done on each requirement
 * @param deviating on which requirements a signed paper says that something deviates, and when the
 *     last of them was signed
 * @param waiting the numbers of the signed papers that nobody has reviewed, in order
 */
public record PaperCover(
    Map<RequirementId, Set<Done>> done,
    Map<RequirementId, Instant> deviating,
    List<Integer> waiting) {

  /** A technique used in a phase. */
  public record Done(AssessmentPhase phase, Technique technique) {}

  /** A technique used in a phase on a requirement, whether something deviated, and since when. */
  public record On(RequirementId requirement, Done done, boolean deviates, Instant signedAt) {}

  public PaperCover {
    done = Map.copyOf(done);
    deviating = Map.copyOf(deviating);
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
    Map<RequirementId, Instant> deviating =
        all.stream()
            .filter(On::deviates)
            .collect(Collectors.toMap(On::requirement, On::signedAt, PaperCover::later));
    return new PaperCover(done, deviating, waiting);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static void add(Map<RequirementId, Set<Done>> done, RequirementId id, Done one) {
    done.computeIfAbsent(id, key -> new HashSet<>()).add(one);
  }

  /** What was done on the requirement. */
  public Set<Done> on(RequirementId requirement) {
    return done.getOrDefault(requirement, Set.of());
  }

  /** When the last paper was signed that says that something deviates. */
  public Optional<Instant> deviatedAt(RequirementId requirement) {
    return Optional.ofNullable(deviating.get(requirement));
  }

  static boolean has(Set<Done> done, AssessmentPhase phase) {
    return done.stream().anyMatch(one -> one.phase() == phase);
  }
}
