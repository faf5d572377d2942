package dev.akashi.statement;

import static dev.akashi.directory.Permission.DECLARE_STATEMENT;
import static dev.akashi.directory.Permission.EDIT_STATEMENT;
import static dev.akashi.statement.StatementAction.AMEND;
import static dev.akashi.statement.StatementAction.CONCLUDE;
import static dev.akashi.statement.StatementAction.DECLARE;
import static dev.akashi.statement.StatementAction.EDIT;
import static dev.akashi.statement.StatementAction.FILE;
import static dev.akashi.statement.StatementAction.PUBLISH;
import static dev.akashi.statement.StatementAction.RELEASE;
import static dev.akashi.statement.StatementAction.RETURN;
import static dev.akashi.statement.StatementAction.START_NEXT;
import static dev.akashi.statement.StatementAction.SUPERSEDE;
import static dev.akashi.statement.StatementAction.TAKE_UP;
import static dev.akashi.statement.StatementAction.WITHDRAW;
import static dev.akashi.statement.StatementState.ASSESSED;
import static dev.akashi.statement.StatementState.DECLARED;
import static dev.akashi.statement.StatementState.DRAFT;
import static dev.akashi.statement.StatementState.FILED;
import static dev.akashi.statement.StatementState.PUBLISHED;
import static dev.akashi.statement.StatementState.SUPERSEDED;
import static dev.akashi.statement.StatementState.UNDER_ASSESSMENT;
import static dev.akashi.statement.StatementState.WITHDRAWN;
import static dev.akashi.statement.StatementTransition.row;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.StatementTransition.Downstream;
import dev.akashi.statement.StatementTransition.Person;
import java.util.List;
import java.util.Optional;

/** The whole life of a statement as one table. */
public final class StatementLifeCycle {

  private static final Person EDITOR = new Person(EDIT_STATEMENT);
  private static final Person REPRESENTATIVE = new Person(DECLARE_STATEMENT);
  private static final Downstream ASSESSMENT = new Downstream("assessment");
  private static final Downstream REGISTRATION = new Downstream("registration");

  public static final List<StatementTransition> TABLE =
      List.of(
          row(DRAFT, EDIT, DRAFT, EDITOR, "statement.edited", "FRM-34"),
          row(DRAFT, DECLARE, DECLARED, REPRESENTATIVE, "statement.declared", "FRM-34"),
          row(DECLARED, WITHDRAW, WITHDRAWN, REPRESENTATIVE, "statement.withdrawn", "FRM-34"),
          row(DECLARED, TAKE_UP, UNDER_ASSESSMENT, ASSESSMENT, "statement.taken-up", "FRM-26"),
          row(UNDER_ASSESSMENT, RELEASE, DECLARED, ASSESSMENT, "statement.released", "FRM-26"),
          row(UNDER_ASSESSMENT, CONCLUDE, ASSESSED, ASSESSMENT, "statement.assessed", "FRM-45"),
          row(ASSESSED, FILE, FILED, REGISTRATION, "statement.filed", "FRM-42"),
          row(FILED, RETURN, ASSESSED, REGISTRATION, "statement.returned", "FRM-42"),
          row(FILED, PUBLISH, PUBLISHED, REGISTRATION, "statement.published", "FRM-43"),
          row(PUBLISHED, SUPERSEDE, SUPERSEDED, REGISTRATION, "statement.superseded", "FRM-57"),
          row(ASSESSED, AMEND, ASSESSED, EDITOR, "statement.amended", "FRM-43"),
          row(FILED, AMEND, FILED, EDITOR, "statement.amended", "FRM-43"),
          row(ASSESSED, START_NEXT, ASSESSED, EDITOR, "statement.next-started", "FRM-49"),
          row(FILED, START_NEXT, FILED, EDITOR, "statement.next-started", "FRM-49"),
          row(PUBLISHED, START_NEXT, PUBLISHED, EDITOR, "statement.next-started", "FRM-49"));

  private StatementLifeCycle() {}

  public static Optional<StatementTransition> find(StatementState from, StatementAction action) {
    return TABLE.stream().filter(t -> t.from() == from && t.action() == action).findFirst();
  }

  /** The row, or a refusal that names the state in which the statement is. */
  public static StatementTransition require(StatementState from, StatementAction action) {
    return find(from, action)
        .orElseThrow(() ->
            Refusal.rule(Reason.of("statement.action-not-possible", "FRM-34").with(action, from)));
  }

  /** What can be done next in that state. */
  public static List<StatementTransition> from(StatementState state) {
    return TABLE.stream().filter(t -> t.from() == state).toList();
  }
}
