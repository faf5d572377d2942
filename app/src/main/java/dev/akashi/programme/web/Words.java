package dev.akashi.programme.web;

import dev.akashi.platform.PageContext;

/** Shows the words a value is written in: {@code daily=25} becomes 日次 25. */
public final class Words {

  private Words() {}

  /** A part of a value in the reader's language; what has no label is shown as it is. */
  public static String of(PageContext page, String part) {
    String[] sides = part.strip().split("=", 2);
    String label = label(page, sides[0].strip());
    return sides.length == 1 ? label : label + " " + sides[1].strip();
  }

  private static String label(PageContext page, String word) {
    String key = "programme.word." + word;
    String label = page.t(key);
    return label.equals(key) ? word : label;
  }
}
