package dev.akashi.statement;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A declared, sealed version of a statement: it can no longer change.
 *
 * @param declaredOn the legal day of the declaration
 * @param sealedOn the day on which it was recorded, by which rules count that change with time
 * @param contentHash SHA-256 of the canonical content, lower-case hex
 */
public record DeclaredStatement(
    StatementId id,
    ServiceId service,
    String serviceName,
    Optional<String> serviceNameEn,
    OrganisationId provider,
    int version,
    LocalDate declaredOn,
    LocalDate sealedOn,
    Period auditPeriod,
    String contentHash,
    StatementContent content) {

  /** One that was recorded on the day of the declaration. */
  public DeclaredStatement(
      StatementId id,
      ServiceId service,
      String serviceName,
      Optional<String> serviceNameEn,
      OrganisationId provider,
      int version,
      LocalDate declaredOn,
      Period auditPeriod,
      String contentHash,
      StatementContent content) {
    this(
        id,
        service,
        serviceName,
        serviceNameEn,
        provider,
        version,
        declaredOn,
        declaredOn,
        auditPeriod,
        contentHash,
        content);
  }

  /** The name of the service in both languages, as it was declared. */
  public LocalizedText called() {
    return new LocalizedText(serviceName, serviceNameEn.orElse(""));
  }
}
