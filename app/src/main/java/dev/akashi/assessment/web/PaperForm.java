package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.platform.FormInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a working paper from its form. */
final class PaperForm {

  static final int MOST_EVIDENCE = 10;
  static final int NAME_LENGTH = 300;

  private PaperForm() {}

  /** The work, with what is wrong with it noted in the form; refused when a field is unreadable. */
  static PaperWork read(FormInput form, LocalDate today) {
    Optional<AssessmentPhase> phase = form.choice("phase", AssessmentPhase.class);
    Optional<Technique> technique = form.choice("technique", Technique.class);
    Optional<EvidenceSource> source = form.choice("source", EvidenceSource.class);
    Optional<Judgement> judgement = form.choice("judgement", Judgement.class);
    Optional<LocalDate> doneOn = form.requiredDate("doneOn");
    String sourceName = form.optional("sourceName", NAME_LENGTH);
    String seen = form.optional("seen", EngagementPages.TEXT_LENGTH);
    String ground = form.optional("ground", EngagementPages.TEXT_LENGTH);
    List<Evidence> evidence = evidence(form);
    List<RequirementId> requirements = requirements(form);
    form.refuseIfBad();
    return new PaperWork(
        requirements,
        phase.orElseThrow(),
        technique.orElseThrow(),
        source.orElseThrow(),
        sourceName,
        doneOn.orElse(today),
        seen,
        judgement.orElseThrow(),
        ground,
        evidence);
  }

  static List<RequirementId> requirements(FormInput form) {
    return form.all("requirement").stream().map(ResultPages::requirement).toList();
  }

  private static List<Evidence> evidence(FormInput form) {
    List<Evidence> evidence = new ArrayList<>();
    for (int index = 0; index < MOST_EVIDENCE; index++) {
      String name = form.optional("evidenceName" + index, NAME_LENGTH);
      String hash = form.text("evidenceHash" + index);
      if (!name.isBlank() || !hash.isBlank()) {
        evidence.add(new Evidence(name, hash));
      }
    }
    return evidence;
  }
}
