package dev.akashi.baseline;

/** What an answer to a requirement is about (FRM-18). */
public enum AnswerScope {
  /** The provider's organisation as a whole. */
  ORGANISATION,
  /** The service in the statement. */
  SERVICE
}
