package dev.akashi.paperwork;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Organisation;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.VisibilityRules;
import java.util.Map;

/**
 * What the documents of a declared statement are made of.
 *
 * @param declarant who declared it
 * @param visibility as it held on the day of the declaration
 * @param bases the listed services it stands on, by their keys
 */
public record StatementMaterial(
    DeclaredStatement statement,
    Baseline baseline,
    Organisation provider,
    String declarant,
    VisibilityRules visibility,
    Map<RegistryKey, RegistryEntry> bases) {

  public StatementMaterial {
    bases = Map.copyOf(bases);
  }
}
