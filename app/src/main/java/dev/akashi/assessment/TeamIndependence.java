package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on a team with an account declares the own independence, and nobody else does (FRM-31).
 * The documents do not say who declares how: this is our default.
 */
@Service
@Transactional
public class TeamIndependence {

  private final EngagementRows rows;
  private final EngagementAccess access;
  private final ProviderTies ties;
  private final AmendedStatements amendments;
  private final Trail trail;
  private final Today today;

  TeamIndependence(
      EngagementRows rows,
      EngagementAccess access,
      ProviderTies ties,
      AmendedStatements amendments,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.access = access;
    this.ties = ties;
    this.amendments = amendments;
    this.trail = trail;
    this.today = today;
  }

  /** The own place on the team; refuses who is not on it. */
  @Transactional(readOnly = true)
  public TeamMember own(Actor actor, Engagement engagement) {
    return EngagementAccess.onTeam(actor, engagement);
  }

  /**
   * Declares to be independent of the provider but for the ties stated, all of which are over long
   * enough (FRM-31).
   */
  public void declare(Actor actor, EngagementId id, LocalDate on, List<Tie> stated) {
    boolean goesOn = amendments.awaits(access.own(actor, id));
    Engagement engagement = access.ownForDeclaring(actor, id, goesOn);
    TeamMember declared = EngagementAccess.onTeam(actor, engagement).declaring(on, stated);
    List<Reason> reasons = new ArrayList<>();
    if (on.isAfter(today.day())) {
      reasons.add(
          Reason.of("assessment.day-in-future", "FRM-31").with(on, today.day()).at("declaredOn"));
    }
    ties.conflicts(engagement, List.of(declared), today.day()).stream()
        .filter(reason -> !IndependenceRule.waitsForTheProvider(reason))
        .forEach(reasons::add);
    reasons.addAll(TeamRule.declaredAfterWork(List.of(declared)));
    Refusal.rulesUnlessEmpty(reasons);
    rows.declared(id, declared);
    trail.record(
        actor,
        "engagement.independence-declared",
        Engagements.subject(id),
        Map.of(
            "name", declared.name(),
            "on", on.toString(),
            "ties", String.join("; ", stated.stream().map(Tie::organisation).toList())));
  }
}
