package dev.akashi.assessor;

import dev.akashi.assessor.db.CaseRows;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Period;
import dev.akashi.platform.Today;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what the committee decided in a misconduct case, each part on its day (FRM-28). */
@Service
public class DecisionEffects {

  private final CaseRows rows;
  private final AssessorSelections selections;
  private final RequestSteps requests;
  private final ApplicationEventPublisher events;
  private final Today today;

  DecisionEffects(
      CaseRows rows,
      AssessorSelections selections,
      RequestSteps requests,
      ApplicationEventPublisher events,
      Today today) {
    this.rows = rows;
    this.selections = selections;
    this.requests = requests;
    this.events = events;
    this.today = today;
  }

  /** What takes effect with the decision: the selections change, and requests are stopped. */
  void carryOut(Actor actor, MisconductCase matter, MisconductCase.Decision decision) {
    switch (decision.penalty()) {
      case SUSPENSION ->
          selections.suspend(
              actor,
              matter.assessor(),
              new Period(decision.from().orElseThrow(), decision.until().orElseThrow()));
      case WITHDRAWAL -> {
        selections.withdraw(
            actor, matter.assessor(), decision.from().orElseThrow(), decision.reason());
        requests.stop(actor, matter.assessor(), decision.reason());
        endEngagements();
      }
      case CLEARED, WARNING, IMPROVEMENT_ORDER -> {}
    }
  }

  /** Ends the engagements of bodies from the day on which their selection no longer counts. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void endEngagements() {
    for (MisconductCase matter : rows.toCarryOut(today.day())) {
      events.publishEvent(
          new AssessorWithdrawn(
              matter.assessor(),
              matter.decision().flatMap(MisconductCase.Decision::from).orElseThrow()));
      rows.carriedOut(matter.id(), today.day());
    }
  }
}
