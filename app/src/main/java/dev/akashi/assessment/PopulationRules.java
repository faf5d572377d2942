package dev.akashi.assessment;

import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.sampling.Population;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands against freezing a population and drawing from it. */
public final class PopulationRules {

  private PopulationRules() {}

  /**
   * A population that is to be frozen for an individual control.
   *
   * @param reason why, when it is not the first
   */
  public record Wanted(RequirementId requirement, String line, Origin origin, String reason) {

    public Wanted {
      reason = reason.strip();
    }
  }

  /** What lacks before a population is read at all. */
  public static List<Reason> lacking(Origin origin, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (origin.consistsOf().isBlank()) {
      reasons.add(Reason.of("assessment.population-of-missing", "FRM-38").at("populationOf"));
    }
    if (origin.kind() != PopulationKind.GENERATED && origin.source().isBlank()) {
      reasons.add(Reason.of("assessment.population-source-missing", "FRM-39").at("populationFrom"));
    }
    if (origin.takenOn().isAfter(today)) {
      reasons.add(
          Reason.of("assessment.population-taken-later", "FRM-39")
              .with(origin.takenOn())
              .at("takenOn"));
    }
    return reasons;
  }

  /**
   * Freezing until a draw pleases must show: whoever freezes another population for the same
   * control, or the same keys again, says why.
   *
   * @param frozen the populations of the engagement
   * @param samples the samples of the requirement
   */
  public static Optional<Reason> again(
      Wanted wanted, Population keys, List<FrozenPopulation> frozen, List<Sample> samples) {
    if (!wanted.reason().isEmpty()) {
      return Optional.empty();
    }
    boolean another =
        frozen.stream().anyMatch(one -> one.isFor(wanted.requirement(), wanted.line()))
            || samples.stream().anyMatch(sample -> sample.line().equals(wanted.line()));
    if (another) {
      return Optional.of(
          Reason.of("assessment.population-again", "FRM-38")
              .with(wanted.requirement().value(), wanted.line())
              .at("populationReason"));
    }
    return frozen.stream()
        .filter(one -> keys.rows() > 0 && one.sha256().equals(keys.sha256()))
        .filter(one -> one.origin().kind() != PopulationKind.GENERATED)
        .findFirst()
        .map(one ->
            Reason.of("assessment.population-same-keys", "FRM-38")
                .with(one.requirement().value(), one.line())
                .at("populationReason"));
  }

  /**
   * The same for a draw. Whoever passes over a population that was frozen for the control, or draws
   * for it once more, says why.
   *
   * @param frozen the populations of the engagement
   * @param samples the samples of the requirement
   */
  public static List<Reason> againstDraw(
      FrozenPopulation population,
      RequirementId requirement,
      String line,
      String reason,
      List<FrozenPopulation> frozen,
      List<Sample> samples) {
    List<Sample> before = samples.stream().filter(sample -> sample.line().equals(line)).toList();
    if (before.stream().anyMatch(sample -> sample.population().id().equals(population.id()))) {
      return List.of(
          Reason.of("assessment.drawn-already", "FRM-38")
              .with(requirement.value(), line)
              .at("population"));
    }
    boolean reasoned =
        !reason.isBlank()
            || (!population.reason().isEmpty() && population.isFor(requirement, line));
    boolean another =
        frozen.stream()
            .anyMatch(one -> one.isFor(requirement, line) && !one.id().equals(population.id()));
    return (before.isEmpty() && !another) || reasoned
        ? List.of()
        : List.of(
            Reason.of("assessment.population-again", "FRM-38")
                .with(requirement.value(), line)
                .at("drawReason"));
  }

  /**
   * The size of a sample goes by the frequency; a population that is much larger than the frequency
   * makes says that another frequency, and so another size, may be the right one.
   */
  public static Optional<Reason> larger(
      int population, Frequency frequency, Period auditPeriod, SampleTable table) {
    OptionalInt expected = table.exceeded(frequency, auditPeriod, population);
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of("assessment.population-larger", "FRM-38")
                .with(
                    population,
                    expected.getAsInt(),
                    table.size(frequency, population),
                    table.size(Frequency.AS_NEEDED, population))
                .at("drawReason"));
  }

  /**
   * For many controls at once nobody says why: a control whose population is frozen waits for a
   * draw from it.
   */
  public static Optional<Reason> waits(
      RequirementId requirement, String line, List<FrozenPopulation> frozen) {
    return frozen.stream().anyMatch(one -> one.isFor(requirement, line))
        ? Optional.of(
            Reason.of("assessment.population-waits", "FRM-38").with(requirement.value(), line))
        : Optional.empty();
  }

  /** What stands against drawing more items of a sample: item by item until it pleases is none. */
  public static List<Reason> againstExtension(
      Sample sample, int more, String reason, SampleTable table) {
    List<Reason> reasons = new ArrayList<>();
    if (reason.isBlank()) {
      reasons.add(Reason.of("assessment.extension-reason", "FRM-38").at("extensionReason"));
    }
    int left = sample.population().rows() - sample.items().size();
    if (left == 0) {
      reasons.add(Reason.of("assessment.nothing-left", "FRM-38").at("more"));
    } else if (more < sample.leastMore(table) || more > left) {
      reasons.add(
          Reason.of("assessment.extension-size", "FRM-38")
              .with(sample.leastMore(table), left)
              .at("more"));
    }
    return reasons;
  }
}
