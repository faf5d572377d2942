package dev.akashi.committee;

/** How a member votes. */
public enum Ballot {
  FOR,
  AGAINST,
  ABSTAIN
}
