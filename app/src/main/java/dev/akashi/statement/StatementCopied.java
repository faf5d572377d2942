package dev.akashi.statement;

import dev.akashi.directory.Actor;

/**
 * A statement was copied into a new draft; told in the transaction that copied it.
 *
 * @param nextPeriod whether the draft is for the next audit period, else it puts the same one right
 */
public record StatementCopied(
    Actor actor, StatementId from, StatementId draft, boolean nextPeriod) {}
