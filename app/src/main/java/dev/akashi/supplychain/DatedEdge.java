package dev.akashi.supplychain;

import dev.akashi.supplychain.DependencyGraph.Edge;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An edge with its time.
 *
 * @param from the first day on which the dependent stands on the base
 * @param to the first day on which it no longer does, when that is decided
 */
public record DatedEdge(Edge edge, LocalDate from, Optional<LocalDate> to, EdgeSource source) {}
