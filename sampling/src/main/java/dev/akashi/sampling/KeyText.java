package dev.akashi.sampling;

import java.util.Arrays;

/**
 * Many short texts in one array, which takes a third of what an object for each would: a million
 * keys must fit beside everything else that a small server does.
 */
final class KeyText {

  private byte[] text = new byte[1 << 14];
  private int[] ends = new int[1 << 10];
  private int[] rows = new int[1 << 10];
  private int count;

  void add(byte[] key, int row) {
    int from = end();
    if (from + key.length > text.length) {
      text = Arrays.copyOf(text, Math.max(from + key.length, text.length + text.length / 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count + count / 2);
      rows = Arrays.copyOf(rows, count + count / 2);
    }
    System.arraycopy(key, 0, text, from, key.length);
    rows[count] = row;
    ends[count++] = from + key.length;
  }

  int count() {
    return count;
  }

  /** How many bytes the keys have together. */
  int end() {
    return count == 0 ? 0 : ends[count - 1];
  }

  int row(int key) {
    return rows[key];
  }

  byte[] key(int key) {
    return Arrays.copyOfRange(text, from(key), ends[key]);
  }

  int compare(int one, int other) {
    return Arrays.compareUnsigned(text, from(one), ends[one], text, from(other), ends[other]);
  }

  /** The numbers of the keys in ascending order; equal keys in the order they came. */
  int[] sorted() {
    int[] order = new int[count];
    Arrays.setAll(order, key -> key);
    int[] work = new int[count];
    for (int width = 1; width > 0 && width < count; width *= 2) {
      for (int from = 0; from < count - width; from += 2 * width) {
        merge(order, work, from, from + width, (int) Math.min(from + 2L * width, count));
      }
    }
    return order;
  }

  /** Every key in that order followed by a line feed. */
  byte[] lines(int[] order) {
    byte[] lines = new byte[end() + count];
    int at = 0;
    for (int key : order) {
      int length = ends[key] - from(key);
      System.arraycopy(text, from(key), lines, at, length);
      at += length;
      lines[at++] = '\n';
    }
    return lines;
  }

  private int from(int key) {
    return key == 0 ? 0 : ends[key - 1];
  }

  private void merge(int[] order, int[] work, int from, int middle, int to) {
    if (compare(order[middle - 1], order[middle]) <= 0) {
      return; // rows mostly come in order
    }
    System.arraycopy(order, from, work, from, middle - from);
    int left = from;
    int right = middle;
    int at = from;
    while (left < middle) {
      boolean takeLeft = right == to || compare(work[left], order[right]) <= 0;
      order[at++] = takeLeft ? work[left++] : order[right++];
    }
  }
}
