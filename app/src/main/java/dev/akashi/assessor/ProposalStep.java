package dev.akashi.assessor;

/** What somebody does with a proposal of the office. */
public enum ProposalStep {
  PROPOSE,
  CARRY,
  REJECT
}
