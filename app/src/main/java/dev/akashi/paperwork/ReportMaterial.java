package dev.akashi.paperwork;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.Reuse;
import dev.akashi.assessment.Sample;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Organisation;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.DeclaredStatement;
import java.util.Comparator;
import java.util.List;

/**
 * What the documents of an issued report are made of.
 *
 * @param samples what was drawn
 * @param reuses the audits and certifications of others that results rest on
 * @param equivalences the judgements on other technology than the examples of the baseline
 */
public record ReportMaterial(
    IssuedReport issued,
    DeclaredStatement statement,
    Baseline baseline,
    Organisation provider,
    List<Sample> samples,
    List<Reuse> reuses,
    List<Equivalence> equivalences) {

  public ReportMaterial {
    samples = List.copyOf(samples);
    reuses = List.copyOf(reuses);
    equivalences =
        equivalences.stream().sorted(Comparator.comparing(Equivalence::requirement)).toList();
  }

  public AssessmentReport report() {
    return issued.report();
  }

  /** The title of a requirement; its number when the baseline has none. */
  public LocalizedText title(RequirementId id) {
    return baseline
        .find(id)
        .map(Requirement::title)
        .orElseGet(() -> new LocalizedText(id.value(), id.value()));
  }

  List<Sample> samplesOf(RequirementId id) {
    return samples.stream().filter(sample -> sample.requirement().equals(id)).toList();
  }
}
