package dev.akashi.classification;

/** The availability grade of information, 可用性 2 or 1 (FRM-04). */
public enum InformationAvailability {
  A1,
  A2
}
