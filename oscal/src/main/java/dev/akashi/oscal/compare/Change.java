package dev.akashi.oscal.compare;

import dev.akashi.oscal.tree.Place;

/**
 * One difference between an old and a new document.
 *
 * @param place where it is: in the old document for what was removed, else in the new one
 * @param subject what it is about, for example {@code control ac-2}
 * @param before the old text, or the old place of what moved; empty when there was none
 * @param after the new text, or empty
 */
public record Change(Kind kind, Place place, String subject, String before, String after) {

  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same object, by id or uuid, stands below another one. */
    MOVED
  }
}
