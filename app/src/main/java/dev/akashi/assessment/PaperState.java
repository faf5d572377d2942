package dev.akashi.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The life of a working paper, as one table of values. */
public enum PaperState {
  DRAFT,
  /** Signed off by whoever did the work; its content is sealed. */
  PREPARED,
  /** Signed off by a second person. */
  REVIEWED,
  DISCARDED;

  /** What is done with a working paper. */
  public enum PaperStep {
    SIGN,
    RETURN,
    REVIEW,
    DISCARD
  }

  /** One row of the table. */
  public record Transition(PaperState from, PaperStep step, PaperState to) {}

  public static final List<Transition> TABLE =
      List.of(
          new Transition(DRAFT, PaperStep.SIGN, PREPARED),
          new Transition(DRAFT, PaperStep.DISCARD, DISCARDED),
          new Transition(PREPARED, PaperStep.RETURN, DRAFT),
          new Transition(PREPARED, PaperStep.REVIEW, REVIEWED));

  public Optional<PaperState> after(PaperStep step) {
    return TABLE.stream()
        .filter(row -> row.from() == this && row.step() == step)
        .map(Transition::to)
        .findFirst();
  }

  /** A conclusion may rest on it: somebody stands for what it says. */
  public boolean signed() {
    return this == PREPARED || this == REVIEWED;
  }

  /** The states in which somebody stands for what a paper says. */
  public static List<PaperState> signedStates() {
    return Arrays.stream(values()).filter(PaperState::signed).toList();
  }
}
