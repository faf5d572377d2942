package dev.akashi.assessor;

/** What a decision on an assessor means for an engagement under way (FRM-28). */
public enum EngagementEffect {
  GOES_ON,
  /** No contract and no fieldwork before the suspension is over. */
  STARTS_LATER,
  /** The work goes on, but no report is issued before the suspension is over. */
  REPORTS_LATER,
  /** It comes to no report; the provider names another assessor. */
  ENDS;

  /** What the decision means for an engagement. */
  public static EngagementEffect of(Penalty penalty, boolean started) {
    return switch (penalty) {
      case CLEARED, WARNING, IMPROVEMENT_ORDER -> GOES_ON;
      case SUSPENSION -> started ? REPORTS_LATER : STARTS_LATER;
      case WITHDRAWAL -> ENDS;
    };
  }
}
