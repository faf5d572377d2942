package dev.akashi.assessor;

import static dev.akashi.assessor.RequestState.APPLIED;
import static dev.akashi.assessor.RequestState.BEFORE_COMMITTEE;
import static dev.akashi.assessor.RequestState.PREPARING;
import static dev.akashi.assessor.RequestState.REFUSED;
import static dev.akashi.assessor.RequestState.REGISTERED;
import static dev.akashi.assessor.RequestState.RETURNED;
import static dev.akashi.assessor.RequestState.UNDER_EVALUATION;
import static dev.akashi.assessor.RequestState.WITHDRAWN;
import static dev.akashi.assessor.RequestStep.ACCEPT;
import static dev.akashi.assessor.RequestStep.APPLY;
import static dev.akashi.assessor.RequestStep.REFUSE;
import static dev.akashi.assessor.RequestStep.REGISTER;
import static dev.akashi.assessor.RequestStep.RETURN;
import static dev.akashi.assessor.RequestStep.SEND_BACK;
import static dev.akashi.assessor.RequestStep.SEND_TO_COMMITTEE;
import static dev.akashi.assessor.RequestStep.WITHDRAW;
import static dev.akashi.directory.Permission.APPLY_FOR_SELECTION;
import static dev.akashi.directory.Permission.DECIDE_ON_ASSESSORS;
import static dev.akashi.directory.Permission.EVALUATE_ASSESSORS;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.List;

/** The life of a request, as one table (FRM-27, FRM-30). */
public final class RequestLife {

  /** One row: who may lead a request from one state to the next, and the event it leaves. */
  public record Move(
      RequestState from, RequestStep step, RequestState to, Permission permission, String event) {

    /** Whether the step prepares the decision. */
    public boolean prepares() {
      return permission == EVALUATE_ASSESSORS;
    }
  }

  public static final List<Move> MOVES =
      List.of(
          row(PREPARING, APPLY, APPLIED, APPLY_FOR_SELECTION, "assessor.request-applied"),
          row(RETURNED, APPLY, APPLIED, APPLY_FOR_SELECTION, "assessor.request-applied"),
          row(APPLIED, RETURN, RETURNED, EVALUATE_ASSESSORS, "assessor.request-returned"),
          row(APPLIED, ACCEPT, UNDER_EVALUATION, EVALUATE_ASSESSORS, "assessor.request-accepted"),
          row(UNDER_EVALUATION, RETURN, RETURNED, EVALUATE_ASSESSORS, "assessor.request-returned"),
          row(
              UNDER_EVALUATION,
              SEND_TO_COMMITTEE,
              BEFORE_COMMITTEE,
              EVALUATE_ASSESSORS,
              "assessor.request-sent-to-committee"),
          row(
              BEFORE_COMMITTEE,
              SEND_BACK,
              UNDER_EVALUATION,
              DECIDE_ON_ASSESSORS,
              "assessor.request-sent-back"),
          row(
              BEFORE_COMMITTEE,
              REGISTER,
              REGISTERED,
              DECIDE_ON_ASSESSORS,
              "assessor.request-registered"),
          row(BEFORE_COMMITTEE, REFUSE, REFUSED, DECIDE_ON_ASSESSORS, "assessor.request-refused"),
          withdrawn(PREPARING),
          withdrawn(APPLIED),
          withdrawn(RETURNED),
          withdrawn(UNDER_EVALUATION),
          withdrawn(BEFORE_COMMITTEE));

  private RequestLife() {}

  private static Move withdrawn(RequestState from) {
    return row(from, WITHDRAW, WITHDRAWN, APPLY_FOR_SELECTION, "assessor.request-withdrawn");
  }

  private static Move row(
      RequestState from, RequestStep step, RequestState to, Permission permission, String event) {
    return new Move(from, step, to, permission, event);
  }

  /** The row of a step, or a refusal that says in which state the request is. */
  public static Move move(RequestState from, RequestStep step) {
    return MOVES.stream()
        .filter(move -> move.from() == from && move.step() == step)
        .findFirst()
        .orElseThrow(() ->
            Refusal.rule(Reason.of("assessor.request-step-not-now", "FRM-27").with(from, step)));
  }

  /** What can be done with a request in that state. */
  public static List<Move> from(RequestState state) {
    return MOVES.stream().filter(move -> move.from() == state).toList();
  }
}
