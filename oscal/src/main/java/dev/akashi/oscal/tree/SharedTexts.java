package dev.akashi.oscal.tree;

import org.jspecify.annotations.Nullable;

/**
 * Keeps texts once that a document holds thousands of times: names, classes, namespaces. It forgets
 * a text for another that falls on the same place, so it never grows, and ids that come only once
 * cost next to nothing.
 */
public final class SharedTexts {

  private static final int LONGEST = 64;
  private static final int PLACES = 1 << 12;

  private final @Nullable String[] places = new @Nullable String[PLACES];

  /** An equal text, the same one as before if it is still known. */
  public String shared(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String known = places[place];
    if (known != null && known.equals(text)) {
      return known;
    }
    places[place] = text;
    return text;
  }
}
