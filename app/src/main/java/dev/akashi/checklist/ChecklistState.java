package dev.akashi.checklist;

/** Where a checklist stands. */
public enum ChecklistState {
  /** It was made and never went out. */
  PREPARED,
  /** The provider has it. */
  HANDED_OVER,
  /** It came back and waits to be read. */
  BACK,
  /** The agency has read what came back. */
  READ
}
