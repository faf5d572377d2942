package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswering;
import dev.akashi.checklist.ChecklistHandOvers;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.Checklists;
import dev.akashi.checklist.ConsultedDocuments;
import dev.akashi.checklist.ConsultedId;
import dev.akashi.checklist.web.ChecklistBodies.SaidBody;
import dev.akashi.checklist.web.ChecklistBodies.TextBody;
import dev.akashi.checklist.web.ChecklistJson.ChecklistDocument;
import dev.akashi.checklist.web.ChecklistJson.ListJson;
import dev.akashi.checklist.web.ChecklistJson.Made;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checklists that a provider was handed, over the API. */
@RestController
@RequestMapping("/api/v1/provider/checklists")
class ProviderChecklistApi {

  private static final ChecklistParty PROVIDER = ChecklistParty.PROVIDER;

  private final Checklists checklists;
  private final ChecklistHandOvers handOvers;
  private final ChecklistAnswering answering;
  private final ConsultedDocuments documents;

  ProviderChecklistApi(
      Checklists checklists,
      ChecklistHandOvers handOvers,
      ChecklistAnswering answering,
      ConsultedDocuments documents) {
    this.checklists = checklists;
    this.handOvers = handOvers;
    this.answering = answering;
    this.documents = documents;
  }

  @GetMapping
  @Requires(Permission.EDIT_STATEMENT)
  ListJson list(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    return ListJson.of(
        checklists.list(actor, PROVIDER, ChecklistApi.filter(state, find), Paging.of(start, size)));
  }

  @GetMapping("/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  ChecklistDocument get(Actor actor, @PathVariable ChecklistId id) {
    return ChecklistDocument.of(checklists.get(actor, PROVIDER, id), /* ofAgency= */ false);
  }

  @PutMapping("/{id}/questions/{requirement}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void answer(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      @RequestBody SaidBody body) {
    answering.answer(
        actor, PROVIDER, id, requirement, body.read(), ApiInput.revision(body.revision()));
  }

  @PostMapping("/{id}/give-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void giveBack(Actor actor, @PathVariable ChecklistId id, @RequestBody TextBody body) {
    handOvers.giveBack(
        actor, id, body.read(ChecklistForm.LONGEST_TEXT), ApiInput.revision(body.revision()));
  }

  /** Attaches a document; the body is the file, what is said of it stands in the address. */
  @PostMapping("/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.EDIT_STATEMENT)
  Made attach(
      Actor actor, @PathVariable ChecklistId id, FormInput form, HttpServletRequest request) {
    return new Made(
        documents
            .add(
                actor,
                PROVIDER,
                id,
                ChecklistForm.details(form),
                form.text("fileName"),
                request::getInputStream)
            .toString());
  }

  @DeleteMapping("/{id}/documents/{document}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void remove(Actor actor, @PathVariable ChecklistId id, @PathVariable ConsultedId document) {
    documents.remove(actor, PROVIDER, id, document);
  }
}
