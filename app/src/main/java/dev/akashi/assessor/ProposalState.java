package dev.akashi.assessor;

/** How far a proposal of the office has come. */
public enum ProposalState {
  OPEN,
  CARRIED,
  REJECTED
}
