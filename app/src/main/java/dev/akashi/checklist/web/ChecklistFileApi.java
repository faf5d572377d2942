package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistBook;
import dev.akashi.checklist.ChecklistExport;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistImport;
import dev.akashi.checklist.PlannedLine.KeptSide;
import dev.akashi.checklist.WaitingFileId;
import dev.akashi.checklist.web.ChecklistJson.PreviewJson;
import dev.akashi.checklist.web.ChecklistJson.Taken;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Languages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.UploadBody;
import dev.akashi.platform.Words;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A checklist as a workbook over the API, in the steps of the pages. */
@RestController
@RequestMapping("/api/v1/agency/checklists/{id}")
class ChecklistFileApi {

  private final ChecklistExport export;
  private final ChecklistImport imports;
  private final Texts texts;
  private final Languages languages;

  ChecklistFileApi(
      ChecklistExport export, ChecklistImport imports, Texts texts, Languages languages) {
    this.export = export;
    this.imports = imports;
    this.texts = texts;
    this.languages = languages;
  }

  /**
   * What is to be taken in.
   *
   * @param revision the {@code revision} of the preview
   * @param choices FILE or KEEP for each requirement in conflict
   */
  record TakeRequest(@Nullable Integer revision, @Nullable Map<String, @Nullable String> choices) {}

  @GetMapping("/workbook")
  @Requires(Permission.MAKE_CHECKLIST)
  ResponseEntity<byte[]> workbook(
      Actor actor, @PathVariable ChecklistId id, HttpServletRequest request) {
    ChecklistBook book = export.book(actor, id);
    Language language = languages.of(request);
    return FileAnswers.workbook(book, language, export.workbook(book, language));
  }

  /** Keeps a workbook, sent as the part {@code file} of a form, and tells what it would do. */
  @PostMapping("/imports")
  @Requires(Permission.MAKE_CHECKLIST)
  @ResponseStatus(HttpStatus.CREATED)
  PreviewJson upload(
      Actor actor,
      @PathVariable ChecklistId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request) {
    UploadBody body = new UploadBody(file);
    return preview(actor, id, imports.keep(actor, id, body.name(), body.content()), request);
  }

  @GetMapping("/imports/{file}")
  @Requires(Permission.MAKE_CHECKLIST)
  PreviewJson preview(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable WaitingFileId file,
      HttpServletRequest request) {
    return PreviewJson.of(
        imports.preview(actor, id, file), new Words(texts, languages.of(request)));
  }

  @DeleteMapping("/imports/{file}")
  @Requires(Permission.MAKE_CHECKLIST)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(Actor actor, @PathVariable ChecklistId id, @PathVariable WaitingFileId file) {
    imports.discard(actor, id, file);
  }

  @PostMapping("/imports/{file}/take")
  @Requires(Permission.MAKE_CHECKLIST)
  Taken take(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable WaitingFileId file,
      @RequestBody TakeRequest request) {
    int seen = ApiInput.revision(request.revision());
    ApiInput input = new ApiInput();
    Map<RequirementId, KeptSide> choices = new HashMap<>();
    if (request.choices() != null) {
      request
          .choices()
          .forEach((requirement, choice) -> {
            String field = "choices." + requirement;
            input
                .read(field, requirement, "input.not-a-choice", RequirementId::of)
                .ifPresent(at ->
                    input
                        .choice(field, choice, KeptSide.class)
                        .ifPresent(chosen -> choices.put(at, chosen)));
          });
    }
    input.refuseIfBad();
    return new Taken(imports.take(actor, id, file, seen, choices));
  }
}
