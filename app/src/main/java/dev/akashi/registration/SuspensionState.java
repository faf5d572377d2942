package dev.akashi.registration;

/** How far the proposal of a suspension or its lifting has come. */
public enum SuspensionState {
  PROPOSED,
  CONFIRMED,
  REJECTED
}
