package dev.akashi.statement;

import java.util.Optional;

/**
 * What a module downstream fixes with the declaration of a statement, beside its content. The
 * representative declares what was looked at, this too (FRM-34).
 */
public interface DeclaredBeside {

  /**
   * A digest of what a declaration would fix now; another one when anything of it changed.
   *
   * @return empty when there is nothing
   */
  Optional<String> digest(StatementId statement);

  /** Holds it against changes until the end of the transaction. */
  void hold(StatementId statement);
}
