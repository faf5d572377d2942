package dev.akashi.decision;

/** Whether an option contributes to a merit, and the written finding behind it (CBD-02). */
public record MeritFinding(boolean contributes, String text) {}
