package dev.akashi.sampling;

import java.util.List;
import java.util.Map;

/**
 * A sample as a package states it.
 *
 * @param requirement the requirement it was drawn for
 * @param line the individual control it was drawn for
 * @param items the drawn keys, by rank
 * @param about further facts, which nothing is recomputed from
 */
public record DrawnSample(
    String id, String requirement, String line, List<String> items, Map<String, String> about) {

  public DrawnSample {
    items = List.copyOf(items);
  }
}
