package dev.akashi.crosswalk;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How good lists of suggestions are, measured against what people mapped.
 *
 * @param recallAt5 which part of what is mapped stands among the first five, on average
 * @param recallAt10 which part of it stands among the first ten
 * @param reciprocalRank one divided by the place of the first that is mapped, on average
 */
record SuggestionFigures(int lists, double recallAt5, double recallAt10, double reciprocalRank) {

  /** What was suggested for one control, best first, and what it is mapped to. */
  record Measured(List<String> suggested, Set<String> mapped) {

    double recallAt(int length) {
      return (double) suggested.stream().limit(length).filter(mapped::contains).count()
          / mapped.size();
    }

    double reciprocalRank() {
      for (int place = 0; place < suggested.size(); place++) {
        if (mapped.contains(suggested.get(place))) {
          return 1.0 / (place + 1);
        }
      }
      return 0;
    }
  }

  static SuggestionFigures of(Collection<Measured> all) {
    return new SuggestionFigures(
        all.size(),
        all.stream().mapToDouble(one -> one.recallAt(5)).average().orElse(0),
        all.stream().mapToDouble(one -> one.recallAt(10)).average().orElse(0),
        all.stream().mapToDouble(Measured::reciprocalRank).average().orElse(0));
  }

  @Override
  public String toString() {
    return "%3d   %.3f    %.3f     %.3f".formatted(lists, recallAt5, recallAt10, reciprocalRank);
  }
}
