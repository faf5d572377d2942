package dev.akashi.statement;

/** What the provider does with one requirement. */
public enum Treatment {
  UNANSWERED,
  /** Chosen: individual controls implement it. */
  SELECTED,
  /** An objective (or governance/management item) that cannot reasonably apply, with a reason. */
  EXCLUDED,
  /** A detailed control that is not chosen, with a reason. */
  NOT_SELECTED,
  /** Taken over from a listed base service outside the statement. */
  INHERITED
}
