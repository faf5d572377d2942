package dev.akashi.assessment;

/** How grave a finding is; which of them are used is the programme's to say. */
public enum FindingClass {
  MAJOR,
  MINOR,
  OBSERVATION
}
