package dev.akashi.registry;

import java.time.LocalDate;

/**
 * An entry was put on the list, or its published facts changed.
 *
 * @param from the first day on which the facts show
 */
public record EntryPublished(RegistryEntry entry, LocalDate from) {}
