package dev.akashi.decision;

import java.time.Instant;

/** A verdict that a later one took the place of; it stays on record (CBD-08). */
public record EarlierVerdict(Verdict verdict, String by, Instant givenAt, Instant supersededAt) {}
