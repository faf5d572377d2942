package dev.akashi.statement;

/** What an item of the scope is. */
public enum ScopeKind {
  FUNCTION,
  REGION,
  SITE;

  /** The code of the item at that place among those of its kind, {@code F1}. */
  String code(int place) {
    return name().charAt(0) + Integer.toString(place);
  }
}
