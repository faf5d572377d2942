package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An auditor who bears the name of somebody at the provider is another person when the provider
 * says so too (FRM-31).
 */
@Service
@Transactional
public class Namesakes {

  private final EngagementRows rows;
  private final EngagementAccess access;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Namesakes(
      EngagementRows rows, EngagementAccess access, Notices notices, Trail trail, Today today) {
    this.rows = rows;
    this.access = access;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** Those of an engagement that wait for the provider. */
  public static List<TeamMember> waiting(Engagement engagement) {
    return engagement.state().ended()
        ? List.of()
        : engagement.everybody().stream().filter(TeamMember::namesakeUnconfirmed).toList();
  }

  /**
   * The provider confirms that the member is another person than the one of that name at its own.
   *
   * @param explanation what the assessor wrote, as it was read
   */
  public void confirm(Actor actor, EngagementId id, String member, String explanation) {
    actor.require(Permission.DECLARE_STATEMENT);
    Engagement engagement = access.ofProviderHeld(actor, id);
    TeamMember stated =
        waiting(engagement).stream()
            .filter(waiting -> waiting.name().equals(member))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.namesake-unknown")));
    if (!stated.declaration().namesake().equals(explanation)) {
      throw Refusal.stale(Reason.of("assessment.stale").with(engagement.serviceName()));
    }
    rows.confirmNamesake(id, member, new TeamMember.Confirmation(actor.name(), today.day()));
    trail.record(
        actor,
        "engagement.namesake-confirmed",
        Engagements.subject(id),
        Map.of("name", member, "namesakes", explanation));
    notices.tell(
        engagement.assessor(),
        "assessment.namesake-confirmed",
        List.of(engagement.serviceName(), member),
        "/assessor/engagements/" + id + "/team",
        List.of(ClauseId.of("FRM-31")));
  }
}
