package dev.akashi.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The keys of a population, frozen. Their canonical form is every key in UTF-8 followed by a line
 * feed, in ascending order of the bytes; neither it nor its hash hangs on the order in which the
 * keys came.
 */
public final class Population implements Iterable<String> {

  public static final int MOST_ROWS = 1_000_000;

  /** In UTF-16 units, as Java counts. */
  public static final int LONGEST_KEY = 200;

  /** Of the canonical form. */
  public static final long MOST_BYTES = 32L << 20;

  private static final String DOMAIN = "akashi.sampling.population.1\n";

  private final int rows;
  private final byte[] text;
  private final String sha256;

  Population(int rows, byte[] text) {
    this.rows = rows;
    this.text = text;
    MessageDigest digest = Sha256.digest();
    digest.update((DOMAIN + rows + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(text);
    this.sha256 = Sha256.hex(digest.digest());
  }

  /**
   * What is done with one key: the bytes of {@code text} from {@code from} to before {@code to}.
   */
  @FunctionalInterface
  interface EachKey {
    void take(byte[] text, int from, int to);
  }

  /** The population of the keys, whose rows are counted from 1. */
  public static Population of(List<String> keys) throws BadPopulationException {
    PopulationBuilder builder = new PopulationBuilder();
    int row = 0;
    for (String key : keys) {
      builder.add(key, ++row);
    }
    return builder.build();
  }

  /**
   * The population whose canonical form was kept; an illegal argument when it is none.
   *
   * @param text is handed over: whoever calls does not change it afterwards
   */
  public static Population ofCanonical(byte[] text) {
    int rows = 0;
    int from = 0;
    int before = -1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        boolean ascending =
            before < 0 || Arrays.compareUnsigned(text, before, from - 1, text, from, i) < 0;
        if (i == from || !ascending) {
          throw new IllegalArgumentException("no canonical form of a population");
        }
        rows++;
        before = from;
        from = i + 1;
      }
    }
    if (from != text.length) {
      throw new IllegalArgumentException("the canonical form of a population ends in a key");
    }
    return new Population(rows, text);
  }

  public int rows() {
    return rows;
  }

  /** SHA-256 over a domain, the number of rows and the canonical form, in hex. */
  public String sha256() {
    return sha256;
  }

  /** Writes the canonical form. */
  public void write(OutputStream to) throws IOException {
    to.write(text);
  }

  /** The keys in canonical order. */
  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int from;

      @Override
      public boolean hasNext() {
        return from < text.length;
      }

      @Override
      public String next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int to = end(from);
        String key = new String(text, from, to - from, StandardCharsets.UTF_8);
        from = to + 1;
        return key;
      }
    };
  }

  void each(EachKey use) {
    for (int from = 0; from < text.length; ) {
      int to = end(from);
      use.take(text, from, to);
      from = to + 1;
    }
  }

  private int end(int from) {
    int to = from;
    while (text[to] != '\n') {
      to++;
    }
    return to;
  }
}
