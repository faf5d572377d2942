package dev.akashi.baseline;

/** The kinds of requirement: organisation-wide criteria, then objectives and detailed controls. */
public enum RequirementKind {
  GOVERNANCE(AnswerScope.ORGANISATION),
  MANAGEMENT(AnswerScope.ORGANISATION),
  CONTROL_OBJECTIVE(AnswerScope.SERVICE),
  DETAILED_CONTROL(AnswerScope.SERVICE);

  private final AnswerScope scope;

  RequirementKind(AnswerScope scope) {
    this.scope = scope;
  }

  public AnswerScope scope() {
    return scope;
  }
}
