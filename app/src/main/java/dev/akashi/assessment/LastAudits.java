package dev.akashi.assessment;

import dev.akashi.assessment.FollowUps.Carried;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.LastReportRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came before an engagement: the report on the audit period before, the whole of it where the
 * own body issued it (FRM-49).
 */
@Service
@Transactional(readOnly = true)
public class LastAudits {

  private final LastReportRows rows;
  private final EngagementRows engagements;
  private final EngagementAccess access;
  private final FollowUps followUps;
  private final Statements statements;

  LastAudits(
      LastReportRows rows,
      EngagementRows engagements,
      EngagementAccess access,
      FollowUps followUps,
      Statements statements) {
    this.rows = rows;
    this.engagements = engagements;
    this.access = access;
    this.followUps = followUps;
    this.statements = statements;
  }

  /**
   * The newest report on the audit period before.
   *
   * @param number the number of the report in its engagement
   */
  public record LastReport(
      EngagementId engagement,
      int number,
      OrganisationId assessor,
      String assessorName,
      Period auditPeriod,
      LocalDate issuedOn) {

    /** Whether the body of that engagement issued it. */
    public boolean isOf(Engagement now) {
      return assessor.equals(now.assessor());
    }
  }

  /**
   * What the last report says of a requirement.
   *
   * @param result its conclusion; only where the own body drew it
   * @param open what it left open
   */
  public record OnRequirement(
      LastReport report, Optional<ControlResult> result, List<Carried> open) {

    public OnRequirement {
      open = List.copyOf(open);
    }
  }

  /** The report before, for the own people of an engagement. */
  public Optional<LastReport> before(Actor actor, EngagementId id) {
    return before(access.own(actor, id));
  }

  private Optional<LastReport> before(Engagement engagement) {
    return statements
        .previousPeriod(engagement.statement())
        .map(DeclaredStatement::id)
        .flatMap(rows::newestOn);
  }

  /** What that report says of one requirement. */
  public Optional<OnRequirement> on(Actor actor, EngagementId id, RequirementId requirement) {
    Engagement engagement = access.own(actor, id);
    return before(engagement)
        .map(report ->
            new OnRequirement(
                report,
                report.isOf(engagement) ? rows.result(report, requirement) : Optional.empty(),
                followUps.of(engagement).stream()
                    .filter(carried -> carried.finding().requirement().equals(requirement))
                    .toList()));
  }

  /**
   * Who was on the team of that audit and is not on this one: their names alone, since each
   * declares independence anew. None where another body did the audit.
   */
  public List<TeamMember> formerTeam(Actor actor, EngagementId id) {
    Engagement engagement = access.own(actor, id);
    Set<String> there =
        engagement.team().stream().map(TeamMember::name).collect(Collectors.toSet());
    List<TeamMember> former = new ArrayList<>();
    before(engagement)
        .filter(report -> report.isOf(engagement))
        .flatMap(report -> engagements.find(report.engagement()))
        .ifPresent(last ->
            last.team().stream()
                .filter(member -> !there.contains(member.name()))
                .map(member ->
                    new TeamMember(
                        member.name(), member.person(), member.subcontractor(), Optional.empty()))
                .forEach(former::add));
    return former;
  }
}
