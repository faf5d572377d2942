package dev.akashi.statement;

/**
 * One thing that the statement covers, or is stated not to cover (FRM-50).
 *
 * @param code tells it apart from others of its kind, {@code F1}
 * @param covered whether it lies inside; what does not is named so that nobody takes it for covered
 * @param note what more is to be said; empty when nothing is
 */
public record ScopeItem(ScopeKind kind, String code, String name, boolean covered, String note) {

  boolean isSame(ScopeItem other) {
    return kind == other.kind && name.equals(other.name);
  }
}
