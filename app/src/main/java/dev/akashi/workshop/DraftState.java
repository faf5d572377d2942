package dev.akashi.workshop;

/** Where a draft stands on its way to a promulgated version. */
public enum DraftState {
  DRAFT,
  PUBLIC_COMMENT,
  DECIDED,
  PROMULGATED,
  DISCARDED;

  /** Whether everybody may read what a draft says. */
  public boolean isPublic() {
    return this == PUBLIC_COMMENT || this == DECIDED || this == PROMULGATED;
  }
}
