package dev.akashi.assessor;

import java.util.UUID;

/** Identifies a proposal of the office to select a body or to end a selection. */
public record ProposalId(UUID value) {

  public static ProposalId random() {
    return new ProposalId(UUID.randomUUID());
  }

  public static ProposalId of(String text) {
    return new ProposalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
