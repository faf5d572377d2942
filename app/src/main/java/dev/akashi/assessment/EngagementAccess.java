package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import org.springframework.stereotype.Service;

/**
 * Whose engagement it is. The working papers are the assessor's alone; for everybody else the
 * engagement does not exist.
 */
@Service
class EngagementAccess {

  private final EngagementRows rows;
  private final Today today;

  EngagementAccess(EngagementRows rows, Today today) {
    this.rows = rows;
    this.today = today;
  }

  /** The engagement of the own body, for reading. */
  Engagement own(Actor actor, EngagementId id) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return rows.find(id)
        .filter(engagement -> actor.belongsTo(engagement.assessor()))
        .orElseThrow(EngagementAccess::unknown);
  }

  /** The engagement of the own body, held for a change of what it says. */
  Engagement ownForChange(Actor actor, EngagementId id, int revision) {
    Engagement engagement = held(actor, id);
    Refusal.rulesUnlessEmpty(EngagementRules.stillOpen(engagement, today.day()));
    return unchanged(engagement, revision);
  }

  /** The same for its team, whose people go on with an amended statement, after its report. */
  Engagement ownForTeam(Actor actor, EngagementId id, int revision, boolean goesOn) {
    return goesOn ? unchanged(held(actor, id), revision) : ownForChange(actor, id, revision);
  }

  /**
   * The same for the contract and its end, by the team, also after the last day of the contract.
   */
  Engagement ownForContract(Actor actor, EngagementId id, int revision) {
    Engagement engagement = unchanged(held(actor, id), revision);
    onTeam(actor, engagement);
    return engagement;
  }

  /** The engagement on the own organisation's statement, held for ending its contract. */
  Engagement ofProviderForEnding(Actor actor, EngagementId id, int revision) {
    return unchanged(ofProviderHeld(actor, id), revision);
  }

  private static Engagement unchanged(Engagement engagement, int revision) {
    if (engagement.revision() != revision) {
      throw Refusal.stale(Reason.of("assessment.stale").with(engagement.serviceName()));
    }
    return engagement;
  }

  /** The same for what only the people of its team state, each of them declared independent. */
  Engagement ownForChangeByTeam(Actor actor, EngagementId id, int revision) {
    Engagement engagement = ownForChange(actor, id, revision);
    return working(onTeam(actor, engagement), engagement);
  }

  /**
   * The engagement of the own body, held for writing results, samples and findings by the people of
   * its team who have declared to be independent. From the first time on they stay among those the
   * report is checked for.
   */
  Engagement ownForWriting(Actor actor, EngagementId id) {
    Engagement engagement = held(actor, id);
    TeamMember member = onTeam(actor, engagement);
    Refusal.rulesUnlessEmpty(EngagementRules.mayWrite(engagement, today.day()));
    rows.recorded(id, today.day());
    return working(member, engagement);
  }

  /** The same for what the team notes beside it, also some days after its report. */
  Engagement ownForNotes(Actor actor, EngagementId id, int daysAfterReport) {
    Engagement engagement = held(actor, id);
    onTeam(actor, engagement);
    if (!engagement.state().ended() || !engagement.takesNotesOn(today.day(), daysAfterReport)) {
      Refusal.rulesUnlessEmpty(EngagementRules.stillOpen(engagement, today.day()));
    }
    return engagement;
  }

  /**
   * The engagement held for what one of its team declares, also before going on after its report.
   */
  Engagement ownForDeclaring(Actor actor, EngagementId id, boolean goesOn) {
    if (!goesOn) {
      return ownForPlanning(actor, id);
    }
    Engagement engagement = held(actor, id);
    onTeam(actor, engagement);
    return engagement;
  }

  /** The engagement of the own body, held for what the people of its team plan. */
  Engagement ownForPlanning(Actor actor, EngagementId id) {
    Engagement engagement = held(actor, id);
    onTeam(actor, engagement);
    Refusal.rulesUnlessEmpty(EngagementRules.stillOpen(engagement, today.day()));
    return engagement;
  }

  /**
   * The engagement for those who may read its report: the assessor, the provider, the operation
   * support body and the committee.
   */
  Engagement readable(Actor actor, EngagementId id) {
    return rows.find(id)
        .filter(engagement ->
            actor.belongsTo(engagement.assessor())
                || actor.belongsTo(engagement.provider())
                || actor.may(Permission.REVIEW_APPLICATION)
                || actor.may(Permission.DECIDE_REGISTRATION))
        .orElseThrow(EngagementAccess::unknown);
  }

  /** The engagement whose statement is the own organisation's. */
  Engagement ofProvider(Actor actor, EngagementId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.find(id)
        .filter(engagement -> actor.belongsTo(engagement.provider()))
        .orElseThrow(EngagementAccess::unknown);
  }

  /** The same, held for recording an answer against every change of it, such as the report. */
  Engagement ofProviderHeld(Actor actor, EngagementId id) {
    ofProvider(actor, id);
    Engagement engagement = rows.lock(id).orElseThrow(EngagementAccess::unknown);
    rows.recorded(id, today.day());
    return engagement;
  }

  static TeamMember onTeam(Actor actor, Engagement engagement) {
    return engagement
        .member(actor.person())
        .orElseThrow(() ->
            Refusal.forbidden(Reason.of("assessment.not-on-team", "FRM-31").with(actor.name())));
  }

  private Engagement working(TeamMember member, Engagement engagement) {
    Refusal.rulesUnlessEmpty(TeamRule.lacking(member, today.day()));
    if (member.work().from().isPresent()) {
      return engagement;
    }
    rows.worked(engagement.id(), member.name(), today.day());
    return engagement.workedOn(member, today.day());
  }

  private Engagement held(Actor actor, EngagementId id) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return rows.lock(id)
        .filter(engagement -> actor.belongsTo(engagement.assessor()))
        .orElseThrow(EngagementAccess::unknown);
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessment.engagement-not-found"));
  }
}
