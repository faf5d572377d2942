package dev.akashi.notice;

import dev.akashi.kernel.ClauseId;
import java.time.Instant;
import java.util.List;

/** A notice to an organisation. */
public record Notice(
    long id,
    String code,
    List<String> args,
    String link,
    List<ClauseId> clauses,
    Instant toldAt,
    boolean read) {}
