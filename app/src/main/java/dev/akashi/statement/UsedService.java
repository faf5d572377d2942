package dev.akashi.statement;

import dev.akashi.registry.RegistryKey;
import java.util.Optional;

/**
 * Another cloud service that the stated service stands on.
 *
 * @param inStatement whether it lies inside the scope of this statement
 * @param listed its entry on the public list, when it has one
 * @param selfAssessed whether the provider assessed it itself (FRM-54)
 * @param confirmation how and when the provider confirmed what the list does not state of it
 */
public record UsedService(
    String name,
    boolean inStatement,
    Optional<RegistryKey> listed,
    boolean selfAssessed,
    String confirmation) {

  public UsedService(
      String name, boolean inStatement, Optional<RegistryKey> listed, boolean selfAssessed) {
    this(name, inStatement, listed, selfAssessed, "");
  }
}
