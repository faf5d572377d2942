package dev.akashi.baseline;

/** The kinds of requirement: organisation-wide criteria, then objectives and detailed controls. */
public enum RequirementKind {
  GOVERNANCE,
  MANAGEMENT,
  CONTROL_OBJECTIVE,
  DETAILED_CONTROL
}
