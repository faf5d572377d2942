package dev.akashi.quality;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.Ranking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The papers a frame holds, by their keys: the paper and the seal of its content, so that the hash
 * of the frame vouches for what the papers say as well.
 */
public final class FramePapers {

  private final Map<String, OnFile> papers;
  private final Population population;

  private FramePapers(Map<String, OnFile> papers) {
    this.papers = papers;
    this.population = population(List.copyOf(papers.keySet()));
  }

  /**
   * The papers that the choice lets in.
   *
   * @param critical whether a paper is about one of the four critical areas
   */
  public static FramePapers of(
      List<OnFile> onFile, FrameChoice choice, Predicate<OnFile> critical) {
    Predicate<OnFile> wanted =
        switch (choice) {
          case ALL -> paper -> true;
          case CRITICAL_AREAS -> critical;
          case OPERATION -> paper -> paper.phase() == AssessmentPhase.OPERATION;
        };
    return new FramePapers(
        onFile.stream()
            .filter(wanted)
            .collect(
                Collectors.toMap(
                    FramePapers::key, paper -> paper, (one, same) -> one, LinkedHashMap::new)));
  }

  /** The key of a paper. */
  public static String key(OnFile paper) {
    return paper.paper() + " " + paper.seal();
  }

  /** The frozen keys. */
  public static Population population(List<String> keys) {
    try {
      return Population.of(keys);
    } catch (BadPopulationException e) {
      throw new IllegalStateException(e);
    }
  }

  public Population population() {
    return population;
  }

  /** The papers that the seed draws, by rank; all when there are no more than that. */
  public List<OnFile> drawn(String seed, int size) {
    return Ranking.of(seed).first(population, size).stream()
        .map(key -> Objects.requireNonNull(papers.get(key)))
        .toList();
  }
}
