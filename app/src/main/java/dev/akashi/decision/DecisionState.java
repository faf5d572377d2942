package dev.akashi.decision;

/** A decision is a draft until it is sealed; a sealed one never changes (CBD-09). */
public enum DecisionState {
  DRAFT,
  FINAL
}
