package dev.akashi.classification;

import static dev.akashi.directory.Permission.ACCEPT_CLASSIFICATION;
import static dev.akashi.directory.Permission.CLASSIFY_SYSTEM;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.List;

/** The life of a classification: proposed, reported to the head officer, accepted (FRM-05). */
public enum ClassificationState {
  PROPOSED,
  REPORTED,
  CLASSIFIED;

  /** What moves a classification from one state to the next. */
  public enum Action {
    /** New or changed information, use or impact opens it again. */
    CHANGE,
    REPORT,
    /** The head officer orders a higher or lower class. */
    INSTRUCT,
    ACCEPT
  }

  /** One line of the table. */
  public record Move(
      ClassificationState from, Action action, ClassificationState to, Permission permission) {}

  public static final List<Move> TABLE =
      List.of(
          new Move(PROPOSED, Action.CHANGE, PROPOSED, CLASSIFY_SYSTEM),
          new Move(PROPOSED, Action.REPORT, REPORTED, CLASSIFY_SYSTEM),
          new Move(REPORTED, Action.CHANGE, PROPOSED, CLASSIFY_SYSTEM),
          new Move(REPORTED, Action.INSTRUCT, PROPOSED, ACCEPT_CLASSIFICATION),
          new Move(REPORTED, Action.ACCEPT, CLASSIFIED, ACCEPT_CLASSIFICATION),
          new Move(CLASSIFIED, Action.CHANGE, PROPOSED, CLASSIFY_SYSTEM));

  /** The state after the action, or a refusal when it is not open in this state. */
  public ClassificationState after(Action action) {
    return movesFromHere().stream()
        .filter(move -> move.action() == action)
        .findFirst()
        .map(Move::to)
        .orElseThrow(() ->
            Refusal.rule(Reason.of("classification.not-in-this-state", "FRM-05").with(name())));
  }

  public List<Move> movesFromHere() {
    return TABLE.stream().filter(move -> move.from() == this).toList();
  }

  public boolean allows(Action action) {
    return movesFromHere().stream().anyMatch(move -> move.action() == action);
  }
}
