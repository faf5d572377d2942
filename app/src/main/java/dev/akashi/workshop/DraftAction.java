package dev.akashi.workshop;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.Arrays;
import java.util.List;

/** What may be done with a draft as a whole, from which state, to which, by whom. */
public enum DraftAction {
  OPEN_COMMENT(DraftState.DRAFT, DraftState.PUBLIC_COMMENT, Permission.EDIT_BASELINE, "FRM-25"),
  REVISE(DraftState.PUBLIC_COMMENT, DraftState.DRAFT, Permission.EDIT_BASELINE, "FRM-25"),
  DECIDE(DraftState.PUBLIC_COMMENT, DraftState.DECIDED, Permission.PROMULGATE_BASELINE, "FRM-25"),
  REOPEN(DraftState.DECIDED, DraftState.DRAFT, Permission.PROMULGATE_BASELINE, "FRM-25"),
  PROMULGATE(DraftState.DECIDED, DraftState.PROMULGATED, Permission.PROMULGATE_BASELINE, "FRM-22"),
  DISCARD(DraftState.DRAFT, DraftState.DISCARDED, Permission.EDIT_BASELINE, "FRM-22");

  private final DraftState from;
  private final DraftState to;
  private final Permission permission;
  private final List<String> clauses;

  DraftAction(DraftState from, DraftState to, Permission permission, String... clauses) {
    this.from = from;
    this.to = to;
    this.permission = permission;
    this.clauses = List.of(clauses);
  }

  public DraftState to() {
    return to;
  }

  public Permission permission() {
    return permission;
  }

  public List<String> clauses() {
    return clauses;
  }

  /** What can be done in a state. */
  public static List<DraftAction> in(DraftState state) {
    return Arrays.stream(values()).filter(action -> action.from == state).toList();
  }

  /** The state after the action; refused when the table has no such row. */
  public DraftState after(DraftState state) {
    if (state != from) {
      throw Refusal.rule(
          Reason.of("workshop.wrong-state", clauses.toArray(String[]::new))
              .with(this, state, from));
    }
    return to;
  }

  /** Refuses edits of a draft that others read, that was decided or that is at its end. */
  public static void requireEditable(DraftState state) {
    switch (state) {
      case DRAFT -> {}
      case PUBLIC_COMMENT, DECIDED ->
          throw Refusal.rule(Reason.of("workshop.not-editable", "FRM-25").with(state));
      case PROMULGATED, DISCARDED ->
          throw Refusal.rule(Reason.of("workshop.at-its-end", "FRM-22").with(state));
    }
  }
}
