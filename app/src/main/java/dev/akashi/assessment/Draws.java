package dev.akashi.assessment;

import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.PopulationRules.Wanted;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.Ranking;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is drawn for individual controls, and from what. */
final class Draws {

  private Draws() {}

  /** A population that the frequency of a control makes in the audit period. */
  static Wanted generated(
      RequirementId requirement, String line, String populationOf, LocalDate today) {
    return new Wanted(
        requirement,
        line,
        new Origin(PopulationKind.GENERATED, populationOf, "", today, Optional.empty()),
        "");
  }

  /** The days, weeks and so on in which a control of that frequency is carried out. */
  static Population occurrences(Period period, Frequency frequency) {
    try {
      return Population.of(Occurrences.keys(period, frequency));
    } catch (BadPopulationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first of the population by rank, as many as the table asks for. */
  static Sample drawn(
      Papers papers,
      RequirementId requirement,
      String line,
      Frequency frequency,
      FrozenPopulation population,
      String reason,
      Population keys) {
    int size = papers.sampleTable().size(frequency, population.rows());
    return Sample.drawn(
        SampleId.random(),
        requirement,
        line,
        frequency,
        population,
        reason,
        Ranking.of(population.seed()).first(keys, size));
  }

  /** The individual controls that need a sample and have none, each line once. */
  static List<IndividualControl> withoutSample(Papers papers, RequirementId requirement) {
    List<Sample> samples = papers.samplesOf(requirement);
    Set<String> seen = samples.stream().map(Sample::line).collect(Collectors.toSet());
    return papers.answer(requirement).individualControls().stream()
        .filter(control -> papers.sampleTable().needsSample(control.frequency()))
        .filter(control -> seen.add(control.line()))
        .toList();
  }
}
