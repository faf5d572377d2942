package dev.akashi.oscal;

/** How much a problem weighs. */
public enum Severity {
  /** The document is not valid. */
  ERROR,
  /** Valid, but somebody should look. */
  WARNING,
  /** Worth knowing. */
  INFO
}
