package dev.akashi.decision;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.SystemId;
import java.util.List;
import java.util.Optional;

/**
 * What a decision needs to know of its system at this moment.
 *
 * @param confidentiality the accepted grade; empty while the classification is not accepted
 * @param gradeUnknown the information whose grade is unknown (CBD-14)
 * @param ban the information that forbids public cloud (CBD-20)
 */
public record SystemUnderDecision(
    SystemId id,
    String name,
    Optional<Confidentiality> confidentiality,
    List<String> gradeUnknown,
    PublicCloudBan ban) {}
