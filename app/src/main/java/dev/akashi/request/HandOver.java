package dev.akashi.request;

import dev.akashi.evidence.EvidenceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of evidence that the provider chose for a request.
 *
 * @param deliveredAt when it was delivered; until then the assessor does not see it
 */
public record HandOver(
    HandOverId id,
    EvidenceRequestId request,
    EvidenceId evidence,
    int version,
    String addedBy,
    Instant addedAt,
    Optional<Instant> deliveredAt) {}
