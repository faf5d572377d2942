package dev.akashi.amendment;

/** What a change is, first of all. */
public enum ChangeKind {
  ADDED,
  REMOVED,
  /** What is asked for becomes another thing. */
  SUBSTANTIVE,
  /** The same is asked for in other words. */
  CLARIFICATION,
  /** Only punctuation, width or spacing differs. */
  EDITORIAL,
  /** The same words under another heading. */
  MOVED,
  /** The same words under another number. */
  RENUMBERED;

  /** Whether the programme office can rule a change of wording to be this. */
  public boolean isWeight() {
    return this == SUBSTANTIVE || this == CLARIFICATION || this == EDITORIAL;
  }
}
