package dev.akashi.assessor;

import static dev.akashi.assessor.CaseState.DECIDED;
import static dev.akashi.assessor.CaseState.DELIBERATION;
import static dev.akashi.assessor.CaseState.FACTS;
import static dev.akashi.assessor.CaseState.HEARING;
import static dev.akashi.assessor.CaseState.IMPROVEMENT_ORDERED;
import static dev.akashi.assessor.CaseStep.CONFIRM_IMPROVEMENT;
import static dev.akashi.assessor.CaseStep.DECIDE;
import static dev.akashi.assessor.CaseStep.OFFER_HEARING;
import static dev.akashi.assessor.CaseStep.ORDER_IMPROVEMENT;
import static dev.akashi.assessor.CaseStep.SEND_BACK;
import static dev.akashi.assessor.CaseStep.SEND_TO_COMMITTEE;
import static dev.akashi.directory.Permission.DECIDE_ON_ASSESSORS;
import static dev.akashi.directory.Permission.EVALUATE_ASSESSORS;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.List;

/** The life of a misconduct case, as one table: no decision without facts and a hearing. */
public final class CaseLife {

  /** One row: who may lead a case from one state to the next, and the event it leaves. */
  public record Move(
      CaseState from, CaseStep step, CaseState to, Permission permission, String event) {

    /** Whether the step prepares the decision. */
    public boolean prepares() {
      return permission == EVALUATE_ASSESSORS;
    }
  }

  public static final List<Move> MOVES =
      List.of(
          row(FACTS, OFFER_HEARING, HEARING, EVALUATE_ASSESSORS, "assessor.hearing-offered"),
          row(HEARING, OFFER_HEARING, HEARING, EVALUATE_ASSESSORS, "assessor.hearing-offered"),
          row(
              HEARING,
              SEND_TO_COMMITTEE,
              DELIBERATION,
              EVALUATE_ASSESSORS,
              "assessor.case-sent-to-committee"),
          row(DELIBERATION, SEND_BACK, FACTS, DECIDE_ON_ASSESSORS, "assessor.case-sent-back"),
          row(DELIBERATION, DECIDE, DECIDED, DECIDE_ON_ASSESSORS, "assessor.case-decided"),
          row(
              DELIBERATION,
              ORDER_IMPROVEMENT,
              IMPROVEMENT_ORDERED,
              DECIDE_ON_ASSESSORS,
              "assessor.improvement-ordered"),
          row(
              IMPROVEMENT_ORDERED,
              OFFER_HEARING,
              IMPROVEMENT_ORDERED,
              EVALUATE_ASSESSORS,
              "assessor.hearing-offered"),
          row(
              IMPROVEMENT_ORDERED,
              SEND_TO_COMMITTEE,
              DELIBERATION,
              EVALUATE_ASSESSORS,
              "assessor.case-sent-to-committee"),
          row(
              IMPROVEMENT_ORDERED,
              CONFIRM_IMPROVEMENT,
              DECIDED,
              EVALUATE_ASSESSORS,
              "assessor.improvement-confirmed"));

  private CaseLife() {}

  private static Move row(
      CaseState from, CaseStep step, CaseState to, Permission permission, String event) {
    return new Move(from, step, to, permission, event);
  }

  /** The row of a step, or a refusal that says in which state the case is (FRM-28). */
  public static Move move(CaseState from, CaseStep step) {
    return MOVES.stream()
        .filter(move -> move.from() == from && move.step() == step)
        .findFirst()
        .orElseThrow(
            () -> Refusal.rule(Reason.of("assessor.case-step-not-now", "FRM-28").with(from, step)));
  }

  /** What can be done with a case in that state. */
  public static List<Move> from(CaseState state) {
    return MOVES.stream().filter(move -> move.from() == state).toList();
  }
}
