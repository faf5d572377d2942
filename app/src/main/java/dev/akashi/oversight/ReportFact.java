package dev.akashi.oversight;

/** What Akashi itself knows of a reported period, shown beside what the body states. */
public enum ReportFact {
  NONE,
  /** Reports on assessments that were issued. */
  REPORTS_ISSUED,
  /** Hours of training of all auditors. */
  TRAINING_HOURS,
  /** Deficiencies that reviews of working papers left. */
  DEFICIENCIES
}
