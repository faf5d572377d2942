package dev.akashi.assessment;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An assessment of one statement version on one baseline version by one assessor.
 *
 * @param statementHash the hash of the statement when it was taken up
 * @param stateSince the day stated for the step that led to the state
 * @param endsOn the last day on which the assessor may write; empty when the contract names none
 * @param revision grows with every change; an edit of an older one is stale
 */
public record Engagement(
    EngagementId id,
    OrganisationId assessor,
    OrganisationId provider,
    StatementId statement,
    String serviceName,
    int statementVersion,
    String statementHash,
    String baselineVersion,
    Period auditPeriod,
    EngagementState state,
    LocalDate stateSince,
    Optional<LocalDate> contractedOn,
    Optional<LocalDate> endsOn,
    Optional<LocalDate> startedOn,
    Closing closing,
    List<TeamMember> team,
    int revision) {

  public Engagement {
    team = List.copyOf(team);
  }

  /**
   * What is stated towards the report.
   *
   * @param baseSelfAssessmentAccepted whether the provider's own assessment of its base services is
   *     accepted (FRM-54)
   */
  public record Closing(
      Optional<FairPresentation> fairPresentation,
      Optional<LocalDate> representationOn,
      String subsequentEvents,
      boolean baseSelfAssessmentAccepted,
      Optional<SignerRule.Signer> signer) {

    public static Closing none() {
      return new Closing(Optional.empty(), Optional.empty(), "", false, Optional.empty());
    }
  }
}
