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
  private static final int FIRST_CAPACITY = 1024;

  private byte[][] keys = new byte[FIRST_CAPACITY][];
  private int[] rows = new int[FIRST_CAPACITY];
  private int count;
  private long bytes;
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
    if (count == Population.MOST_ROWS) {
      throw only(Kind.TOO_MANY, row, Population.MOST_ROWS);
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      rows = Arrays.copyOf(rows, count * 2);
    }
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    bytes += text.length + 1L;
    if (bytes > Population.MOST_BYTES) {
      throw only(Kind.TOO_MUCH, row, (int) (Population.MOST_BYTES >> 20));
    }
    keys[count] = text;
    rows[count++] = row;
  }

  /**
   * The population of the keys that were added.
   *
   * @throws BadPopulationException when a key is empty, is no text or came twice
   */
  public Population build() throws BadPopulationException {
    byte[][] sorted = Arrays.copyOf(keys, count);
    Arrays.parallelSort(sorted, Arrays::compareUnsigned);
    List<KeyProblem> problems = new ArrayList<>();
    bad.forEach(
        (kind, found) -> problems.add(new KeyProblem(kind, found.key, found.rows, found.count)));
    problems.addAll(duplicates(sorted));
    if (!problems.isEmpty()) {
      throw new BadPopulationException(problems);
    }
    byte[] text = new byte[(int) bytes];
    int end = 0;
    for (byte[] key : sorted) {
      System.arraycopy(key, 0, text, end, key.length);
      end += key.length;
      text[end++] = '\n';
    }
    return new Population(count, text);
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

  private List<KeyProblem> duplicates(byte[][] sorted) {
    List<KeyProblem> found = new ArrayList<>();
    for (int i = 1; i < sorted.length && found.size() < NAMED; i++) {
      boolean again = Arrays.equals(sorted[i], sorted[i - 1]);
      boolean known = i > 1 && Arrays.equals(sorted[i - 1], sorted[i - 2]);
      if (again && !known) {
        found.add(duplicate(sorted[i]));
      }
    }
    return found;
  }

  private KeyProblem duplicate(byte[] key) {
    List<Integer> first = new ArrayList<>();
    int times = 0;
    for (int i = 0; i < count; i++) {
      if (Arrays.equals(keys[i], key)) {
        times++;
        if (first.size() < NAMED) {
          first.add(rows[i]);
        }
      }
    }
    return new KeyProblem(Kind.DUPLICATE, new String(key, StandardCharsets.UTF_8), first, times);
  }
}
