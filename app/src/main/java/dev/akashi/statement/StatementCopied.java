package dev.akashi.statement;

import dev.akashi.directory.Actor;

/** A statement was copied into a new draft; told in the transaction that copied it. */
public record StatementCopied(Actor actor, StatementId from, StatementId draft) {}
