package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A step of the working papers: how, from whom, when and on what evidence (FRM-39). The evidence
 * itself stays with the assessor; its name and SHA-256 are kept so that it can be told again.
 */
public record WorkingPaperStep(
    UUID id,
    RequirementId requirement,
    Technique technique,
    EvidenceSource source,
    String description,
    LocalDate doneOn,
    String evidenceName,
    String evidenceHash) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Where evidence comes from; from the audited party itself in principle. */
  public enum EvidenceSource {
    AUDITEE,
    INTERNAL_AUDIT,
    OTHER_CERTIFICATION
  }

  /** What the step lacks; every reason at once. */
  public List<Reason> lacking(LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (description.isBlank()) {
      reasons.add(Reason.of("assessment.step-description", "FRM-39").at("description"));
    }
    if (doneOn.isAfter(today)) {
      reasons.add(Reason.of("assessment.step-in-future", "FRM-39").with(doneOn).at("doneOn"));
    }
    if (evidenceName.isBlank()) {
      reasons.add(Reason.of("assessment.evidence-missing", "FRM-39").at("evidenceName"));
    }
    if (!SHA_256.matcher(evidenceHash).matches()) {
      reasons.add(Reason.of("assessment.evidence-hash", "FRM-39").at("evidenceHash"));
    }
    return reasons;
  }
}
