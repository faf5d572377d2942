package dev.akashi.amendment;

import java.time.Instant;

/**
 * What the programme office ruled a change to be.
 *
 * @param change the {@link Change#key} it is about
 * @param by who ruled, by the name borne then
 */
public record Ruling(
    String change, ChangeKind kind, String reason, String by, Instant at, int revision) {}
