package dev.akashi.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of the log in the layout of C2SP tlog-tiles: a row of up to 256 hashes of one level, or,
 * at the level {@link #ENTRIES}, the bundle of the entries below such a row of leaves.
 *
 * @param level 0 for leaves, 1 for the roots of their full tiles, and so on
 * @param index which one of its level
 * @param width how many hashes or entries, 256 when full
 */
public record Tile(int level, long index, int width) {

  public static final int ENTRIES = -1;
  public static final int FULL = 256;

  static final int HEIGHT = 8;
  static final int HIGHEST = 7;

  private static final int GROUP = 1000;
  private static final Pattern PATH =
      Pattern.compile("([0-7]|entries)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  public Tile {
    if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile " + level + " " + index + " " + width);
    }
  }

  /** The tile with that index as a log of that size has it; it must have it. */
  public static Tile in(long size, int level, long index) {
    long row = size >>> (Math.max(level, 0) * HEIGHT);
    return new Tile(level, index, Math.toIntExact(Math.min(FULL, row - index * FULL)));
  }

  /** All tiles of a level, entries included, that a log of that size has. */
  public static long count(long size, int level) {
    long row = size >>> (Math.max(level, 0) * HEIGHT);
    return (row + FULL - 1) / FULL;
  }

  /** Reads the path behind {@code tile/}; empty when no tile can have it. */
  public static Optional<Tile> ofPath(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String level = parts.group(1);
    String groups = parts.group(2);
    String partial = parts.group(3);
    long index = Long.parseLong(groups.replaceAll("[x/]", ""));
    int width = partial == null ? FULL : Integer.parseInt(partial);
    if ((partial != null && width >= FULL) || !groups.equals(groups(index))) {
      return Optional.empty();
    }
    return Optional.of(
        new Tile(level.equals("entries") ? ENTRIES : Integer.parseInt(level), index, width));
  }

  /** The path of its file, {@code tile/…}. */
  public String path() {
    return "tile/"
        + (level == ENTRIES ? "entries" : Integer.toString(level))
        + "/"
        + groups(index)
        + (isFull() ? "" : ".p/" + width);
  }

  public boolean isFull() {
    return width == FULL;
  }

  /** The first of the entries below it. */
  public long firstEntry() {
    return (index * FULL) << (Math.max(level, 0) * HEIGHT);
  }

  /** The last of the entries below it in a log of that size. */
  public long lastEntry(long size) {
    long below = (long) width << (Math.max(level, 0) * HEIGHT);
    return Math.min(size, firstEntry() + below) - 1;
  }

  private static String groups(long index) {
    List<String> groups = new ArrayList<>();
    for (long rest = index; groups.isEmpty() || rest > 0; rest /= GROUP) {
      groups.addFirst("%s%03d".formatted(groups.isEmpty() ? "" : "x", rest % GROUP));
    }
    return String.join("/", groups);
  }
}
