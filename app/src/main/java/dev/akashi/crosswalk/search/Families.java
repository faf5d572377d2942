package dev.akashi.crosswalk.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Controls that are alike, by the control they stand under: what stands below speaks for its base
 * control and does not crowd it out.
 */
final class Families {

  private static final float SHARE = 0.3f;
  private static final float CLEARLY = 1.5f;

  private final Map<String, Family> families = new LinkedHashMap<>();

  private static final class Family {

    private final String base;
    private float own;
    private @Nullable String closest;
    private float best;

    Family(String base) {
      this.base = base;
    }

    float score() {
      return own + SHARE * best;
    }

    Stream<String> shown() {
      return closest != null && best > own * CLEARLY ? Stream.of(base, closest) : Stream.of(base);
    }
  }

  /**
   * Notes one control, the most alike of a family first.
   *
   * @param base in force; it is named even where only what stands below it is alike
   */
  void add(String id, String base, float score) {
    Family family = families.computeIfAbsent(base, Family::new);
    if (id.equals(base)) {
      family.own = score;
    } else if (family.closest == null) {
      family.closest = id;
      family.best = score;
    }
  }

  /**
   * The base controls, best first, each followed by what stands below it and is clearly closer.
   *
   * @param without what is not wanted
   */
  List<String> best(Set<String> without, int limit) {
    return families.values().stream()
        .sorted(Comparator.comparingDouble(Family::score).reversed().thenComparing(one -> one.base))
        .flatMap(Family::shown)
        .filter(id -> !without.contains(id))
        .limit(limit)
        .toList();
  }
}
