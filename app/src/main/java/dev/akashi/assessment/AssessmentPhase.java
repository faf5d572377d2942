package dev.akashi.assessment;

/** The three phases of an assessment (FRM-33). */
public enum AssessmentPhase {
  /** 適正表示: what the statement shows is fairly presented. */
  FAIR_PRESENTATION,
  /** 整備: the individual controls are properly designed, at a point in time within the period. */
  DESIGN,
  /** 運用: they operated over the period. */
  OPERATION
}
