package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sample drawn for one individual control, with the result of every drawn item (FRM-38).
 *
 * @param line the line of the individual control it was drawn for
 * @param reason why it was drawn from this population when there was a sample before or the
 *     population is larger than the frequency makes; may be empty
 * @param items by rank: the first ones of the population
 * @param extensions what was drawn further, oldest first
 * @param deviatedAt when the last deviation was kept; empty while none is
 */
public record Sample(
    SampleId id,
    RequirementId requirement,
    String line,
    Frequency frequency,
    FrozenPopulation population,
    String reason,
    List<Item> items,
    List<Extension> extensions,
    Optional<Instant> deviatedAt) {

  public Sample {
    items = List.copyOf(items);
    extensions = List.copyOf(extensions);
  }

  /** What looking at a drawn item came to. */
  public enum ItemOutcome {
    NOT_TESTED,
    CONFORMS,
    DEVIATES
  }

  /**
   * Further items that were drawn.
   *
   * @param firstNumber the number of the first of them
   */
  public record Extension(int firstNumber, int size, String reason, String by, Instant at) {}

  /**
   * What is said of the item with a number.
   *
   * @param recorded how many results of it were kept when it was looked at
   */
  public record ItemResult(int number, ItemOutcome outcome, String note, int recorded) {

    /** The first result of an item. */
    public ItemResult(int number, ItemOutcome outcome, String note) {
      this(number, outcome, note, 0);
    }

    boolean tested() {
      return outcome != ItemOutcome.NOT_TESTED;
    }

    /** As the form has it when nobody touched the item. */
    boolean saysNothing() {
      return !tested() && note.isBlank();
    }
  }

  /**
   * A drawn item of the population.
   *
   * @param number its rank, from 1
   * @param key its key in the population
   * @param earlier what was recorded of it before it was corrected, oldest first
   */
  public record Item(
      int number, String key, ItemOutcome outcome, String note, List<Recorded> earlier) {

    public Item {
      earlier = List.copyOf(earlier);
    }

    static Item untested(int number, String key) {
      return new Item(number, key, ItemOutcome.NOT_TESTED, "", List.of());
    }

    boolean tested() {
      return outcome != ItemOutcome.NOT_TESTED;
    }

    /** How many results of it are kept, those that were corrected among them. */
    public int recorded() {
      return earlier.size() + (tested() ? 1 : 0);
    }

    boolean saysTheSame(ItemResult result) {
      return outcome == result.outcome() && note.equals(result.note());
    }

    /** Whether it deviates, or was recorded to before it was corrected. */
    boolean everDeviated() {
      return outcome == ItemOutcome.DEVIATES
          || earlier.stream().anyMatch(was -> was.outcome() == ItemOutcome.DEVIATES);
    }

    private Item followedBy(ItemResult result) {
      if (saysTheSame(result) || !result.tested()) {
        return this;
      }
      List<Recorded> history = new ArrayList<>(earlier);
      if (tested()) {
        history.add(new Recorded(outcome, note));
      }
      return new Item(number, key, result.outcome(), result.note(), history);
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
      FrozenPopulation population,
      String reason,
      List<String> keys) {
    return new Sample(
        id,
        requirement,
        line,
        frequency,
        population,
        reason,
        numbered(keys, 1),
        List.of(),
        Optional.empty());
  }

  /** The same sample with the next items by rank; the results so far stay. */
  public Sample extended(List<String> keys, String why, String by, Instant at) {
    int first = items.size() + 1;
    List<Item> all = new ArrayList<>(items);
    all.addAll(numbered(keys, first));
    List<Extension> more = new ArrayList<>(extensions);
    more.add(new Extension(first, keys.size(), why, by, at));
    return new Sample(id, requirement, line, frequency, population, reason, all, more, deviatedAt);
  }

  private static List<Item> numbered(List<String> keys, int first) {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> Item.untested(first + i, keys.get(i)))
        .toList();
  }

  /**
   * What stands against recording the results: one that deviates says how, and a recorded one is
   * corrected only with a reason.
   */
  public List<Reason> against(Collection<ItemResult> results) {
    List<Reason> reasons = new ArrayList<>();
    for (ItemResult result : results) {
      Optional<Item> before =
          items.stream().filter(item -> item.number() == result.number()).findFirst();
      if (before.isEmpty()) {
        reasons.add(
            Reason.of("assessment.item-not-drawn", "FRM-38").with(result.number()).at("item"));
      } else if (changesWithoutReason(before.get(), result)) {
        reasons.add(
            Reason.of("assessment.correction-reason", "FRM-38")
                .with(before.get().key())
                .at("note" + result.number()));
      } else if (deviatesWithoutNote(before.get(), result)) {
        reasons.add(
            Reason.of("assessment.deviation-note", "FRM-38", "FRM-45")
                .with(before.get().key())
                .at("note" + result.number()));
      }
    }
    return reasons;
  }

  /** Which of the results were said without knowing what somebody else recorded meanwhile. */
  public List<Reason> overtaken(Collection<ItemResult> results) {
    Map<Integer, ItemResult> said =
        results.stream().collect(Collectors.toMap(ItemResult::number, r -> r, (a, b) -> b));
    return items.stream()
        .filter(item -> {
          ItemResult result = said.get(item.number());
          return result != null
              && !result.saysNothing()
              && !item.saysTheSame(result)
              && item.recorded() != result.recorded();
        })
        .map(item ->
            Reason.of("assessment.item-stale", "FRM-38")
                .with(item.key())
                .at("item" + item.number()))
        .toList();
  }

  /** What stands against recording results on the day: what is not over yet has none. */
  public List<Reason> notYet(Collection<ItemResult> results, LocalDate day) {
    Set<Integer> numbers =
        results.stream()
            .filter(ItemResult::tested)
            .map(ItemResult::number)
            .collect(Collectors.toSet());
    return items.stream()
        .filter(item -> numbers.contains(item.number()) && !population.isOver(item.key(), day))
        .map(item ->
            Reason.of("assessment.item-later", "FRM-38")
                .with(item.key())
                .at("item" + item.number()))
        .toList();
  }

  private static boolean deviatesWithoutNote(Item before, ItemResult after) {
    return after.outcome() == ItemOutcome.DEVIATES
        && after.note().isBlank()
        && !before.saysTheSame(after);
  }

  private static boolean changesWithoutReason(Item before, ItemResult after) {
    return before.tested()
        && !before.saysTheSame(after)
        && !after.saysNothing()
        && (!after.tested() || after.note().isBlank() || after.note().equals(before.note()));
  }

  /** The same sample with the results given; items not named keep theirs. */
  public Sample tested(Collection<ItemResult> results) {
    Map<Integer, ItemResult> given =
        results.stream().collect(Collectors.toMap(ItemResult::number, r -> r, (a, b) -> b));
    return with(
        items.stream()
            .map(item -> {
              ItemResult result = given.get(item.number());
              return result == null ? item : item.followedBy(result);
            })
            .toList());
  }

  /** The same sample with every item conforming that is over by the day and has no result yet. */
  public Sample restConforming(LocalDate day) {
    return with(
        items.stream()
            .map(item ->
                item.tested() || !population.isOver(item.key(), day)
                    ? item
                    : item.followedBy(
                        new ItemResult(item.number(), ItemOutcome.CONFORMS, item.note())))
            .toList());
  }

  private Sample with(List<Item> changed) {
    return new Sample(
        id, requirement, line, frequency, population, reason, changed, extensions, deviatedAt);
  }

  /**
   * Whether its items are looked at one by one: something deviated, or more was drawn for a reason.
   */
  boolean goesItemByItem() {
    return everDeviated() || !extensions.isEmpty();
  }

  /** How many items have a result. */
  long testedItems() {
    return items.stream().filter(Item::tested).count();
  }

  /** How many items were drawn before it was extended. */
  int firstDraw() {
    return extensions.isEmpty() ? items.size() : extensions.getFirst().firstNumber() - 1;
  }

  /** What was drawn last: the newest extension, or everything when there is none. */
  public List<Item> newestItems() {
    int first = extensions.isEmpty() ? 1 : extensions.getLast().firstNumber();
    return items.subList(first - 1, items.size());
  }

  /** The least number of items to draw further: what the table asks for of those that are left. */
  public int leastMore(SampleTable table) {
    return table.size(frequency, population.rows() - items.size());
  }

  /** Whether more can be drawn. */
  public boolean isExtendable() {
    return items.size() < population.rows();
  }

  public boolean emptyPopulation() {
    return population.isEmpty();
  }

  public boolean tested() {
    return items.stream().allMatch(Item::tested);
  }

  /** Whether some item deviates, or was recorded to before it was corrected. */
  public boolean everDeviated() {
    return items.stream().anyMatch(Item::everDeviated);
  }

  static boolean deviates(List<Item> some) {
    return some.stream().anyMatch(item -> item.outcome() == ItemOutcome.DEVIATES);
  }

  public List<Item> deviations() {
    return items.stream().filter(item -> item.outcome() == ItemOutcome.DEVIATES).toList();
  }
}
