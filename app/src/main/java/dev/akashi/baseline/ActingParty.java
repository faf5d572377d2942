package dev.akashi.baseline;

/** Who carries out a requirement (FRM-23). */
public enum ActingParty {
  PROVIDER,
  CUSTOMER,
  BOTH
}
