package dev.akashi.trail;

import java.time.Instant;
import java.util.Map;

/** One entry of the event log. */
public record Event(
    long id,
    Instant at,
    String actor,
    String action,
    Subject subject,
    Map<String, Object> detail) {}
