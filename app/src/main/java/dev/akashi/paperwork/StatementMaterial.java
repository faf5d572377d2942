package dev.akashi.paperwork;

import dev.akashi.baseline.Baseline;
import dev.akashi.directory.Organisation;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.util.Arrays;
import java.util.Map;

/**
 * What the documents of a declared statement are made of.
 *
 * @param declarant who declared it
 * @param visibility as it held on the day of the declaration
 * @param reader the narrowest visibility that lets in whom the documents are for
 * @param bases the listed services it stands on, by their keys
 */
public record StatementMaterial(
    DeclaredStatement statement,
    Baseline baseline,
    Organisation provider,
    String declarant,
    VisibilityRules visibility,
    Visibility reader,
    Map<RegistryKey, RegistryEntry> bases) {

  public StatementMaterial {
    bases = Map.copyOf(bases);
  }

  /** The statement as whom the documents are for may read it. */
  public ProfileReading reading() {
    return new ProfileReading(statement, visibility, reader);
  }

  /** Whether some field is kept from whom the documents are for. */
  boolean withholds() {
    ProfileReading reading = reading();
    return Arrays.stream(StatementField.values()).anyMatch(field -> !reading.sees(field));
  }
}
