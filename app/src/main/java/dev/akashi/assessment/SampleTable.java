package dev.akashi.assessment;

import dev.akashi.statement.IndividualControl.Frequency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sample table: how many items are drawn by how often a control is carried out (FRM-38).
 *
 * @param sizes the number of items for each frequency
 * @param sampled the frequencies whose operation needs a drawn sample to be called effective
 */
public record SampleTable(Map<Frequency, Integer> sizes, Set<Frequency> sampled) {

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
  public static SampleTable of(Map<String, Integer> rows, Set<String> sampled) {
    Map<Frequency, Integer> sizes = new EnumMap<>(Frequency.class);
    rows.forEach((name, size) -> sizes.put(frequency(name), size));
    Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
    sampled.forEach(name -> frequencies.add(frequency(name)));
    return new SampleTable(sizes, frequencies);
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

  public boolean needsSample(Frequency frequency) {
    return sampled.contains(frequency);
  }
}
