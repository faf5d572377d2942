package dev.akashi.assessment;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates the gates of an engagement from the facts of the day. */
@Service
@Transactional(readOnly = true)
public class EngagementChecklist {

  private final EngagementAccess access;
  private final ReportFacts facts;
  private final ProviderTies ties;
  private final EngagementPlans plans;
  private final Today today;

  EngagementChecklist(
      EngagementAccess access,
      ReportFacts facts,
      ProviderTies ties,
      EngagementPlans plans,
      Today today) {
    this.access = access;
    this.facts = facts;
    this.ties = ties;
    this.plans = plans;
    this.today = today;
  }

  /** Every gate of an engagement of the own body with what is open in it today. */
  public List<EngagementGate.Line> of(Actor actor, EngagementId id) {
    return EngagementGate.all(on(access.own(actor, id), today.day()));
  }

  /** What stands against a step on the day. */
  List<Reason> against(Engagement engagement, EngagementStep step, LocalDate day) {
    return EngagementGate.against(step, on(engagement, day));
  }

  private EngagementGate.Facts on(Engagement engagement, LocalDate day) {
    return new EngagementGate.Facts(
        facts.on(engagement, day),
        ties.conflicts(engagement, engagement.everybody(), day),
        plans.cycleLacks(engagement, day));
  }
}
