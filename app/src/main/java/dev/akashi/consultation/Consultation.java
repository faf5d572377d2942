package dev.akashi.consultation;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report that a provider gave to the support body before the audit, with what it asks.
 *
 * @param statementSeal the hash over the statement that was checked
 * @param question what the provider wants to know; empty when the report alone is given
 * @param replies what the support body said, the newest first
 */
public record Consultation(
    ConsultationId id,
    StatementId statement,
    ServiceId service,
    OrganisationId provider,
    LocalizedText serviceName,
    int statementVersion,
    String baselineVersion,
    String statementSeal,
    String question,
    String givenBy,
    Instant givenAt,
    PrecheckReport report,
    List<Reply> replies,
    int revision) {

  public Consultation {
    replies = List.copyOf(replies);
  }

  /** What the support body said last; empty while it said nothing. */
  public Optional<Reply> reply() {
    return replies.stream().findFirst();
  }

  /** What the support body said. */
  public record Reply(String text, String by, Instant at) {}
}
