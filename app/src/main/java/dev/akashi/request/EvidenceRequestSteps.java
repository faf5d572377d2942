package dev.akashi.request;

import dev.akashi.assessment.Engagement;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import dev.akashi.request.RequestEntry.RequestAct;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.request.db.HandOverRows;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What both sides do with a request, and what they say about it. */
@Service
@Transactional
public class EvidenceRequestSteps {

  private final EvidenceRequestRows rows;
  private final HandOverRows handOvers;
  private final RequestDesk desk;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  EvidenceRequestSteps(
      EvidenceRequestRows rows,
      HandOverRows handOvers,
      RequestDesk desk,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.handOvers = handOvers;
    this.desk = desk;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * A step as somebody takes it.
   *
   * @param text what is said with it
   * @param dueOn a new day, for giving back; otherwise the day stays
   * @param revision of what was seen
   */
  public record Taken(
      EvidenceRequestStep step, String text, Optional<LocalDate> dueOn, int revision) {}

  /** Takes a step. */
  public void take(Actor actor, RequestParty party, EvidenceRequestId id, Taken taken) {
    RequestDesk.Laid laid = desk.held(actor, party, id, taken.revision());
    EvidenceRequest request = laid.request();
    long files = handOvers.of(id).stream().filter(one -> one.deliveredAt().isEmpty()).count();
    Refusal.rulesUnlessEmpty(
        EvidenceRequestRules.step(
            request,
            taken.step(),
            party,
            taken.text(),
            (int) files,
            taken.dueOn(),
            laid.engagement().endsOn(),
            today.day()));
    EvidenceRequestState next = request.state().after(taken.step(), party).orElseThrow().to();
    LocalDate dueOn =
        taken
            .dueOn()
            .filter(day -> taken.step() == EvidenceRequestStep.RETURN)
            .orElse(request.asked().dueOn());
    if (taken.step() == EvidenceRequestStep.DELIVER) {
      handOvers.deliver(id, today.now());
    }
    rows.step(id, next, dueOn, today.now());
    rows.say(
        List.of(id),
        RequestAct.valueOf(taken.step().name()),
        party,
        taken.text(),
        actor,
        today.now());
    trail.record(
        actor,
        eventOf(taken.step()),
        RequestDesk.subject(id),
        Map.of(
            "number", request.number(),
            "from", request.state(),
            "to", next,
            "files", taken.step() == EvidenceRequestStep.DELIVER ? files : 0,
            "until", dueOn.toString(),
            "why", taken.text()));
    tell(laid.engagement(), party, request, "request." + pastOf(taken.step()));
  }

  /** Says something about a request. */
  public void comment(Actor actor, RequestParty party, EvidenceRequestId id, String text) {
    RequestDesk.Laid laid = desk.held(actor, party, id);
    if (text.isBlank()) {
      throw Refusal.input(Reason.atField("comment", "input.required"));
    }
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.saying(rows.entryCount(id)));
    rows.say(List.of(id), RequestAct.COMMENT, party, text, actor, today.now());
    trail.record(
        actor,
        "evidence-request.commented",
        RequestDesk.subject(id),
        Map.of("number", laid.request().number()));
    tell(laid.engagement(), party, laid.request(), "request.commented");
  }

  /** Tells the other side. */
  private void tell(Engagement engagement, RequestParty by, EvidenceRequest request, String code) {
    OrganisationId other =
        switch (by) {
          case ASSESSOR -> engagement.provider();
          case PROVIDER -> engagement.assessor();
        };
    String link =
        switch (by) {
          case ASSESSOR -> "/provider/requests/" + request.id();
          case PROVIDER -> "/assessor/engagements/" + engagement.id() + "/requests/" + request.id();
        };
    notices.tell(
        other,
        code,
        List.of(engagement.serviceName(), String.valueOf(request.number())),
        link,
        List.of(ClauseId.of("FRM-39")));
  }

  private static String eventOf(EvidenceRequestStep step) {
    return switch (step) {
      case DELIVER -> "evidence-request.delivered";
      case DECLINE -> "evidence-request.declined";
      case ACCEPT -> "evidence-request.accepted";
      case RETURN -> "evidence-request.returned";
      case WITHDRAW -> "evidence-request.withdrawn";
    };
  }

  private static String pastOf(EvidenceRequestStep step) {
    return switch (step) {
      case DELIVER -> "delivered";
      case DECLINE -> "declined";
      case ACCEPT -> "accepted";
      case RETURN -> "returned";
      case WITHDRAW -> "withdrawn";
    };
  }
}
