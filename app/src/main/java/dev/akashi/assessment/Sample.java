package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * A drawn item of the population, by its number.
   *
   * @param earlier what was recorded of it before it was corrected, oldest first
   */
  public record Item(int number, ItemOutcome outcome, String note, List<Recorded> earlier) {

    public Item {
      earlier = List.copyOf(earlier);
    }

    public Item(int number, ItemOutcome outcome, String note) {
      this(number, outcome, note, List.of());
    }

    boolean tested() {
      return outcome != ItemOutcome.NOT_TESTED;
    }

    boolean saysTheSame(Item other) {
      return outcome == other.outcome && note.equals(other.note);
    }

    /** Whether it deviates, or was recorded to before it was corrected. */
    boolean everDeviated() {
      return outcome == ItemOutcome.DEVIATES
          || earlier.stream().anyMatch(was -> was.outcome() == ItemOutcome.DEVIATES);
    }

    private Item followedBy(Item result) {
      if (result.saysTheSame(this) || !result.tested()) {
        return this;
      }
      List<Recorded> history = new ArrayList<>(earlier);
      if (tested()) {
        history.add(new Recorded(outcome, note));
      }
      return new Item(number, result.outcome, result.note, history);
    }
  }

  /** A result that was recorded and later corrected. */
  public record Recorded(ItemOutcome outcome, String note) {}

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

  /** What stands against recording the results: a recorded one is corrected only with a reason. */
  public List<Reason> against(Collection<Item> outcomes) {
    List<Reason> reasons = new ArrayList<>();
    for (Item outcome : outcomes) {
      Optional<Item> before =
          items.stream().filter(item -> item.number() == outcome.number()).findFirst();
      if (before.isEmpty()) {
        reasons.add(
            Reason.of("assessment.item-not-drawn", "FRM-38").with(outcome.number()).at("item"));
      } else if (changesWithoutReason(before.get(), outcome)) {
        reasons.add(
            Reason.of("assessment.correction-reason", "FRM-38")
                .with(outcome.number())
                .at("note" + outcome.number()));
      }
    }
    return reasons;
  }

  private static boolean changesWithoutReason(Item before, Item after) {
    return before.tested()
        && !after.saysTheSame(before)
        && (!after.tested() || after.note().isBlank() || after.note().equals(before.note()));
  }

  /** The same sample with the results given; items not named keep theirs. */
  public Sample tested(Collection<Item> outcomes) {
    Map<Integer, Item> given =
        outcomes.stream().collect(Collectors.toMap(Item::number, item -> item, (a, b) -> b));
    return with(
        items.stream()
            .map(item -> item.followedBy(given.getOrDefault(item.number(), item)))
            .toList());
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
    return items.stream().allMatch(Item::tested);
  }

  /** Whether some item deviates, or was recorded to before it was corrected. */
  public boolean everDeviated() {
    return items.stream().anyMatch(Item::everDeviated);
  }

  public List<Item> deviations() {
    return items.stream().filter(item -> item.outcome() == ItemOutcome.DEVIATES).toList();
  }
}
