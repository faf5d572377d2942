package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.sampling.Freeze;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a frozen population without its keys (FRM-38, FRM-39). It never changes. It was
 * frozen for one individual control; others may draw from it too, when they share it (同一母集団).
 *
 * @param reason why there is another one for the same control, or of the same keys; empty when it
 *     is the first
 * @param seed what the samples are drawn by; it follows from {@link #freeze}
 */
public record FrozenPopulation(
    PopulationId id,
    EngagementId engagement,
    RequirementId requirement,
    String line,
    Origin origin,
    String reason,
    int rows,
    String sha256,
    long logRow,
    String publicValue,
    String seed,
    String frozenBy,
    Instant frozenAt) {

  /** Where the keys came from. */
  public enum PopulationKind {
    FILE,
    TYPED,
    /** From how often the control is carried out in the audit period. */
    GENERATED
  }

  /**
   * What the population is and where it was taken from.
   *
   * @param consistsOf what one row stands for
   * @param source the system and query it was taken from; empty when it was generated
   * @param takenOn the day on which it was taken
   */
  public record Origin(
      PopulationKind kind,
      String consistsOf,
      String source,
      LocalDate takenOn,
      Optional<SourceFile> file) {}

  /**
   * The file the keys were read from.
   *
   * @param keyColumns the columns that make the key
   */
  public record SourceFile(String name, String sha256, String keyColumns) {}

  /** Whether it was frozen for that individual control. */
  public boolean isFor(RequirementId ofRequirement, String ofLine) {
    return requirement.equals(ofRequirement) && line.equals(ofLine);
  }

  public boolean isEmpty() {
    return rows == 0;
  }

  /** Whether what the key stands for is over; what was taken from records is. */
  boolean isOver(String key, LocalDate day) {
    return origin.kind() != PopulationKind.GENERATED || !Occurrences.lastDay(key).isAfter(day);
  }

  /** Whether it can hold everything up to the day. */
  boolean reaches(LocalDate day) {
    return origin.kind() == PopulationKind.GENERATED || !origin.takenOn().isBefore(day);
  }

  /** What the seed is made of. */
  public Freeze freeze() {
    return new Freeze(
        publicValue,
        logRow,
        engagement.toString(),
        requirement.value(),
        line,
        frozenAt.toString(),
        rows,
        sha256);
  }
}
