package dev.akashi.request;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementParties;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.trail.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a request before somebody of one of the two sides; for others there is none. */
@Service
class RequestDesk {

  private final EvidenceRequestRows rows;
  private final EngagementParties parties;
  private final Today today;

  RequestDesk(EvidenceRequestRows rows, EngagementParties parties, Today today) {
    this.rows = rows;
    this.parties = parties;
    this.today = today;
  }

  /** A request with its engagement. */
  record Laid(Engagement engagement, EvidenceRequest request) {}

  /** For reading. */
  @Transactional(readOnly = true)
  Laid read(Actor actor, RequestParty party, EvidenceRequestId id) {
    EvidenceRequest request = rows.find(id).orElseThrow(RequestDesk::unknown);
    return new Laid(engagement(actor, party, request.engagement()), request);
  }

  private Engagement engagement(Actor actor, RequestParty party, EngagementId id) {
    return switch (party) {
      case ASSESSOR -> parties.ofTeam(actor, id);
      case PROVIDER -> parties.ofProvider(actor, id);
    };
  }

  /** For a change; the engagement and the request are held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  Laid held(Actor actor, RequestParty party, EvidenceRequestId id) {
    EngagementId of = rows.find(id).orElseThrow(RequestDesk::unknown).engagement();
    Engagement engagement =
        switch (party) {
          case ASSESSOR -> parties.ofTeamHeld(actor, of);
          case PROVIDER -> parties.ofProviderHeld(actor, of);
        };
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.engagement(engagement, today.day()));
    return new Laid(engagement, rows.lock(id).orElseThrow(RequestDesk::unknown));
  }

  /** The same for a change of what somebody saw. */
  @Transactional(propagation = Propagation.MANDATORY)
  Laid held(Actor actor, RequestParty party, EvidenceRequestId id, int revision) {
    Laid laid = held(actor, party, id);
    if (laid.request().revision() != revision) {
      throw Refusal.stale(Reason.of("request.changed-meanwhile").with(laid.request().number()));
    }
    return laid;
  }

  static Subject subject(EvidenceRequestId id) {
    return new Subject("evidence-request", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("request.unknown"));
  }
}
