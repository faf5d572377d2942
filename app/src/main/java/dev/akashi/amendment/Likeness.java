package dev.akashi.amendment;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Suggests which of the requirements without a counterpart are the same under another number: those
 * whose texts are alike.
 *
 * <p>An index from pairs of letters to the old requirements that hold them gives each new one a few
 * candidates; only these are compared in full. Each text looks up its {@value #RARE} rarest pairs,
 * a pair that more than {@value #COMMON} texts hold is not looked up, so that the work grows with
 * the number of requirements and not with its square.
 */
final class Likeness {

  /** How alike two texts must be to be suggested, 0 to 1. */
  private static final double ENOUGH = 0.6;

  /** The same when only the mark at the end of the number differs. */
  private static final double ENOUGH_WITH_EQUAL_NUMBERS = 0.3;

  private static final int RARE = 16;
  private static final int COMMON = 48;
  private static final int CANDIDATES = 6;

  /** An old and a new requirement that are alike. */
  record Pair(Requirement before, Requirement after, double likeness) {}

  private record Text(Requirement requirement, Set<Integer> pairs, String numbers) {
    static Text of(Requirement requirement) {
      String text = requirement.title().ja() + "\n" + requirement.text().ja();
      Set<Integer> pairs = new HashSet<>();
      for (int i = 0; i + 1 < text.length(); i++) {
        pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
      }
      return new Text(requirement, pairs, numbers(requirement.id()));
    }

    private static String numbers(RequirementId id) {
      String mark = id.mark();
      return mark.isEmpty()
          ? id.value()
          : id.value().substring(0, id.value().length() - mark.length() - 1);
    }

    double likeTo(Text other) {
      boolean isShorter = pairs.size() < other.pairs.size();
      Set<Integer> fewer = isShorter ? pairs : other.pairs;
      Set<Integer> more = isShorter ? other.pairs : pairs;
      long common = fewer.stream().filter(more::contains).count();
      return 2.0 * common / Math.max(1, pairs.size() + other.pairs.size());
    }
  }

  private final List<Text> old;
  private final Map<Integer, int[]> holding = new HashMap<>();
  private final Map<String, Integer> byNumbers = new HashMap<>();

  private Likeness(List<Requirement> removed) {
    this.old = removed.stream().map(Text::of).toList();
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      byNumbers.put(old.get(i).numbers(), i);
      for (Integer pair : old.get(i).pairs()) {
        List<Integer> places = index.computeIfAbsent(pair, p -> new ArrayList<>(2));
        if (places.size() <= COMMON) {
          places.add(i);
        }
      }
    }
    index.forEach(
        (pair, places) -> holding.put(pair, places.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** The pairs suggested, each requirement in one at most, the most alike first served. */
  static List<Pair> suggest(
      List<Requirement> removed,
      List<Requirement> added,
      BiPredicate<RequirementId, RequirementId> ruledOut) {
    if (removed.isEmpty() || added.isEmpty()) {
      return List.of();
    }
    Likeness likeness = new Likeness(removed);
    List<Pair> possible = new ArrayList<>();
    for (Requirement requirement : added) {
      likeness.candidates(Text.of(requirement)).stream()
          .filter(pair -> !ruledOut.test(pair.before().id(), pair.after().id()))
          .forEach(possible::add);
    }
    possible.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    Set<Requirement> taken = new HashSet<>();
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : possible) {
      if (!taken.contains(pair.before()) && !taken.contains(pair.after())) {
        taken.add(pair.before());
        taken.add(pair.after());
        chosen.add(pair);
      }
    }
    return chosen;
  }

  private List<Pair> candidates(Text text) {
    Map<Integer, Integer> hits = new HashMap<>();
    text.pairs().stream()
        .map(pair -> holding.getOrDefault(pair, new int[0]))
        .filter(places -> places.length > 0 && places.length <= COMMON)
        .sorted(Comparator.comparingInt(places -> places.length))
        .limit(RARE)
        .flatMapToInt(Arrays::stream)
        .forEach(place -> hits.merge(place, 1, Integer::sum));
    Integer sameNumbers = byNumbers.get(text.numbers());
    if (sameNumbers != null) {
      hits.merge(sameNumbers, RARE, Integer::sum);
    }
    return hits.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .map(old::get)
        .filter(each -> each.requirement().kind() == text.requirement().kind())
        .map(pairWith(text))
        .filter(pair -> pair.likeness() >= enough(pair))
        .toList();
  }

  private static Function<Text, Pair> pairWith(Text text) {
    return each -> new Pair(each.requirement(), text.requirement(), each.likeTo(text));
  }

  private static double enough(Pair pair) {
    return Text.numbers(pair.before().id()).equals(Text.numbers(pair.after().id()))
        ? ENOUGH_WITH_EQUAL_NUMBERS
        : ENOUGH;
  }
}
