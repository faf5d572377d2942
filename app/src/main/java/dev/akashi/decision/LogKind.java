package dev.akashi.decision;

/** One line of the log inventory: the kind, whether the service gives it, its price (CBD-25). */
public record LogKind(String kind, boolean obtainable, String price) {}
