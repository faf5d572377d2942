package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswering;
import dev.akashi.checklist.ChecklistFilter;
import dev.akashi.checklist.ChecklistHandOvers;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistState;
import dev.akashi.checklist.Checklists;
import dev.akashi.checklist.ConsultedDocuments;
import dev.akashi.checklist.ConsultedId;
import dev.akashi.checklist.web.ChecklistBodies.AboutBody;
import dev.akashi.checklist.web.ChecklistBodies.HandOverBody;
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
import java.util.Optional;
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

/** The checklists of an agency over the API. */
@RestController
@RequestMapping("/api/v1/agency/checklists")
class ChecklistApi {

  private static final ChecklistParty AGENCY = ChecklistParty.AGENCY;

  private final Checklists checklists;
  private final ChecklistHandOvers handOvers;
  private final ChecklistAnswering answering;
  private final ConsultedDocuments documents;

  ChecklistApi(
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
  @Requires(Permission.MAKE_CHECKLIST)
  ListJson list(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    return ListJson.of(checklists.list(actor, AGENCY, filter(state, find), Paging.of(start, size)));
  }

  static ChecklistFilter filter(@Nullable String state, String find) {
    ApiInput input = new ApiInput();
    Optional<ChecklistState> wanted =
        state == null ? Optional.empty() : input.choice("state", state, ChecklistState.class);
    String text = input.optional("find", find, ChecklistForm.LONGEST_NAME);
    input.refuseIfBad();
    return new ChecklistFilter(wanted, text);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.MAKE_CHECKLIST)
  Made make(Actor actor, @RequestBody AboutBody body) {
    return new Made(checklists.make(actor, body.read(), body.version()).toString());
  }

  @GetMapping("/{id}")
  @Requires(Permission.MAKE_CHECKLIST)
  ChecklistDocument get(Actor actor, @PathVariable ChecklistId id) {
    return ChecklistDocument.of(checklists.get(actor, AGENCY, id), /* ofAgency= */ true);
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void change(Actor actor, @PathVariable ChecklistId id, @RequestBody AboutBody body) {
    checklists.change(actor, id, body.read(), ApiInput.revision(body.revision()));
  }

  @PostMapping("/{id}/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void handOver(Actor actor, @PathVariable ChecklistId id, @RequestBody HandOverBody body) {
    HandOverBody.Read read = body.read();
    handOvers.handOver(
        actor, id, read.way(), read.wantedBy(), read.message(), ApiInput.revision(body.revision()));
  }

  @PostMapping("/{id}/take-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void takeBack(Actor actor, @PathVariable ChecklistId id, @RequestBody TextBody body) {
    handOvers.takeBack(
        actor, id, body.required(ChecklistForm.LONGEST_TEXT), ApiInput.revision(body.revision()));
  }

  /** The agency has read what came back. */
  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void read(Actor actor, @PathVariable ChecklistId id, @RequestBody TextBody body) {
    handOvers.markRead(actor, id, ApiInput.revision(body.revision()));
  }

  @PutMapping("/{id}/questions/{requirement}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void answer(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      @RequestBody SaidBody body) {
    answering.answer(
        actor, AGENCY, id, requirement, body.read(), ApiInput.revision(body.revision()));
  }

  /** Notes something for the own agency; an empty text takes the note away. */
  @PutMapping("/{id}/questions/{requirement}/note")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void note(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable RequirementId requirement,
      @RequestBody TextBody body) {
    answering.note(
        actor,
        id,
        requirement,
        body.read(ChecklistAnswering.LONGEST_NOTE),
        ApiInput.revision(body.revision()));
  }

  /** Attaches a document; the body is the file, what is said of it stands in the address. */
  @PostMapping("/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.MAKE_CHECKLIST)
  Made attach(
      Actor actor, @PathVariable ChecklistId id, FormInput form, HttpServletRequest request) {
    return new Made(
        documents
            .add(
                actor,
                AGENCY,
                id,
                ChecklistForm.details(form),
                form.text("fileName"),
                request::getInputStream)
            .toString());
  }

  @DeleteMapping("/{id}/documents/{document}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.MAKE_CHECKLIST)
  void remove(Actor actor, @PathVariable ChecklistId id, @PathVariable ConsultedId document) {
    documents.remove(actor, AGENCY, id, document);
  }
}
