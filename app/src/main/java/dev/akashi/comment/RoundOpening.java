package dev.akashi.comment;

import dev.akashi.comment.db.RoundStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.workshop.DraftPutOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the public know of a round once its draft is put before the public. */
@Service
class RoundOpening {

  private final RoundStore rounds;
  private final Today today;

  RoundOpening(RoundStore rounds, Today today) {
    this.rounds = rounds;
    this.today = today;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void putOut(DraftPutOut event) {
    if (!rounds.opened(event.draft().id(), event.draft().title(), today.day())) {
      throw Refusal.rule(Reason.of("comment.no-days", "FRM-25"));
    }
  }
}
