package dev.akashi.baseline;

/** The kinds of requirement: organisation-wide criteria, then objectives and detailed controls. */
public enum RequirementKind {
  GOVERNANCE(Scope.ORGANISATION),
  MANAGEMENT(Scope.ORGANISATION),
  CONTROL_OBJECTIVE(Scope.SERVICE),
  DETAILED_CONTROL(Scope.SERVICE);

  /** What an answer to a requirement is about (FRM-18). */
  public enum Scope {
    /** The provider's organisation as a whole. */
    ORGANISATION,
    /** The service in the statement. */
    SERVICE
  }

  private final Scope scope;

  RequirementKind(Scope scope) {
    this.scope = scope;
  }

  public Scope scope() {
    return scope;
  }
}
