package dev.akashi.assessor;

/** What Akashi itself looks at for a criterion, beside what people judge. */
public enum CriterionFact {
  NONE,
  /** The kind of body is one that the programme admits. */
  BODY_KIND,
  QUALIFICATION,
  EXPERIENCE,
  NATIONALITY,
  TRAINING
}
