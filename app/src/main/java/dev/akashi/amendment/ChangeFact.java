package dev.akashi.amendment;

/** What else is true of a change. Facts stand beside its kind and are never ruled on. */
public enum ChangeFact {
  RENUMBERED,
  MOVED,
  MERGED,
  SPLIT,
  OBLIGATION,
  ACTOR,
  KIND,
  OBJECTIVE,
  LEVELS,
  TITLE,
  TEXT
}
