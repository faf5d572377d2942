package dev.akashi.registry;

import java.time.LocalDate;

/**
 * It was decided that an entry cannot be chosen from that day on (FRM-16); it stays on the list.
 */
public record EntrySuspended(RegistryEntry entry, LocalDate from, String reason) {}
