package dev.akashi.statement;

/** Where one version of a statement stands. */
public enum StatementState {
  DRAFT,
  /** Declared by the representative and sealed: it can no longer change. */
  DECLARED,
  UNDER_ASSESSMENT,
  ASSESSED,
  FILED,
  PUBLISHED,
  SUPERSEDED,
  /** Taken back before an assessment began; a newer version takes its place. */
  WITHDRAWN;

  /** Whether the content is sealed. */
  public boolean isSealed() {
    return this != DRAFT;
  }
}
