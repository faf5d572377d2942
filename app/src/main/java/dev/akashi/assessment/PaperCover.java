package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the signed working papers of an engagement cover. A paper on a detailed control is a paper
 * on the objective it serves.
 *
 * @param done what was done on each requirement, and when the last paper on it was signed
 * @param deviations on which requirements signed papers say that something deviates
 * @param waiting the numbers of the signed papers that nobody has reviewed, in order
 */
public record PaperCover(
    Map<RequirementId, Map<Done, Instant>> done,
    Map<RequirementId, Deviations> deviations,
    List<Integer> waiting) {

  /** A technique used in a phase. */
  public record Done(AssessmentPhase phase, Technique technique) {}

  /** A technique used in a phase on a requirement, whether something deviated, and since when. */
  public record On(RequirementId requirement, Done done, boolean deviates, Instant signedAt) {}

  /**
   * What signed papers say deviates.
   *
   * @param on by the phase, and when the last of them was signed
   * @param shown the phases in which one says so of the requirement or of a control that serves it
   */
  public record Deviations(Map<AssessmentPhase, Instant> on, Set<AssessmentPhase> shown) {

    /** Nothing deviates. */
    public static final Deviations NONE = new Deviations(Map.of(), Set.of());

    public Deviations {
      on = Map.copyOf(on);
      shown = Set.copyOf(shown);
    }

    private Deviations and(On paper, boolean itself) {
      AssessmentPhase phase = paper.done().phase();
      Map<AssessmentPhase, Instant> signed = new EnumMap<>(AssessmentPhase.class);
      signed.putAll(on);
      if (itself) {
        signed.merge(phase, paper.signedAt(), PaperCover::later);
      }
      return new Deviations(
          signed, Stream.concat(shown.stream(), Stream.of(phase)).collect(Collectors.toSet()));
    }
  }

  public PaperCover {
    done = Map.copyOf(done);
    deviations = Map.copyOf(deviations);
    waiting = List.copyOf(waiting);
  }

  public static PaperCover of(Baseline baseline, Collection<On> all, List<Integer> waiting) {
    Map<RequirementId, Map<Done, Instant>> done = new HashMap<>();
    Map<RequirementId, Deviations> deviations = new HashMap<>();
    for (On one : all) {
      Optional<RequirementId> objective =
          baseline.find(one.requirement()).flatMap(Requirement::objective);
      add(done, one.requirement(), one);
      objective.ifPresent(id -> add(done, id, one));
      if (one.deviates()) {
        deviations.compute(one.requirement(), (id, was) -> orNone(was).and(one, true));
        objective.ifPresent(
            above -> deviations.compute(above, (id, was) -> orNone(was).and(one, false)));
      }
    }
    return new PaperCover(done, deviations, waiting);
  }

  private static Deviations orNone(@Nullable Deviations known) {
    return known == null ? Deviations.NONE : known;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static void add(Map<RequirementId, Map<Done, Instant>> done, RequirementId id, On one) {
    done.computeIfAbsent(id, key -> new HashMap<>())
        .merge(one.done(), one.signedAt(), PaperCover::later);
  }

  /**
   * The same where papers of before an order do not count (FRM-43). What they say deviates stands.
   *
   * @param ordered what is to be audited anew, and since when
   */
  PaperCover since(Map<RequirementId, Instant> ordered) {
    Map<RequirementId, Map<Done, Instant>> counting = new HashMap<>(done);
    ordered.forEach((id, from) -> counting.computeIfPresent(id, (key, all) -> from(from, all)));
    return new PaperCover(counting, deviations, waiting);
  }

  private static Map<Done, Instant> from(Instant first, Map<Done, Instant> all) {
    return all.entrySet().stream()
        .filter(one -> !one.getValue().isBefore(first))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What was done on the requirement. */
  public Set<Done> on(RequirementId requirement) {
    return done.getOrDefault(requirement, Map.of()).keySet();
  }

  /** What the papers on the requirement say deviates. */
  public Deviations deviationsOn(RequirementId requirement) {
    return deviations.getOrDefault(requirement, Deviations.NONE);
  }

  static boolean has(Set<Done> done, AssessmentPhase phase) {
    return done.stream().anyMatch(one -> one.phase() == phase);
  }
}
