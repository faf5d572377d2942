package dev.akashi.platform;

import java.util.List;

/**
 * A part of a list that grows.
 *
 * @param start the place of the first one
 * @param size how many a part has at most
 * @param more whether others follow
 */
public record Part<T>(List<T> items, int start, int size, boolean more) {

  /** How many a page shows. */
  public static final int ROWS = 50;

  public Part {
    items = List.copyOf(items);
  }

  /**
   * A part as it was read.
   *
   * @param oneMore one more than the part has, when there is one
   */
  public static <T> Part<T> read(List<T> oneMore, int start, int size) {
    return new Part<>(oneMore.stream().limit(size).toList(), start, size, oneMore.size() > size);
  }

  /** A part of a list that is there as a whole. */
  public static <T> Part<T> cut(List<T> all, int start, int size) {
    return read(all.stream().skip(start).limit(size + 1L).toList(), start, size);
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  public int before() {
    return Math.max(0, start - size);
  }

  public int next() {
    return start + size;
  }
}
