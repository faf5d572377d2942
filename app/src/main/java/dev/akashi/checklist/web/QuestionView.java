package dev.akashi.checklist.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistNote;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.ConsultedDocument;
import java.util.List;
import java.util.Optional;

/** One question with its answer and what stands around it. */
public record QuestionView(
    ChecklistParty party, ChecklistSheet sheet, Requirement asked, boolean writable) {

  public boolean isOfAgency() {
    return party == ChecklistParty.AGENCY;
  }

  public String list() {
    return ChecklistPaths.all(party);
  }

  public String path() {
    return ChecklistPaths.of(party, sheet.head().id());
  }

  public String here() {
    return link(asked.id());
  }

  public String link(RequirementId id) {
    return ChecklistPaths.question(party, sheet.head().id(), id);
  }

  public ChecklistAnswer answer() {
    return sheet.answer(asked.id());
  }

  public Optional<ChecklistNote> note() {
    return sheet.note(asked.id());
  }

  public List<ConsultedDocument> documents() {
    return sheet.documentsOn(asked.id());
  }

  public String file(ConsultedDocument document) {
    return ChecklistPaths.document(party, sheet.head().id(), document.id()) + "/file";
  }

  public Optional<String> previous() {
    return sheet.questions().before(asked.id()).map(this::link);
  }

  public Optional<String> next() {
    return sheet.questions().after(asked.id()).map(this::link);
  }
}
