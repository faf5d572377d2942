package dev.akashi.assessor;

/** Why a body asks to be selected. */
public enum RequestKind {
  FIRST,
  /** The selection in force ends, and the body wants to go on. */
  RENEWAL
}
