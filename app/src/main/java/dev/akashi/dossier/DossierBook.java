package dev.akashi.dossier;

import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.risk.RiskAnalysis;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.VisibilityRules;
import java.time.LocalDate;

/**
 * A statement as it goes out.
 *
 * @param risks the analysis of its risks
 * @param visibility who sees its fields by default, and how far that may be chosen
 * @param seal the seal its content has or would have
 * @param day the day on which it goes out
 */
public record DossierBook(
    StatementSheet sheet,
    RiskAnalysis risks,
    VisibilityRules visibility,
    Baseline baseline,
    LocalizedText provider,
    String seal,
    LocalDate day) {

  /** What the service is called. */
  public LocalizedText serviceName() {
    return sheet.head().called();
  }
}
