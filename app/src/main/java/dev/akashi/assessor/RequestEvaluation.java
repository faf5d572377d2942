package dev.akashi.assessor;

import dev.akashi.assessor.db.RequestRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operating body checks and evaluates, the committee decides (FRM-27, FRM-30). */
@Service
@Transactional
public class RequestEvaluation {

  private final RequestRows rows;
  private final RequestFiles files;
  private final RequestSteps steps;
  private final AssessorSelections selections;
  private final AuditorConfirmations confirmations;
  private final Trail trail;
  private final Today today;

  RequestEvaluation(
      RequestRows rows,
      RequestFiles files,
      RequestSteps steps,
      AssessorSelections selections,
      AuditorConfirmations confirmations,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.files = files;
    this.steps = steps;
    this.selections = selections;
    this.confirmations = confirmations;
    this.trail = trail;
    this.today = today;
  }

  /** What the committee registers: the number on the list and the term. */
  public record Registered(String number, Period term) {}

  /**
   * A judgement as it was written.
   *
   * @param seen the number of the judgement of this round that was read; 0 for none
   */
  public record Written(
      String criterion, int seen, SelectionRequest.Verdict verdict, String reason) {}

  /**
   * Judges items, each with a reason, all of them or none. What the register itself tells against
   * an item cannot be met.
   */
  public void judge(Actor actor, RequestId id, List<Written> judgements) {
    actor.require(Permission.EVALUATE_ASSESSORS);
    files.read(actor, id);
    RequestFile file = files.file(rows.findForUpdate(id).orElseThrow(RequestFiles::unknown));
    RequestState state = file.request().state();
    if (state != RequestState.APPLIED && state != RequestState.UNDER_EVALUATION) {
      throw Refusal.rule(Reason.of("assessor.request-not-judged-now", "FRM-27").with(state));
    }
    RequestRules.Measures measures = files.measures(file.request(), today.day());
    Refusal.rulesUnlessEmpty(
        judgements.stream()
            .filter(written -> written.verdict() == SelectionRequest.Verdict.MET)
            .flatMap(written ->
                RequestRules.facts(known(file, written.criterion()), file, measures).stream())
            .toList());
    judgements.forEach(written -> keep(actor, file, written));
  }

  /** Judges one item. */
  public void judge(
      Actor actor,
      RequestId id,
      String criterion,
      int seen,
      SelectionRequest.Verdict verdict,
      String reason) {
    judge(actor, id, List.of(new Written(criterion, seen, verdict, reason)));
  }

  private static Criterion known(RequestFile file, String criterion) {
    return file.criteria()
        .find(criterion)
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("assessor.criterion-unknown").with(criterion)));
  }

  private void keep(Actor actor, RequestFile file, Written written) {
    String criterion = known(file, written.criterion()).code();
    int number = file.judgement(criterion).map(SelectionRequest.Judgement::number).orElse(0);
    if (number != written.seen()) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile").at(criterion));
    }
    rows.judge(
        file.request().id(),
        new SelectionRequest.Judgement(
            file.request().round(),
            criterion,
            number + 1,
            written.verdict(),
            written.reason(),
            actor.person(),
            actor.name(),
            today.now()));
    trail.record(
        actor,
        "assessor.item-judged",
        RequestSteps.subject(file.request().id()),
        Map.of("requirement", criterion, "result", written.verdict(), "reason", written.reason()));
  }

  /** Gives a request back to the body with the items that fail. */
  public void giveBack(Actor actor, RequestId id, int revision, String reason) {
    RequestFile file = steps.hold(actor, id, revision, RequestStep.RETURN);
    Refusal.rulesUnlessEmpty(RequestRules.giveBack(file, reason));
    steps.take(actor, file, RequestStep.RETURN, today.day(), reason);
  }

  /** The receipt check is passed; the evaluation begins. */
  public void accept(Actor actor, RequestId id, int revision) {
    RequestFile file = steps.hold(actor, id, revision, RequestStep.ACCEPT);
    steps.take(actor, file, RequestStep.ACCEPT, today.day(), "");
  }

  public void sendToCommittee(Actor actor, RequestId id, int revision, String opinion) {
    RequestFile file = steps.hold(actor, id, revision, RequestStep.SEND_TO_COMMITTEE);
    Refusal.rulesUnlessEmpty(RequestRules.send(file));
    steps.take(actor, file, RequestStep.SEND_TO_COMMITTEE, today.day(), opinion);
    confirmations.confirmWith(actor, file);
  }

  /** The committee asks for another look. */
  public void sendBack(Actor actor, RequestId id, int revision, String reason) {
    RequestFile file = decidable(actor, id, revision, RequestStep.SEND_BACK, reason);
    steps.take(actor, file, RequestStep.SEND_BACK, today.day(), reason);
  }

  /** The committee selects the body: it comes onto the list with its number and term. */
  public SelectionId register(
      Actor actor, RequestId id, int revision, Registered registered, String reason) {
    RequestFile file = decidable(actor, id, revision, RequestStep.REGISTER, reason);
    Refusal.rulesUnlessEmpty(
        RequestRules.register(file, files.measures(file.request(), today.day())));
    SelectionId selected =
        selections.put(
            actor,
            file.request().assessor(),
            file.request().bodyKind(),
            registered.number(),
            registered.term());
    steps.register(actor, file, selected, today.day(), reason);
    return selected;
  }

  /** The committee refuses, for the items that fail. */
  public void refuse(Actor actor, RequestId id, int revision, String reason) {
    RequestFile file = decidable(actor, id, revision, RequestStep.REFUSE, reason);
    Refusal.rulesUnlessEmpty(RequestRules.giveBack(file, reason));
    steps.take(actor, file, RequestStep.REFUSE, today.day(), reason);
  }

  /** What stands against this person deciding on the request. */
  @Transactional(readOnly = true)
  public List<Reason> against(Actor actor, RequestFile file) {
    return DutiesRule.against(actor, file.request().assessor(), file.preparedBy());
  }

  private RequestFile decidable(
      Actor actor, RequestId id, int revision, RequestStep step, String reason) {
    RequestFile file = steps.hold(actor, id, revision, step);
    Refusal.rulesUnlessEmpty(against(actor, file));
    if (reason.isBlank()) {
      throw Refusal.rule(Reason.of("assessor.reason-missing", "FRM-30").at("reason"));
    }
    return file;
  }
}
