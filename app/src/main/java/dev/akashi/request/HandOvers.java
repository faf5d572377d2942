package dev.akashi.request;

import dev.akashi.assessment.EngagementParties;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.HandedOver;
import dev.akashi.request.db.HandOverRows;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the evidence of a provider what became of it in requests. */
@Service
@Transactional(readOnly = true)
class HandOvers implements HandedOver {

  private final HandOverRows rows;
  private final EngagementParties parties;

  HandOvers(HandOverRows rows, EngagementParties parties) {
    this.rows = rows;
    this.parties = parties;
  }

  @Override
  public List<Delivery> of(EvidenceId item) {
    return rows.deliveries(item).stream()
        .map(one ->
            new Delivery(
                one.version(),
                one.number(),
                one.title(),
                "/provider/requests/" + one.request(),
                one.at()))
        .toList();
  }

  @Override
  public boolean isReadBy(Actor actor, EvidenceId item, int version) {
    return parties.worksOnOneOf(actor, rows.deliveredIn(item, version));
  }
}
