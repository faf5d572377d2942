package dev.akashi.workshop;

/** Where a draft stands on its way to a promulgated version. */
public enum DraftState {
  DRAFT,
  PUBLIC_COMMENT,
  DECIDED,
  PROMULGATED,
  DISCARDED
}
