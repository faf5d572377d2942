package dev.akashi.dossier;

import dev.akashi.risk.RiskEdit;
import dev.akashi.statement.ProfileEdit;

/** What taking in a line of a table beside the answers does. */
public sealed interface RowEdit {

  /** A change of the profile. */
  record OfProfile(ProfileEdit edit) implements RowEdit {}

  /** A change of the risk analysis. */
  record OfRisk(RiskEdit edit) implements RowEdit {}
}
