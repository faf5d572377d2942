package dev.akashi.assessment;

import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the results of a report rest on beside the working papers, as it was when it was issued. The
 * engagement may be opened again; this stays with its report, and under its seal.
 *
 * @param samples what was drawn, in the order of the draws (FRM-38)
 * @param reuses the audits and certifications of others that were used (FRM-40)
 * @param equivalences the judgements on other technology than the examples of the baseline (FRM-37)
 */
public record ReportGrounds(
    List<ReportedSample> samples, List<ReportedReuse> reuses, List<Equivalence> equivalences) {

  public ReportGrounds {
    samples = List.copyOf(samples);
    reuses = List.copyOf(reuses);
    equivalences = List.copyOf(equivalences);
  }

  /**
   * A drawn sample.
   *
   * @param consistsOf what one row of the population stands for
   * @param rows how many rows the population has
   * @param sha256 of the population
   * @param seed what it was drawn by
   * @param items by rank
   */
  public record ReportedSample(
      SampleId id,
      RequirementId requirement,
      String line,
      Frequency frequency,
      PopulationId population,
      String consistsOf,
      int rows,
      String sha256,
      String seed,
      List<ReportedItem> items) {

    public ReportedSample {
      items = List.copyOf(items);
    }

    public long deviations() {
      return deviating().size();
    }

    /** The ranks of what deviates with their keys. */
    public SortedMap<Integer, String> deviating() {
      SortedMap<Integer, String> ranks = new TreeMap<>();
      for (int place = 0; place < items.size(); place++) {
        if (items.get(place).outcome() == ItemOutcome.DEVIATES) {
          ranks.put(place + 1, items.get(place).key());
        }
      }
      return ranks;
    }

    static ReportedSample of(Sample sample) {
      FrozenPopulation from = sample.population();
      return new ReportedSample(
          sample.id(),
          sample.requirement(),
          sample.line(),
          sample.frequency(),
          from.id(),
          from.origin().consistsOf(),
          from.rows(),
          from.sha256(),
          from.seed(),
          sample.items().stream()
              .map(item -> new ReportedItem(item.key(), item.outcome()))
              .toList());
    }
  }

  /** A drawn item and what looking at it came to. */
  public record ReportedItem(String key, ItemOutcome outcome) {}

  /** An audit or certification of somebody else that was used. */
  public record ReportedReuse(ReuseId id, Reuse.Content content) {}

  /** Nothing was drawn, used or judged. */
  public static ReportGrounds none() {
    return new ReportGrounds(List.of(), List.of(), List.of());
  }

  /** What the results on the requirements rest on; what was withdrawn is not used. */
  static ReportGrounds of(
      Collection<RequirementId> concluded,
      Collection<Sample> samples,
      Collection<Reuse> reuses,
      Collection<Equivalence> equivalences) {
    return new ReportGrounds(
        samples.stream()
            .filter(sample -> concluded.contains(sample.requirement()))
            .map(ReportedSample::of)
            .toList(),
        reuses.stream()
            .filter(reuse -> reuse.withdrawn().isEmpty())
            .filter(reuse -> reuse.content().controls().stream().anyMatch(concluded::contains))
            .map(reuse -> new ReportedReuse(reuse.id(), reuse.content()))
            .toList(),
        equivalences.stream()
            .filter(judged -> concluded.contains(judged.requirement()))
            .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
            .toList());
  }

  /** What was drawn for the requirement. */
  public List<ReportedSample> samplesOf(RequirementId id) {
    return samples.stream().filter(sample -> sample.requirement().equals(id)).toList();
  }

  /** The samples in which something deviates that a finding means; none for other kinds. */
  public List<ReportedSample> deviatingFor(ReportedFinding finding) {
    return finding.kind() == FindingKind.DEVIATION
        ? samplesOf(finding.requirement()).stream()
            .filter(sample -> sample.deviations() > 0)
            .toList()
        : List.of();
  }

  /** What was used for the requirement. */
  public List<ReportedReuse> reusesFor(RequirementId id) {
    return reuses.stream().filter(reuse -> reuse.content().controls().contains(id)).toList();
  }
}
