package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.ConsultedDocument;

/** The certifications and reports beside a checklist. */
public record DocumentsView(
    ChecklistParty party, ChecklistSheet sheet, boolean writable, long mostMegabytes) {

  public String list() {
    return ChecklistPaths.all(party);
  }

  public boolean isOfAgency() {
    return party == ChecklistParty.AGENCY;
  }

  public String path() {
    return ChecklistPaths.of(party, sheet.head().id());
  }

  public String link(ConsultedDocument document) {
    return ChecklistPaths.document(party, sheet.head().id(), document.id());
  }
}
