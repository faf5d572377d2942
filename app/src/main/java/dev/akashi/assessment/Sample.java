package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
  public enum ItemOutcome {
    NOT_TESTED,
    CONFORMS,
    DEVIATES
  }

  /** A drawn item of the population, by its number. */
  public record Item(int number, ItemOutcome outcome, String note) {}

  /** The sample as drawn, nothing tested yet. */
  public static Sample drawn(
      SampleId id,
      RequirementId requirement,
      String line,
      Frequency frequency,
      String populationOf,
      SampleDraw draw) {
    List<Item> items =
        draw.items().stream().map(number -> new Item(number, ItemOutcome.NOT_TESTED, "")).toList();
    return new Sample(id, requirement, line, frequency, populationOf, draw, items);
  }

  /** The same sample with the results given; items not named keep theirs. */
  public Sample tested(Collection<Item> outcomes) {
    Map<Integer, Item> given =
        outcomes.stream().collect(Collectors.toMap(Item::number, item -> item, (a, b) -> b));
    return with(items.stream().map(item -> given.getOrDefault(item.number(), item)).toList());
  }

  /** The same sample with every item that has no result yet conforming. */
  public Sample restConforming() {
    return with(
        items.stream()
            .map(item ->
                item.outcome() == ItemOutcome.NOT_TESTED
                    ? new Item(item.number(), ItemOutcome.CONFORMS, item.note())
                    : item)
            .toList());
  }

  private Sample with(List<Item> changed) {
    return new Sample(id, requirement, line, frequency, populationOf, draw, changed);
  }

  public boolean emptyPopulation() {
    return draw.population() == 0;
  }

  public boolean tested() {
    return items.stream().noneMatch(item -> item.outcome() == ItemOutcome.NOT_TESTED);
  }

  public List<Item> deviations() {
    return items.stream().filter(item -> item.outcome() == ItemOutcome.DEVIATES).toList();
  }
}
