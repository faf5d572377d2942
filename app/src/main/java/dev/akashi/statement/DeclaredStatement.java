package dev.akashi.statement;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A declared, sealed version of a statement: it can no longer change.
 *
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
    Period auditPeriod,
    String contentHash,
    StatementContent content) {}
