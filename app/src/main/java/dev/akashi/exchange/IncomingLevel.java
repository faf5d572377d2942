package dev.akashi.exchange;

import dev.akashi.baseline.AuditMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a profile says about a level.
 *
 * @param members the numbers it selects, as they were read
 * @param missing numbers it names that nothing has
 */
public record IncomingLevel(
    String name,
    Optional<String> titleJa,
    Optional<String> titleEn,
    Optional<AuditMethod> audit,
    Map<String, String> parameters,
    List<String> members,
    List<String> missing) {}
