package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import java.util.Optional;

/**
 * One requirement of a baseline.
 *
 * @param group the id of the heading it stands under: {@code 3.1.2}, {@code 4.4.1}, {@code 9.2}
 * @param objective the control objective a detailed control serves; empty for the other kinds
 * @param mandatory whether it belongs to the basic statement requirements: all but detailed
 *     controls without the mark B
 */
public record Requirement(
    RequirementId id,
    RequirementKind kind,
    String group,
    Optional<RequirementId> objective,
    boolean mandatory,
    LocalizedText title,
    LocalizedText text) {}
