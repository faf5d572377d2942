package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What deviated in a drawn sample.
 *
 * @param line the line of the individual control it was drawn for
 * @param populationOf what a row of the population stands for
 * @param drawn how many items were drawn
 * @param items those that deviate or did before they were corrected, by rank
 */
public record Deviation(
    SampleId sample,
    RequirementId requirement,
    String line,
    String populationOf,
    int drawn,
    List<DeviatingItem> items) {

  /** How many items of a sample a page names. */
  public static final int NAMED = 30;

  public Deviation {
    items = List.copyOf(items);
  }

  /**
   * An item that deviates.
   *
   * @param number its rank
   * @param note what was noted of it when that was last recorded
   * @param recordedAt when the deviation was recorded
   * @param corrected whether the result was corrected later
   */
  public record DeviatingItem(
      int number, String key, String note, Instant recordedAt, boolean corrected) {}

  /** How many items deviate still. */
  public long standing() {
    return items.stream().filter(item -> !item.corrected()).count();
  }

  /**
   * What deviated and is meant by a finding: of the findings on its requirement the first that was
   * not settled when the deviation was recorded.
   */
  public static List<Deviation> of(
      Finding finding, Collection<Finding> findings, Collection<Deviation> deviations) {
    if (finding.kind() != FindingKind.DEVIATION) {
      return List.of();
    }
    List<Finding> onRequirement =
        findings.stream()
            .filter(one -> one.kind() == FindingKind.DEVIATION)
            .filter(one -> one.requirement().equals(finding.requirement()))
            .sorted(Comparator.comparing(Deviation::until))
            .toList();
    return deviations.stream()
        .filter(one -> one.requirement().equals(finding.requirement()))
        .map(one -> one.meantBy(finding, onRequirement))
        .filter(one -> !one.items().isEmpty())
        .toList();
  }

  private Deviation meantBy(Finding finding, List<Finding> onRequirement) {
    return new Deviation(
        sample,
        requirement,
        line,
        populationOf,
        drawn,
        items.stream()
            .filter(item ->
                onRequirement.stream()
                    .filter(one -> !until(one).isBefore(item.recordedAt()))
                    .findFirst()
                    .filter(first -> first.id().equals(finding.id()))
                    .isPresent())
            .toList());
  }

  /** When a finding stopped meaning what deviates: later a new one is made. */
  private static Instant until(Finding finding) {
    Optional<Instant> settled =
        FindingRules.isSettled(finding.state()) ? finding.settledAt() : Optional.empty();
    return settled.orElse(Instant.MAX);
  }
}
