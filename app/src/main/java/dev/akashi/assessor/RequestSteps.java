package dev.akashi.assessor;

import dev.akashi.assessor.db.RequestRows;
import dev.akashi.assessor.db.StepRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes the steps of requests: who may, in which state, with event, record and notice. */
@Service
class RequestSteps {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-27"));

  private final RequestRows rows;
  private final StepRows steps;
  private final RequestFiles files;
  private final Organisations organisations;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  RequestSteps(
      RequestRows rows,
      StepRows steps,
      RequestFiles files,
      Organisations organisations,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.steps = steps;
    this.files = files;
    this.organisations = organisations;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** The request for a step of this person, held until the transaction ends. */
  RequestFile hold(Actor actor, RequestId id, int revision, RequestStep step) {
    RequestFile file = files.read(actor, id);
    SelectionRequest request = rows.findForUpdate(id).orElseThrow(RequestFiles::unknown);
    RequestLife.Move move = RequestLife.move(request.state(), step);
    actor.require(move.permission());
    if (move.permission() == Permission.APPLY_FOR_SELECTION
        && !actor.belongsTo(request.assessor())) {
      throw RequestFiles.unknown();
    }
    if (request.revision() != revision || file.request().revision() != revision) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile"));
    }
    return files.file(request);
  }

  void take(Actor actor, RequestFile file, RequestStep step, LocalDate on, String reason) {
    SelectionRequest request = file.request();
    SelectionRequest next = request.moved(RequestLife.move(request.state(), step).to(), on);
    SelectionRequest pinned =
        step == RequestStep.APPLY ? next.by(file.criteria().validFrom()) : next;
    save(actor, file, pinned, step, on, reason);
  }

  void register(Actor actor, RequestFile file, SelectionId selected, LocalDate on, String reason) {
    save(actor, file, file.request().registered(selected, on), RequestStep.REGISTER, on, reason);
  }

  /** Ends the open request of a body whose selection is withdrawn (FRM-28). */
  void stop(Actor actor, OrganisationId assessor, String reason) {
    rows.openForUpdate(assessor)
        .ifPresent(request -> {
          SelectionRequest next = request.moved(RequestState.STOPPED, today.day());
          rows.update(next);
          steps.add(next.id().value(), taken(actor, RequestStep.STOP, reason));
          trail.record(
              actor,
              "assessor.request-stopped",
              subject(next.id()),
              Map.of("state", next.state(), "on", today.day().toString(), "reason", reason));
          tell(next, RequestStep.STOP);
        });
  }

  private StepTaken taken(Actor actor, RequestStep step, String reason) {
    return new StepTaken(
        step.name(),
        today.day(),
        reason,
        /* prepares= */ false,
        actor.person(),
        actor.name(),
        today.now());
  }

  private void save(
      Actor actor,
      RequestFile file,
      SelectionRequest next,
      RequestStep step,
      LocalDate on,
      String reason) {
    RequestLife.Move move = RequestLife.move(file.request().state(), step);
    rows.update(next);
    steps.add(
        next.id().value(),
        new StepTaken(
            step.name(), on, reason, move.prepares(), actor.person(), actor.name(), today.now()));
    trail.record(
        actor,
        move.event(),
        subject(next.id()),
        Map.of(
            "state", next.state(),
            "on", on.toString(),
            "reason", reason,
            "count", file.failing().size()));
    if (file.request().state() != RequestState.PREPARING || step == RequestStep.APPLY) {
      tell(next, step);
    }
  }

  private void tell(SelectionRequest request, RequestStep step) {
    switch (step) {
      case APPLY -> tell(OrganisationKind.SUPPORT_BODY, request, "applied");
      case SEND_TO_COMMITTEE -> tell(OrganisationKind.COMMITTEE, request, "before-committee");
      case SEND_BACK -> tell(OrganisationKind.SUPPORT_BODY, request, "sent-back");
      case RETURN -> tell(request.assessor(), request, "returned");
      case ACCEPT -> tell(request.assessor(), request, "accepted");
      case REGISTER -> tell(request.assessor(), request, "registered");
      case REFUSE -> tell(request.assessor(), request, "refused");
      case WITHDRAW -> tell(OrganisationKind.SUPPORT_BODY, request, "withdrawn");
      case STOP -> {
        tell(request.assessor(), request, "stopped");
        tell(OrganisationKind.SUPPORT_BODY, request, "stopped");
      }
    }
  }

  private void tell(OrganisationKind kind, SelectionRequest request, String what) {
    organisations.ofKind(kind).forEach(each -> tell(each.id(), request, what));
  }

  private void tell(OrganisationId told, SelectionRequest request, String what) {
    notices.tell(
        told,
        "assessor.request-" + what,
        List.of(organisations.get(request.assessor()).name()),
        "/assessors/requests/" + request.id(),
        CLAUSES);
  }

  static Subject subject(RequestId id) {
    return new Subject("assessor-request", id.toString());
  }
}
