package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.List;

/**
 * A sample drawn for one individual control, with the result of every drawn item (FRM-38).
 *
 * @param line the line of the individual control it was drawn for
 * @param populationOf what the population consists of and where it was taken from
 */
public record Sample(
    SampleId id,
    RequirementId requirement,
    String line,
    Frequency frequency,
    String populationOf,
    SampleDraw draw,
    List<Item> items) {

  public Sample {
    items = List.copyOf(items);
  }

  /** What looking at a drawn item came to. */
  public enum Outcome {
    NOT_TESTED,
    CONFORMS,
    DEVIATES
  }

  /** A drawn item of the population, by its number. */
  public record Item(int number, Outcome outcome, String note) {}

  /** The sample as drawn, nothing tested yet. */
  public static Sample drawn(
      SampleId id,
      RequirementId requirement,
      String line,
      Frequency frequency,
      String populationOf,
      SampleDraw draw) {
    List<Item> items =
        draw.items().stream().map(number -> new Item(number, Outcome.NOT_TESTED, "")).toList();
    return new Sample(id, requirement, line, frequency, populationOf, draw, items);
  }

  public boolean emptyPopulation() {
    return draw.population() == 0;
  }

  public boolean tested() {
    return items.stream().noneMatch(item -> item.outcome() == Outcome.NOT_TESTED);
  }

  public List<Item> deviations() {
    return items.stream().filter(item -> item.outcome() == Outcome.DEVIATES).toList();
  }
}
