package dev.akashi.registration;

/** What is proposed about the suspension of a registered service. */
public enum SuspensionMeasure {
  SUSPEND,
  LIFT
}
