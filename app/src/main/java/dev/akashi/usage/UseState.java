package dev.akashi.usage;

import static dev.akashi.directory.Permission.APPLY_FOR_USE;
import static dev.akashi.directory.Permission.APPROVE_USE;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.List;

/** The life of an application to use a service (LGG-30). */
public enum UseState {
  DRAFT,
  SUBMITTED,
  RETURNED,
  /** Approved by the applicant as unavoidable; a second person has to confirm (LGG-13). */
  SECOND_LOOK,
  APPROVED,
  REJECTED,
  CLOSED;

  /** What moves an application on. */
  public enum Action {
    EDIT,
    SUBMIT,
    RETURN,
    REJECT,
    APPROVE,
    APPROVE_OWN,
    CONFIRM,
    CLOSE
  }

  /** One line of the table. */
  public record Move(UseState from, Action action, UseState to, Permission permission) {}

  public static final List<Move> TABLE =
      List.of(
          new Move(DRAFT, Action.EDIT, DRAFT, APPLY_FOR_USE),
          new Move(DRAFT, Action.SUBMIT, SUBMITTED, APPLY_FOR_USE),
          new Move(SUBMITTED, Action.RETURN, RETURNED, APPROVE_USE),
          new Move(RETURNED, Action.EDIT, RETURNED, APPLY_FOR_USE),
          new Move(RETURNED, Action.SUBMIT, SUBMITTED, APPLY_FOR_USE),
          new Move(SUBMITTED, Action.REJECT, REJECTED, APPROVE_USE),
          new Move(SUBMITTED, Action.APPROVE, APPROVED, APPROVE_USE),
          new Move(SUBMITTED, Action.APPROVE_OWN, SECOND_LOOK, APPROVE_USE),
          new Move(SECOND_LOOK, Action.CONFIRM, APPROVED, APPLY_FOR_USE),
          new Move(SECOND_LOOK, Action.RETURN, RETURNED, APPROVE_USE),
          new Move(APPROVED, Action.CLOSE, CLOSED, APPLY_FOR_USE));

  public UseState after(Action action) {
    return movesFromHere().stream()
        .filter(move -> move.action() == action)
        .findFirst()
        .map(Move::to)
        .orElseThrow(
            () -> Refusal.rule(Reason.of("usage.not-in-this-state", "LGG-30").with(name())));
  }

  public List<Move> movesFromHere() {
    return TABLE.stream().filter(move -> move.from() == this).toList();
  }

  public boolean allows(Action action) {
    return movesFromHere().stream().anyMatch(move -> move.action() == action);
  }
}
