package dev.akashi.quality;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.baseline.RequirementId;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a frame holds, by its keys: the paper and the seal of its content, so that the hash of the
 * frame vouches for what the papers say as well, and the requirement where each is drawn for its
 * own.
 */
public final class FramePapers {

  private final Map<String, OnFile> papers;
  private final Map<String, List<RequirementId>> requirements;
  private final DrawUnit unit;

  private FramePapers(DrawUnit unit) {
    this.papers = new LinkedHashMap<>();
    this.requirements = new LinkedHashMap<>();
    this.unit = unit;
  }

  /** A paper that was drawn, and the requirement as whose ground it was. */
  public record Ranked(int rank, OnFile paper, Optional<RequirementId> requirement) {}

  /**
   * The papers that the choice lets in, each once.
   *
   * @param critical whether a paper is about one of the four critical areas
   */
  public static FramePapers of(
      List<OnFile> onFile, FrameChoice choice, Predicate<OnFile> critical) {
    return framed(
        DrawUnit.PAPER,
        onFile,
        (paper, requirement) ->
            choice == FrameChoice.CRITICAL_AREAS ? critical.test(paper) : lets(choice, paper));
  }

  /**
   * The papers that the choice lets in, each with every requirement that rests on it.
   *
   * @param critical whether a requirement of a paper is one of the four critical areas
   */
  public static FramePapers byRequirement(
      List<OnFile> onFile, FrameChoice choice, BiPredicate<OnFile, RequirementId> critical) {
    return framed(
        DrawUnit.REQUIREMENT,
        onFile,
        (paper, requirement) ->
            choice == FrameChoice.CRITICAL_AREAS
                ? critical.test(paper, requirement)
                : lets(choice, paper));
  }

  private static boolean lets(FrameChoice choice, OnFile paper) {
    return choice == FrameChoice.ALL || paper.phase() == AssessmentPhase.OPERATION;
  }

  private static FramePapers framed(
      DrawUnit unit, List<OnFile> onFile, BiPredicate<OnFile, RequirementId> lets) {
    FramePapers frame = new FramePapers(unit);
    for (OnFile paper : onFile) {
      List<RequirementId> about =
          paper.requirements().stream()
              .filter(requirement -> lets.test(paper, requirement))
              .distinct()
              .toList();
      if (!about.isEmpty() && frame.papers.putIfAbsent(key(paper), paper) == null) {
        frame.requirements.put(key(paper), about);
      }
    }
    return frame;
  }

  /** The key of a paper. */
  public static String key(OnFile paper) {
    return paper.paper() + " " + paper.seal();
  }

  /** The key of a paper as the ground of a requirement. */
  public static String key(String ofPaper, RequirementId requirement) {
    return ofPaper + " " + requirement;
  }

  /** The frozen keys. */
  public static Population population(List<String> keys) {
    try {
      return Population.of(keys);
    } catch (BadPopulationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many papers it holds. */
  public int papers() {
    return papers.size();
  }

  /** How many keys it has. */
  public int rows() {
    return unit == DrawUnit.PAPER
        ? papers.size()
        : requirements.values().stream().mapToInt(List::size).sum();
  }

  /** The keys of its papers, with the requirements of those that are drawn for each. */
  public Map<String, List<RequirementId>> frozen() {
    Map<String, List<RequirementId>> frozen = new LinkedHashMap<>();
    requirements.forEach(
        (key, about) -> frozen.put(key, unit == DrawUnit.PAPER ? List.of() : about));
    return frozen;
  }

  /** The keys of a frozen frame. */
  public static List<String> keys(Map<String, List<RequirementId>> frozen) {
    return frozen.entrySet().stream()
        .flatMap(paper ->
            paper.getValue().isEmpty()
                ? Stream.of(paper.getKey())
                : paper.getValue().stream().map(one -> key(paper.getKey(), one)))
        .toList();
  }

  public Population population() {
    return population(keys(frozen()));
  }

  /** What the seed draws, by rank; all when there is no more than that. */
  public List<Ranked> ranked(String seed, int size) {
    Map<String, Ranked> known = new LinkedHashMap<>();
    papers.forEach((key, paper) -> {
      if (unit == DrawUnit.PAPER) {
        known.put(key, new Ranked(0, paper, Optional.empty()));
      } else {
        Objects.requireNonNull(requirements.get(key))
            .forEach(one -> known.put(key(key, one), new Ranked(0, paper, Optional.of(one))));
      }
    });
    List<Ranked> drawn = new ArrayList<>();
    for (String key : Ranking.of(seed).first(population(List.copyOf(known.keySet())), size)) {
      Ranked one = Objects.requireNonNull(known.get(key));
      drawn.add(new Ranked(drawn.size() + 1, one.paper(), one.requirement()));
    }
    return drawn;
  }

  /** The papers that the seed draws, each once, by their first rank. */
  public List<OnFile> drawn(String seed, int size) {
    return ranked(seed, size).stream().map(Ranked::paper).distinct().toList();
  }
}
