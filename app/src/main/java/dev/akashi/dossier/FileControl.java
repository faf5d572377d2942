package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.Told;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.Treatment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the table of controls.
 *
 * @param cells where the values stand
 * @param revision the revision of the answer that was written out; empty when not told
 * @param fingerprint the fingerprint of that answer; empty when not told
 */
public record FileControl(
    RequirementId id,
    Map<DossierColumn, CellAt> cells,
    Told<Treatment> treatment,
    Told<String> reason,
    Told<Optional<RegistryKey>> base,
    Told<String> function,
    Told<Responsibility> responsibility,
    Told<String> duty,
    Told<Set<String>> plans,
    Optional<Integer> revision,
    Optional<String> fingerprint) {

  public FileControl {
    cells = Map.copyOf(cells);
  }
}
