package dev.akashi.sampling;

import dev.akashi.sampling.KeyProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the keys of a population row by row. A key is taken without the blanks around it and in
 * Unicode's form NFC, so that what looks the same is the same.
 */
public final class PopulationBuilder {

  private static final int NAMED = 5;

  private final KeyText keys = new KeyText();
  private final Map<Kind, Found> bad = new EnumMap<>(Kind.class);

  /** The first key and rows of one kind of problem. */
  private static final class Found {
    private final String key;
    private final List<Integer> rows = new ArrayList<>();
    private int count;

    private Found(String key) {
      this.key = key;
    }
  }

  /**
   * Takes one key.
   *
   * @param row where it stands, for whoever has to mend it
   * @throws BadPopulationException when there are more keys than a population may have
   */
  public void add(String raw, int row) throws BadPopulationException {
    String key = canonical(raw);
    Kind wrong = problem(key);
    if (wrong != null) {
      note(wrong, key, row);
      return;
    }
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    if (keys.count() == Population.MOST_ROWS) {
      throw only(Kind.TOO_MANY, row, Population.MOST_ROWS);
    }
    if ((long) keys.end() + keys.count() + text.length + 1 > Population.MOST_BYTES) {
      throw only(Kind.TOO_MUCH, row, (int) (Population.MOST_BYTES >> 20));
    }
    keys.add(text, row);
  }

  /**
   * The population of the keys that were added.
   *
   * @throws BadPopulationException when a key is empty, is no text or came twice
   */
  public Population build() throws BadPopulationException {
    int[] order = keys.sorted();
    List<KeyProblem> problems = new ArrayList<>();
    bad.forEach(
        (kind, found) -> problems.add(new KeyProblem(kind, found.key, found.rows, found.count)));
    problems.addAll(duplicates(order));
    if (!problems.isEmpty()) {
      throw new BadPopulationException(problems);
    }
    return new Population(keys.count(), keys.lines(order));
  }

  private static String canonical(String raw) {
    String stripped = raw.strip();
    return Normalizer.isNormalized(stripped, Normalizer.Form.NFC)
        ? stripped
        : Normalizer.normalize(stripped, Normalizer.Form.NFC);
  }

  private static @Nullable Kind problem(String key) {
    if (key.isEmpty()) {
      return Kind.EMPTY;
    }
    if (key.length() > Population.LONGEST_KEY) {
      return Kind.TOO_LONG;
    }
    boolean text =
        key.codePoints()
            .noneMatch(c ->
                Character.isISOControl(c)
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    return text ? null : Kind.NOT_TEXT;
  }

  private void note(Kind kind, String key, int row) {
    Found found = bad.computeIfAbsent(kind, first -> new Found(key));
    found.count++;
    if (found.rows.size() < NAMED) {
      found.rows.add(row);
    }
  }

  private static BadPopulationException only(Kind kind, int row, int most) {
    return new BadPopulationException(List.of(new KeyProblem(kind, "", List.of(row), most)));
  }

  /** The first keys that came twice; equal ones stand together in the order they came. */
  private List<KeyProblem> duplicates(int[] order) {
    List<KeyProblem> found = new ArrayList<>();
    for (int from = 0, to; from < order.length && found.size() < NAMED; from = to) {
      to = from + 1;
      while (to < order.length && keys.compare(order[from], order[to]) == 0) {
        to++;
      }
      if (to - from > 1) {
        found.add(
            new KeyProblem(
                Kind.DUPLICATE,
                new String(keys.key(order[from]), StandardCharsets.UTF_8),
                Arrays.stream(order, from, Math.min(to, from + NAMED))
                    .map(keys::row)
                    .boxed()
                    .toList(),
                to - from));
      }
    }
    return found;
  }
}
