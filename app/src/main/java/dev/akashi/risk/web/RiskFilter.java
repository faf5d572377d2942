package dev.akashi.risk.web;

/** Which risks a list shows. */
public enum RiskFilter {
  ALL,
  WITHOUT_CONTROL,
  ABOVE_CRITERION,
  UNAPPROVED
}
