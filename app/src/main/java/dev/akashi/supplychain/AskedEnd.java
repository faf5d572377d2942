package dev.akashi.supplychain;

/** What a simulation supposes to happen to a service. */
public enum AskedEnd {
  REMOVED,
  SUSPENDED,
  EXPIRED
}
