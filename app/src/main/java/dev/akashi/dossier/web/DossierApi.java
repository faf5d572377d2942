package dev.akashi.dossier.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierExport;
import dev.akashi.dossier.DossierImport;
import dev.akashi.dossier.PendingId;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.dossier.web.DossierJson.PreviewJson;
import dev.akashi.kernel.Language;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Languages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.UploadBody;
import dev.akashi.platform.Words;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A statement as a workbook over the API, in the steps of the pages. */
@RestController
class DossierApi {

  private static final String STATEMENT = "/api/v1/provider/statements/{id}";

  private final DossierExport export;
  private final DossierImport imports;
  private final Texts texts;
  private final Languages languages;

  DossierApi(DossierExport export, DossierImport imports, Texts texts, Languages languages) {
    this.export = export;
    this.imports = imports;
    this.texts = texts;
    this.languages = languages;
  }

  /**
   * What is to be taken in.
   *
   * @param revision the {@code revision} of the preview
   * @param choices FILE or KEEP for each requirement or line of the profile in conflict
   */
  record TakeRequest(@Nullable Integer revision, @Nullable Map<String, @Nullable String> choices) {}

  /** How many answers changed. */
  record Taken(int changed) {}

  @GetMapping(STATEMENT + "/workbook")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<byte[]> workbook(
      Actor actor, @PathVariable StatementId id, HttpServletRequest request) {
    DossierBook book = export.book(actor, id);
    Language language = languages.of(request);
    return WorkbookAnswer.of(book, language, export.workbook(book, language));
  }

  /** Keeps a workbook, sent as the part {@code file} of a form, and tells what it would do. */
  @PostMapping(STATEMENT + "/imports")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  PreviewJson upload(
      Actor actor,
      @PathVariable StatementId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    UploadBody body = new UploadBody(file);
    return preview(actor, id, imports.keep(actor, id, body.name(), body.content()), request);
  }

  @GetMapping(STATEMENT + "/imports/{pending}")
  @Requires(Permission.EDIT_STATEMENT)
  PreviewJson preview(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable PendingId pending,
      HttpServletRequest request) {
    return PreviewJson.of(
        imports.preview(actor, id, pending), new Words(texts, languages.of(request)));
  }

  @DeleteMapping(STATEMENT + "/imports/{pending}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(Actor actor, @PathVariable StatementId id, @PathVariable PendingId pending) {
    imports.discard(actor, id, pending);
  }

  @PostMapping(STATEMENT + "/imports/{pending}/take")
  @Requires(Permission.EDIT_STATEMENT)
  Taken take(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable PendingId pending,
      @RequestBody TakeRequest request) {
    int seen = ApiInput.revision(request.revision());
    ApiInput input = new ApiInput();
    Map<String, Choice> choices = new HashMap<>();
    if (request.choices() != null) {
      request
          .choices()
          .forEach((conflict, choice) ->
              input
                  .choice("choices." + conflict, choice, Choice.class)
                  .ifPresent(chosen -> choices.put(conflict, chosen)));
    }
    input.refuseIfBad();
    return new Taken(imports.take(actor, id, pending, seen, choices));
  }
}
