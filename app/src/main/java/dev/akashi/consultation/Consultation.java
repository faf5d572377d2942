package dev.akashi.consultation;

import dev.akashi.directory.OrganisationId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report that a provider gave to the support body before the audit, with what it asks.
 *
 * @param statementSeal the hash over the statement that was checked
 * @param question what the provider wants to know; empty when the report alone is given
 * @param replies what the support body said, newest first; each stays as it was
 */
public record Consultation(
    ConsultationId id,
    StatementId statement,
    OrganisationId provider,
    String serviceName,
    int statementVersion,
    String baselineVersion,
    String statementSeal,
    String question,
    String givenBy,
    Instant givenAt,
    PrecheckReport report,
    List<Reply> replies) {

  public Consultation {
    replies = List.copyOf(replies);
  }

  /** What the support body said last. */
  public Optional<Reply> reply() {
    return replies.stream().findFirst();
  }

  /** Grows with every answer. */
  public int revision() {
    return replies.size();
  }

  /** What the support body said. */
  public record Reply(String text, String by, Instant at) {}
}
