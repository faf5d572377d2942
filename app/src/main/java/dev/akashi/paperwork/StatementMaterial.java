package dev.akashi.paperwork;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Organisation;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ProfileReading;
import java.util.Map;

/**
 * What the documents of a declared statement are made of.
 *
 * @param reading the statement as whom the documents are for may read it
 * @param declarant who declared it
 * @param bases the listed services it stands on, by their keys
 */
public record StatementMaterial(
    ProfileReading reading,
    Baseline baseline,
    Organisation provider,
    String declarant,
    Map<RegistryKey, RegistryEntry> bases) {

  public StatementMaterial {
    bases = Map.copyOf(bases);
  }

  /** Which statement it is. */
  public ProfileReading.Head statement() {
    return reading.statement();
  }

  /** What everybody may read of it. */
  StatementMaterial ofThePublic() {
    return new StatementMaterial(reading.ofThePublic(), baseline, provider, declarant, bases);
  }

  /** Whether some field is kept from whom the documents are for. */
  boolean withholds() {
    return !reading.withheld().isEmpty();
  }
}
