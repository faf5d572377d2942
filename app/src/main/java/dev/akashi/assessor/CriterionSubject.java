package dev.akashi.assessor;

/** Whom a criterion is about (FRM-27). */
public enum CriterionSubject {
  ORGANISATION,
  /** The auditors who sign. */
  PERSON
}
