package dev.akashi.demo.story;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.List;

/** A working paper of the demonstration on one chapter; it names no document that is not there. */
final class ChapterPaper {

  private ChapterPaper() {}

  static PaperWork of(
      Engagement engagement,
      int chapter,
      List<RequirementId> requirements,
      AssessmentPhase phase,
      LocalDate doneOn) {
    boolean design = phase == AssessmentPhase.DESIGN;
    return new PaperWork(
        requirements,
        phase,
        design ? Technique.INQUIRY : Technique.OBSERVATION,
        EvidenceSource.AUDITEE,
        "基盤運用課",
        doneOn,
        "%sの第%d章について、%s"
            .formatted(
                engagement.serviceName().ja(),
                chapter,
                design ? "担当者に質問し、管理策の定めと担当を確かめた。" : "担当者の作業を観察し、定めどおりに行われていることを見た。"),
        Judgement.CONFORMS,
        design ? "定めと担当が言明書の記載と一致した。" : "作業と記録が定めと一致した。",
        List.of());
  }

  /** A paper that says what deviates in the operation of a control. */
  static PaperWork deviating(RequirementId control, String seen, LocalDate doneOn) {
    return new PaperWork(
        List.of(control),
        AssessmentPhase.OPERATION,
        Technique.OBSERVATION,
        EvidenceSource.AUDITEE,
        "基盤運用課",
        doneOn,
        seen,
        Judgement.DEVIATES,
        "定めと記録が一致しない。",
        List.of());
  }
}
