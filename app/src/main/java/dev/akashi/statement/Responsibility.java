package dev.akashi.statement;

/** Who carries out what one requirement asks for (FRM-02). */
public enum Responsibility {
  PROVIDER,
  /** Both: the provider does its part, the customer has a duty of its own. */
  SHARED,
  CUSTOMER
}
