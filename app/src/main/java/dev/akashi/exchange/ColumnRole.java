package dev.akashi.exchange;

/**
 * What a column of a sheet holds. Several columns may hold the same; the first with words counts.
 */
public enum ColumnRole {
  NONE,
  NUMBER,
  TITLE_JA,
  TITLE_EN,
  TEXT_JA,
  TEXT_EN,
  MARK,
  ACTOR
}
