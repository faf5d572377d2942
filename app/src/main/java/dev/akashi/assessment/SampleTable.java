package dev.akashi.assessment;

import dev.akashi.kernel.Period;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The sample table: how many items are drawn by how often a control is carried out (FRM-38).
 *
 * @param sizes the number of items for each frequency
 * @param sampled the frequencies whose operation needs a drawn sample to be called effective
 * @param factor how many times as large as its frequency makes it a population may be
 */
public record SampleTable(Map<Frequency, Integer> sizes, Set<Frequency> sampled, int factor) {

  public SampleTable {
    sizes = Map.copyOf(sizes);
    sampled = Set.copyOf(sampled);
    for (Frequency frequency : Frequency.values()) {
      if (sizes.getOrDefault(frequency, 0) < 1) {
        throw new IllegalArgumentException("the sample table has no size for " + frequency);
      }
    }
  }

  /** Reads the parameter's rows, named {@code ondemand}, {@code weekly}, … */
  public static SampleTable of(Map<String, Integer> rows, Set<String> sampled, int factor) {
    Map<Frequency, Integer> sizes = new EnumMap<>(Frequency.class);
    rows.forEach((name, size) -> sizes.put(frequency(name), size));
    Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
    sampled.forEach(name -> frequencies.add(frequency(name)));
    return new SampleTable(sizes, frequencies, factor);
  }

  private static Frequency frequency(String name) {
    return name.equals("ondemand")
        ? Frequency.AS_NEEDED
        : Frequency.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** How many items to draw; a population smaller than that is taken whole. */
  public int size(Frequency frequency, int population) {
    if (population < 0) {
      throw new IllegalArgumentException("a population cannot be negative: " + population);
    }
    return Math.min(population, sizes.getOrDefault(frequency, 0));
  }

  /**
   * How often a control of that frequency is carried out in the period, when a population is so
   * much larger that the frequency cannot be right; empty when it fits or the frequency tells
   * nothing.
   */
  OptionalInt exceeded(Frequency frequency, Period period, int population) {
    if (frequency == Frequency.AS_NEEDED || frequency == Frequency.AUTOMATED) {
      return OptionalInt.empty();
    }
    int expected = Occurrences.keys(period, frequency).size();
    return population > (long) expected * factor ? OptionalInt.of(expected) : OptionalInt.empty();
  }

  public boolean needsSample(Frequency frequency) {
    return sampled.contains(frequency);
  }
}
