package dev.akashi.registry;

import java.time.LocalDate;

/** It was decided that the suspension of an entry is over from that day on (FRM-16). */
public record EntryResumed(RegistryEntry entry, LocalDate on, String reason) {}
