package dev.akashi.registry;

/** An entry was put on the list, or its published facts changed. */
public record EntryPublished(RegistryEntry entry) {}
