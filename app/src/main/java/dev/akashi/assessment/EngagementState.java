package dev.akashi.assessment;

import static dev.akashi.directory.Permission.CONDUCT_ASSESSMENT;
import static dev.akashi.directory.Permission.DECLARE_STATEMENT;
import static dev.akashi.directory.Permission.REVIEW_APPLICATION;
import static dev.akashi.directory.Permission.SIGN_REPORT;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The life of an engagement, as one table of values. */
public enum EngagementState {
  PLANNED,
  CONTRACTED,
  FIELDWORK,
  REPORT_ISSUED,
  ABORTED;

  /** What is done with an engagement. */
  public enum EngagementStep {
    CONTRACT,
    START_FIELDWORK,
    ISSUE_REPORT,
    ABORT,
    /** The provider ends the contract. */
    END_CONTRACT,
    /** The operation support body orders an additional audit or a re-audit. */
    ORDER_AGAIN,
    /** The provider declared another adoption of controls for the same period. */
    TAKE_AMENDED
  }

  /** One row of the table, with the clauses its guards rest on. */
  public record Transition(
      EngagementState from,
      EngagementStep step,
      EngagementState to,
      Permission permission,
      List<ClauseId> clauses) {}

  public static final List<Transition> TABLE =
      List.of(
          row(PLANNED, EngagementStep.CONTRACT, CONTRACTED, CONDUCT_ASSESSMENT, "FRM-26", "FRM-31"),
          row(PLANNED, EngagementStep.END_CONTRACT, ABORTED, DECLARE_STATEMENT),
          row(PLANNED, EngagementStep.ABORT, ABORTED, CONDUCT_ASSESSMENT),
          row(
              CONTRACTED,
              EngagementStep.START_FIELDWORK,
              FIELDWORK,
              CONDUCT_ASSESSMENT,
              "FRM-26",
              "FRM-31"),
          row(CONTRACTED, EngagementStep.END_CONTRACT, ABORTED, DECLARE_STATEMENT),
          row(CONTRACTED, EngagementStep.ABORT, ABORTED, CONDUCT_ASSESSMENT),
          row(
              FIELDWORK,
              EngagementStep.ISSUE_REPORT,
              REPORT_ISSUED,
              SIGN_REPORT,
              "FRM-26",
              "FRM-27",
              "FRM-31",
              "FRM-32",
              "FRM-33",
              "FRM-45"),
          row(FIELDWORK, EngagementStep.END_CONTRACT, ABORTED, DECLARE_STATEMENT),
          row(FIELDWORK, EngagementStep.ABORT, ABORTED, CONDUCT_ASSESSMENT),
          row(REPORT_ISSUED, EngagementStep.ORDER_AGAIN, FIELDWORK, REVIEW_APPLICATION, "FRM-43"),
          row(ABORTED, EngagementStep.ORDER_AGAIN, ABORTED, REVIEW_APPLICATION, "FRM-26", "FRM-43"),
          row(REPORT_ISSUED, EngagementStep.TAKE_AMENDED, FIELDWORK, CONDUCT_ASSESSMENT, "FRM-43"));

  private static Transition row(
      EngagementState from,
      EngagementStep step,
      EngagementState to,
      Permission permission,
      String... clauses) {
    return new Transition(
        from, step, to, permission, Arrays.stream(clauses).map(ClauseId::of).toList());
  }

  /** What whoever takes the step must be permitted. */
  public static Permission permissionFor(EngagementStep step) {
    return TABLE.stream()
        .filter(transition -> transition.step() == step)
        .map(Transition::permission)
        .findFirst()
        .orElseThrow();
  }

  public Optional<Transition> after(EngagementStep step) {
    return TABLE.stream().filter(t -> t.from() == this && t.step() == step).findFirst();
  }

  public List<Transition> next() {
    return TABLE.stream().filter(t -> t.from() == this).toList();
  }

  /** Whether nothing is written any more; only an order or an amended statement opens it again. */
  public boolean ended() {
    return this == REPORT_ISSUED || this == ABORTED;
  }
}
