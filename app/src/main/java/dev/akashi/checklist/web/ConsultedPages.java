package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.Checklists;
import dev.akashi.checklist.ConsultedDocument.Details;
import dev.akashi.checklist.ConsultedDocuments;
import dev.akashi.checklist.ConsultedId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.UploadBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Certifications and reports beside a checklist, attached and read by both sides. */
@Controller
class ConsultedPages {

  private static final String OF_AGENCY = "/agency/checklists/{id}/documents";
  private static final String OF_PROVIDER = "/provider/checklists/{id}/documents";

  private final Pages pages;
  private final Checklists checklists;
  private final ConsultedDocuments documents;
  private final EvidenceLimit limit;

  ConsultedPages(
      Pages pages, Checklists checklists, ConsultedDocuments documents, EvidenceLimit limit) {
    this.pages = pages;
    this.checklists = checklists;
    this.documents = documents;
    this.limit = limit;
  }

  @GetMapping(OF_AGENCY)
  @Requires(Permission.MAKE_CHECKLIST)
  View ofAgency(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return show(actor, ChecklistParty.AGENCY, id, form);
  }

  @GetMapping(OF_PROVIDER)
  @Requires(Permission.EDIT_STATEMENT)
  View ofProvider(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    return show(actor, ChecklistParty.PROVIDER, id, form);
  }

  private View show(Actor actor, ChecklistParty party, ChecklistId id, FormInput form) {
    ChecklistSheet sheet = checklists.get(actor, party, id);
    return pages.view(
        "checklist/documents",
        new DocumentsView(
            party, sheet, checklists.isWritable(actor, party, sheet), limit.megabytes()),
        form);
  }

  @PostMapping(OF_AGENCY)
  @Requires(Permission.MAKE_CHECKLIST)
  View addOfAgency(
      Actor actor,
      @PathVariable ChecklistId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return add(actor, ChecklistParty.AGENCY, id, file, form);
  }

  @PostMapping(OF_PROVIDER)
  @Requires(Permission.EDIT_STATEMENT)
  View addOfProvider(
      Actor actor,
      @PathVariable ChecklistId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return add(actor, ChecklistParty.PROVIDER, id, file, form);
  }

  private View add(
      Actor actor,
      ChecklistParty party,
      ChecklistId id,
      @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          Details details = ChecklistForm.details(form);
          documents.add(
              actor,
              party,
              id,
              details,
              new UploadBody(file).name(),
              () -> Objects.requireNonNull(file).getInputStream());
          return ChecklistPaths.of(party, id) + "/documents?done=checklist.document-attached";
        },
        () -> show(actor, party, id, form));
  }

  @PostMapping(OF_AGENCY + "/{document}/remove")
  @Requires(Permission.MAKE_CHECKLIST)
  View removeOfAgency(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable ConsultedId document,
      FormInput form) {
    return remove(actor, ChecklistParty.AGENCY, id, document, form);
  }

  @PostMapping(OF_PROVIDER + "/{document}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View removeOfProvider(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable ConsultedId document,
      FormInput form) {
    return remove(actor, ChecklistParty.PROVIDER, id, document, form);
  }

  private View remove(
      Actor actor, ChecklistParty party, ChecklistId id, ConsultedId document, FormInput form) {
    return form.attempt(
        () -> {
          documents.remove(actor, party, id, document);
          return ChecklistPaths.of(party, id) + "/documents?done=checklist.document-removed";
        },
        () -> show(actor, party, id, form));
  }

  @GetMapping({
    OF_AGENCY + "/{document}/file",
    "/api/v1/agency/checklists/{id}/documents/{document}/file"
  })
  @Requires(Permission.MAKE_CHECKLIST)
  void fileForAgency(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable ConsultedId document,
      HttpServletResponse response)
      throws IOException {
    FileAnswers.document(documents.open(actor, ChecklistParty.AGENCY, id, document), response);
  }

  @GetMapping({
    OF_PROVIDER + "/{document}/file",
    "/api/v1/provider/checklists/{id}/documents/{document}/file"
  })
  @Requires(Permission.EDIT_STATEMENT)
  void fileForProvider(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable ConsultedId document,
      HttpServletResponse response)
      throws IOException {
    FileAnswers.document(documents.open(actor, ChecklistParty.PROVIDER, id, document), response);
  }
}
