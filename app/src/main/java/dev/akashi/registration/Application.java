package dev.akashi.registration;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An application for registration with one sealed statement.
 *
 * @param statementHash the content hash of the statement as it was filed
 * @param renews the registration it renews
 * @param reportHash the content hash of the report it was filed or last reviewed with
 * @param clock the clock of the review, once accepted
 * @param revision grows with every change; whoever changes it names the one they saw
 */
public record Application(
    ApplicationId id,
    OrganisationId provider,
    ServiceId service,
    LocalizedText serviceName,
    StatementId statement,
    int statementVersion,
    String statementHash,
    String baselineVersion,
    Period auditPeriod,
    Optional<RegistryKey> renews,
    int level,
    ApplicationState state,
    LocalDate stateSince,
    LocalDate createdOn,
    Optional<LocalDate> appliedOn,
    Optional<EngagementId> engagement,
    Optional<String> reportHash,
    Optional<ReviewClock> clock,
    int revision) {

  public ApplicationKind kind() {
    return renews.isPresent() ? ApplicationKind.RENEWAL : ApplicationKind.FIRST;
  }

  /** The same application in the state a move leads to, from that day on. */
  public Application moved(ApplicationLife.Move move, LocalDate on) {
    return new Application(
        id,
        provider,
        service,
        serviceName,
        statement,
        statementVersion,
        statementHash,
        baselineVersion,
        auditPeriod,
        renews,
        level,
        move.to(),
        on,
        createdOn,
        appliedOn,
        engagement,
        reportHash,
        clock,
        revision + 1);
  }

  /** The same application as it is filed. */
  public Application filed(LocalDate on, int newLevel, Optional<RegistryKey> newRenews) {
    return new Application(
        id,
        provider,
        service,
        serviceName,
        statement,
        statementVersion,
        statementHash,
        baselineVersion,
        auditPeriod,
        newRenews,
        newLevel,
        state,
        stateSince,
        createdOn,
        Optional.of(on),
        engagement,
        reportHash,
        clock,
        revision);
  }

  /** The same application with the statement that takes the place of the one it rested on. */
  public Application with(DeclaredStatement amended) {
    return new Application(
        id,
        provider,
        service,
        amended.called(),
        amended.id(),
        amended.version(),
        amended.contentHash(),
        amended.content().baselineVersion(),
        amended.auditPeriod(),
        renews,
        level,
        state,
        stateSince,
        createdOn,
        appliedOn,
        engagement,
        reportHash,
        clock,
        revision);
  }

  /** The same application resting on a report. */
  public Application resting(EngagementId newEngagement, String newReportHash) {
    return new Application(
        id,
        provider,
        service,
        serviceName,
        statement,
        statementVersion,
        statementHash,
        baselineVersion,
        auditPeriod,
        renews,
        level,
        state,
        stateSince,
        createdOn,
        appliedOn,
        Optional.of(newEngagement),
        Optional.of(newReportHash),
        clock,
        revision);
  }

  /** The same application with the clock of its review running. */
  public Application clocked(ReviewClock newClock) {
    return new Application(
        id,
        provider,
        service,
        serviceName,
        statement,
        statementVersion,
        statementHash,
        baselineVersion,
        auditPeriod,
        renews,
        level,
        state,
        stateSince,
        createdOn,
        appliedOn,
        engagement,
        reportHash,
        Optional.of(newClock),
        revision);
  }
}
