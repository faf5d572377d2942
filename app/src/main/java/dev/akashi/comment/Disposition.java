package dev.akashi.comment;

/** What became of a comment. */
public enum Disposition {
  ADOPTED,
  PARTLY_ADOPTED,
  NOT_ADOPTED,
  NOTED
}
