package dev.akashi.checklist.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistNote;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistResult;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.ConsultedDocument;
import java.util.List;
import java.util.Optional;

/** What the answers of a checklist come to, for its agency. */
public record ResultView(ChecklistSheet sheet) {

  public String path() {
    return ChecklistPaths.of(ChecklistParty.AGENCY, sheet.head().id());
  }

  public ChecklistResult result() {
    return sheet.result();
  }

  /** The questions whose answer tells of something missing, in order. */
  public List<Requirement> shortfalls() {
    return sheet.questions().all().stream()
        .filter(asked -> answer(asked).verdict().isShortfall())
        .toList();
  }

  /** The questions that the provider holds not to apply, in order. */
  public List<Requirement> notApplicable() {
    return sheet.questions().all().stream()
        .filter(asked -> answer(asked).verdict() == ChecklistVerdict.NOT_APPLICABLE)
        .toList();
  }

  public ChecklistAnswer answer(Requirement asked) {
    return sheet.answer(asked.id());
  }

  public Optional<ChecklistNote> note(Requirement asked) {
    return sheet.note(asked.id());
  }

  public List<ConsultedDocument> documents(Requirement asked) {
    return sheet.documentsOn(asked.id());
  }

  public String link(Requirement asked) {
    return ChecklistPaths.question(ChecklistParty.AGENCY, sheet.head().id(), asked.id());
  }
}
