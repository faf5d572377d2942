package dev.akashi.registration;

import static dev.akashi.directory.Permission.FILE_APPLICATION;
import static dev.akashi.directory.Permission.REVIEW_APPLICATION;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;
import static dev.akashi.registration.ApplicationAction.ACCEPT;
import static dev.akashi.registration.ApplicationAction.BEGIN_REVIEW;
import static dev.akashi.registration.ApplicationAction.CLOSE;
import static dev.akashi.registration.ApplicationAction.DEFER;
import static dev.akashi.registration.ApplicationAction.REFUSE;
import static dev.akashi.registration.ApplicationAction.REGISTER;
import static dev.akashi.registration.ApplicationAction.REPLACE_PAPERS;
import static dev.akashi.registration.ApplicationAction.RETURN_AS_INCOMPLETE;
import static dev.akashi.registration.ApplicationAction.SEND_TO_COMMITTEE;
import static dev.akashi.registration.ApplicationAction.SUBMIT;
import static dev.akashi.registration.ApplicationAction.WITHDRAW;
import static dev.akashi.registration.ApplicationState.ACCEPTED;
import static dev.akashi.registration.ApplicationState.COMMITTEE_AGENDA;
import static dev.akashi.registration.ApplicationState.INCOMPLETE;
import static dev.akashi.registration.ApplicationState.PREPARING;
import static dev.akashi.registration.ApplicationState.REFUSED;
import static dev.akashi.registration.ApplicationState.REGISTERED;
import static dev.akashi.registration.ApplicationState.SUBMITTED;
import static dev.akashi.registration.ApplicationState.TECHNICAL_REVIEW;
import static dev.akashi.registration.ApplicationState.WITHDRAWN;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.List;

/** The life of an application, as one table (FRM-15, FRM-30). */
public final class ApplicationLife {

  /** One row: who may lead an application from one state to the next, and the event it leaves. */
  public record Move(
      ApplicationState from,
      ApplicationAction action,
      ApplicationState to,
      Permission permission,
      String event) {}

  public static final List<Move> MOVES =
      List.of(
          row(PREPARING, SUBMIT, SUBMITTED, FILE_APPLICATION, "application.submitted"),
          row(INCOMPLETE, SUBMIT, SUBMITTED, FILE_APPLICATION, "application.submitted"),
          row(
              SUBMITTED,
              RETURN_AS_INCOMPLETE,
              INCOMPLETE,
              REVIEW_APPLICATION,
              "application.returned"),
          row(SUBMITTED, ACCEPT, ACCEPTED, REVIEW_APPLICATION, "application.accepted"),
          row(
              ACCEPTED,
              BEGIN_REVIEW,
              TECHNICAL_REVIEW,
              REVIEW_APPLICATION,
              "application.review-begun"),
          row(
              TECHNICAL_REVIEW,
              SEND_TO_COMMITTEE,
              COMMITTEE_AGENDA,
              REVIEW_APPLICATION,
              "application.sent-to-committee"),
          row(COMMITTEE_AGENDA, DEFER, TECHNICAL_REVIEW, RUN_COMMITTEE, "application.deferred"),
          row(COMMITTEE_AGENDA, REGISTER, REGISTERED, RUN_COMMITTEE, "application.registered"),
          row(COMMITTEE_AGENDA, REFUSE, REFUSED, RUN_COMMITTEE, "application.refused"),
          replaced(SUBMITTED),
          replaced(INCOMPLETE),
          replaced(ACCEPTED),
          replaced(TECHNICAL_REVIEW),
          closed(SUBMITTED),
          closed(INCOMPLETE),
          closed(ACCEPTED),
          closed(TECHNICAL_REVIEW),
          closed(COMMITTEE_AGENDA),
          row(PREPARING, WITHDRAW, WITHDRAWN, FILE_APPLICATION, "application.withdrawn"),
          row(SUBMITTED, WITHDRAW, WITHDRAWN, FILE_APPLICATION, "application.withdrawn"),
          row(INCOMPLETE, WITHDRAW, WITHDRAWN, FILE_APPLICATION, "application.withdrawn"),
          row(ACCEPTED, WITHDRAW, WITHDRAWN, FILE_APPLICATION, "application.withdrawn"),
          row(TECHNICAL_REVIEW, WITHDRAW, WITHDRAWN, FILE_APPLICATION, "application.withdrawn"),
          row(COMMITTEE_AGENDA, WITHDRAW, WITHDRAWN, FILE_APPLICATION, "application.withdrawn"));

  private ApplicationLife() {}

  private static Move closed(ApplicationState from) {
    return row(from, CLOSE, REFUSED, RUN_COMMITTEE, "application.closed");
  }

  private static Move replaced(ApplicationState state) {
    return row(state, REPLACE_PAPERS, state, FILE_APPLICATION, "application.papers-replaced");
  }

  private static Move row(
      ApplicationState from,
      ApplicationAction action,
      ApplicationState to,
      Permission permission,
      String event) {
    return new Move(from, action, to, permission, event);
  }

  /** The row of an action, or a refusal that says in which state the application is. */
  public static Move move(ApplicationState from, ApplicationAction action) {
    return MOVES.stream()
        .filter(move -> move.from() == from && move.action() == action)
        .findFirst()
        .orElseThrow(
            () -> Refusal.rule(Reason.of("registration.in-state." + from.code(), "FRM-15")));
  }

  /** What can be done with an application in that state. */
  public static List<Move> from(ApplicationState state) {
    return MOVES.stream().filter(move -> move.from() == state).toList();
  }
}
