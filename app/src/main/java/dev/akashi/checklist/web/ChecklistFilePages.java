package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistBook;
import dev.akashi.checklist.ChecklistExport;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistImport;
import dev.akashi.checklist.ChecklistImport.Preview;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.Checklists;
import dev.akashi.checklist.PlannedLine;
import dev.akashi.checklist.PlannedLine.KeptSide;
import dev.akashi.checklist.PlannedLine.LineChange;
import dev.akashi.checklist.WaitingFileId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.UploadBody;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.LossReport;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A checklist as a workbook, out and in: send, look at every change, take in whole. */
@Controller
@RequestMapping("/agency/checklists/{id}")
class ChecklistFilePages {

  private final Pages pages;
  private final Checklists checklists;
  private final ChecklistExport export;
  private final ChecklistImport imports;
  private final Texts texts;

  ChecklistFilePages(
      Pages pages,
      Checklists checklists,
      ChecklistExport export,
      ChecklistImport imports,
      Texts texts) {
    this.pages = pages;
    this.checklists = checklists;
    this.export = export;
    this.imports = imports;
    this.texts = texts;
  }

  @GetMapping("/workbook")
  @Requires(Permission.MAKE_CHECKLIST)
  ResponseEntity<byte[]> workbook(
      Actor actor,
      @PathVariable ChecklistId id,
      @RequestParam(required = false) @Nullable String in,
      HttpServletRequest request) {
    ChecklistBook book = export.book(actor, id);
    Language language =
        "ja".equals(in) ? Language.JA : "en".equals(in) ? Language.EN : pages.language(request);
    return FileAnswers.workbook(book, language, export.workbook(book, language));
  }

  @GetMapping("/import")
  @Requires(Permission.MAKE_CHECKLIST)
  View start(Actor actor, @PathVariable ChecklistId id, FormInput form) {
    ChecklistSheet sheet = checklists.get(actor, ChecklistParty.AGENCY, id);
    return pages.view(
        "checklist/import",
        new ImportStartView(
            sheet,
            checklists.isWritable(actor, ChecklistParty.AGENCY, sheet),
            imports.waiting(actor, id)),
        form);
  }

  @PostMapping("/import")
  @Requires(Permission.MAKE_CHECKLIST)
  View upload(
      Actor actor,
      @PathVariable ChecklistId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          UploadBody body = new UploadBody(file);
          return path(id) + "/" + imports.keep(actor, id, body.name(), body.content());
        },
        () -> start(actor, id, form));
  }

  @GetMapping("/import/{file}")
  @Requires(Permission.MAKE_CHECKLIST)
  View preview(
      Actor actor, @PathVariable ChecklistId id, @PathVariable WaitingFileId file, FormInput form) {
    int from = form.number("from", 0, Integer.MAX_VALUE / 2).orElse(0L).intValue();
    return pages.view(
        "checklist/preview", new ImportPreviewView(imports.preview(actor, id, file), from), form);
  }

  /** Every cell that was not understood, could not be taken in or had to be interpreted. */
  @GetMapping("/import/{file}/cells.csv")
  @Requires(Permission.MAKE_CHECKLIST)
  ResponseEntity<byte[]> cells(
      Actor actor,
      @PathVariable ChecklistId id,
      @PathVariable WaitingFileId file,
      HttpServletRequest request) {
    Preview preview = imports.preview(actor, id, file);
    String csv = LossReport.csv(preview.plan().notes(), new Words(texts, pages.language(request)));
    return FileAnswers.file(
        "cells.csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/import/{file}/take")
  @Requires(Permission.MAKE_CHECKLIST)
  View take(
      Actor actor, @PathVariable ChecklistId id, @PathVariable WaitingFileId file, FormInput form) {
    return form.attempt(
        () -> {
          int seen = form.revision();
          Map<RequirementId, KeptSide> choices = choices(form, imports.preview(actor, id, file));
          int changed = imports.take(actor, id, file, seen, choices);
          return ChecklistPaths.of(ChecklistParty.AGENCY, id)
              + "/result?done=checklist.taken-in:"
              + changed;
        },
        () -> preview(actor, id, file, form));
  }

  private static Map<RequirementId, KeptSide> choices(FormInput form, Preview preview) {
    Map<RequirementId, KeptSide> choices = new HashMap<>();
    for (PlannedLine row : preview.plan().of(LineChange.IN_CONFLICT)) {
      form.read("choice-" + row.requirement(), "input.not-a-choice", KeptSide::valueOf)
          .ifPresent(side -> choices.put(row.requirement(), side));
    }
    form.refuseIfBad();
    return choices;
  }

  @PostMapping("/import/{file}/discard")
  @Requires(Permission.MAKE_CHECKLIST)
  View discard(
      Actor actor, @PathVariable ChecklistId id, @PathVariable WaitingFileId file, FormInput form) {
    return form.attempt(
        () -> {
          imports.discard(actor, id, file);
          return path(id) + "?done=checklist.file-dropped";
        },
        () -> start(actor, id, form));
  }

  private static String path(ChecklistId id) {
    return ChecklistPaths.of(ChecklistParty.AGENCY, id) + "/import";
  }
}
