package dev.akashi.disclosure;

/** What became of the request of an agency. */
public enum DisclosureState {
  /** The provider has not answered yet. */
  ASKED,
  /** The agency may read until a day. */
  GRANTED,
  REFUSED,
  /** The provider took back what it had granted. */
  WITHDRAWN
}
