package dev.akashi.registry;

import java.time.LocalDate;

/** An entry left the list. */
public record EntryEnded(RegistryEntry entry, LocalDate on, String reason) {}
