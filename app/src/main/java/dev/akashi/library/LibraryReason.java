package dev.akashi.library;

/** A reason for an exclusion or a non-selection as the library keeps it. */
public record LibraryReason(ReasonTextId id, String text) {}
