package dev.akashi.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranks of drawn items as people write them: {@code 1-5, 8}. */
public final class Ranks {

  private static final Pattern BETWEEN = Pattern.compile("[\\s,、，]+");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,7})(?:[-–~～〜](\\d{1,7}))?");

  private Ranks() {}

  /**
   * Reads ranks.
   *
   * @param most the last rank there is
   * @return the ranks in order; none when the text is blank
   * @throws IllegalArgumentException when it cannot be read, or names a rank that there is not
   */
  public static SortedSet<Integer> read(String text, int most) {
    SortedSet<Integer> ranks = new TreeSet<>();
    for (String part : BETWEEN.split(text.strip(), -1)) {
      if (!part.isEmpty()) {
        add(ranks, part, most);
      }
    }
    return ranks;
  }

  private static void add(SortedSet<Integer> ranks, String part, int most) {
    Matcher range = RANGE.matcher(part);
    if (!range.matches()) {
      throw new IllegalArgumentException("no ranks: " + part);
    }
    int first = Integer.parseInt(range.group(1));
    int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
    if (first < 1 || last < first || last > most) {
      throw new IllegalArgumentException("not among 1 to " + most + ": " + part);
    }
    for (int rank = first; rank <= last; rank++) {
      ranks.add(rank);
    }
  }

  /** Writes ranks so that {@link #read} reads the same. */
  public static String told(Collection<Integer> ranks) {
    List<String> parts = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int rank : new TreeSet<>(ranks)) {
      if (rank != last + 1 || first == 0) {
        add(parts, first, last);
        first = rank;
      }
      last = rank;
    }
    add(parts, first, last);
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int first, int last) {
    if (first > 0) {
      parts.add(first == last ? String.valueOf(first) : first + "-" + last);
    }
  }
}
