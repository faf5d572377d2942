package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
 * @param done what was done on each requirement, and when
 * @param deviations on which requirements signed papers say that something deviates
 * @param waiting the numbers of the signed papers that nobody has reviewed, in order
 */
public record PaperCover(
    Map<RequirementId, Map<Done, Set<Made>>> done,
    Map<RequirementId, Deviations> deviations,
    List<Integer> waiting) {

  /** A technique used in a phase. */
  public record Done(AssessmentPhase phase, Technique technique) {}

  /** When the work of a paper was done, and when the paper was signed. */
  public record Made(LocalDate doneOn, Instant signedAt) {}

  /** The order on a requirement: by its day for the work, by its moment for the signature. */
  public record Since(LocalDate day, Instant at) {

    private boolean counts(Made paper) {
      return !paper.doneOn().isBefore(day) && !paper.signedAt().isBefore(at);
    }
  }

  /** A technique used in a phase on a requirement, whether something deviated, and when. */
  public record On(RequirementId requirement, Done done, boolean deviates, Made made) {}

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
        signed.merge(phase, paper.made().signedAt(), PaperCover::later);
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
    Map<RequirementId, Map<Done, Set<Made>>> done = new HashMap<>();
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

  private static void add(Map<RequirementId, Map<Done, Set<Made>>> done, RequirementId id, On one) {
    done.computeIfAbsent(id, key -> new HashMap<>())
        .computeIfAbsent(one.done(), key -> new HashSet<>())
        .add(one.made());
  }

  /**
   * The same where papers of before an order, and papers on work of before it, do not count
   * (FRM-43). What they say deviates stands.
   *
   * @param ordered what is to be audited anew, and since when
   */
  PaperCover since(Map<RequirementId, Since> ordered) {
    Map<RequirementId, Map<Done, Set<Made>>> counting = new HashMap<>(done);
    ordered.forEach((id, from) -> counting.computeIfPresent(id, (key, all) -> from(from, all)));
    return new PaperCover(counting, deviations, waiting);
  }

  private static Map<Done, Set<Made>> from(Since first, Map<Done, Set<Made>> all) {
    return all.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(first::counts))
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
