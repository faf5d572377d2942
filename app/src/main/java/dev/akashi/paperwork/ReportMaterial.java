package dev.akashi.paperwork;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.ReportGrounds;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Organisation;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.DeclaredStatement;

/**
 * What the documents of an issued report are made of.
 *
 * @param provider as it was named on the day of the report
 */
public record ReportMaterial(
    IssuedReport issued,
    DeclaredStatement statement,
    Baseline baseline,
    Organisation provider,
    LocalizedText assessor) {

  public AssessmentReport report() {
    return issued.report();
  }

  /** What the results rest on beside the working papers. */
  public ReportGrounds grounds() {
    return issued.grounds();
  }

  /** The title of a requirement; its number when the baseline has none. */
  public LocalizedText title(RequirementId id) {
    return baseline
        .find(id)
        .map(Requirement::title)
        .orElseGet(() -> new LocalizedText(id.value(), id.value()));
  }
}
