package dev.akashi.statement;

import dev.akashi.directory.Actor;
import java.time.LocalDate;

/**
 * A statement was declared and sealed; told in the transaction that sealed it.
 *
 * @param seal the hash of its content
 */
public record StatementDeclared(Actor actor, StatementId statement, LocalDate on, String seal) {}
