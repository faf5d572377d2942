package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ConsultedId;

/** The addresses of the pages of one side. */
final class ChecklistPaths {

  private ChecklistPaths() {}

  static String all(ChecklistParty party) {
    return switch (party) {
      case AGENCY -> "/agency/checklists";
      case PROVIDER -> "/provider/checklists";
    };
  }

  static String of(ChecklistParty party, ChecklistId id) {
    return all(party) + "/" + id;
  }

  static String question(ChecklistParty party, ChecklistId id, RequirementId requirement) {
    return of(party, id) + "/questions/" + requirement;
  }

  static String document(ChecklistParty party, ChecklistId id, ConsultedId document) {
    return of(party, id) + "/documents/" + document;
  }
}
