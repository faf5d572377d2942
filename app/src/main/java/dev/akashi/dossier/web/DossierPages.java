package dev.akashi.dossier.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierExport;
import dev.akashi.dossier.DossierImport;
import dev.akashi.dossier.DossierImport.Preview;
import dev.akashi.dossier.PendingId;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.UploadBody;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.LossReport;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A statement as a workbook, out and in: send, look at every change, take in whole. */
@Controller
class DossierPages {

  private final Pages pages;
  private final DossierExport export;
  private final DossierImport imports;
  private final Texts texts;

  DossierPages(Pages pages, DossierExport export, DossierImport imports, Texts texts) {
    this.pages = pages;
    this.export = export;
    this.imports = imports;
    this.texts = texts;
  }

  @GetMapping("/provider/statements/{id}/workbook")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<byte[]> workbook(
      Actor actor,
      @PathVariable StatementId id,
      @RequestParam(required = false) @Nullable String in,
      HttpServletRequest request) {
    DossierBook book = export.book(actor, id);
    Language language =
        "ja".equals(in) ? Language.JA : "en".equals(in) ? Language.EN : pages.language(request);
    return WorkbookAnswer.of(book, language, export.workbook(book, language));
  }

  @GetMapping("/provider/statements/{id}/import")
  @Requires(Permission.EDIT_STATEMENT)
  View start(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view(
        "dossier/import", new StartView(export.book(actor, id), imports.waiting(actor, id)), form);
  }

  @PostMapping("/provider/statements/{id}/import")
  @Requires(Permission.EDIT_STATEMENT)
  View upload(
      Actor actor,
      @PathVariable StatementId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          UploadBody body = new UploadBody(file);
          return path(id, imports.keep(actor, id, body.name(), body.content()));
        },
        () -> start(actor, id, form));
  }

  @GetMapping("/provider/statements/{id}/import/{pending}")
  @Requires(Permission.EDIT_STATEMENT)
  View preview(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable PendingId pending,
      FormInput form,
      HttpServletResponse response) {
    if (imports.waiting(actor, id).stream().noneMatch(each -> each.id().equals(pending))) {
      form.note(Reason.of("dossier.gone").at("file"));
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return start(actor, id, form);
    }
    return preview(actor, id, pending, form);
  }

  private View preview(Actor actor, StatementId id, PendingId pending, FormInput form) {
    Preview preview = imports.preview(actor, id, pending);
    int from = form.number("from", 0, Integer.MAX_VALUE / 2).orElse(0L).intValue();
    return pages.view("dossier/preview", new PreviewView(preview, from), form);
  }

  /** Every cell that was not understood, could not be taken in or had to be interpreted. */
  @GetMapping("/provider/statements/{id}/import/{pending}/cells.csv")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<byte[]> cells(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable PendingId pending,
      HttpServletRequest request) {
    Preview preview = imports.preview(actor, id, pending);
    String csv = LossReport.csv(preview.plan().notes(), new Words(texts, pages.language(request)));
    return WorkbookAnswer.file(
        "cells.csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/provider/statements/{id}/import/{pending}/take")
  @Requires(Permission.EDIT_STATEMENT)
  View take(
      Actor actor, @PathVariable StatementId id, @PathVariable PendingId pending, FormInput form) {
    return form.attempt(
        () -> {
          int seen = form.revision();
          Map<String, Choice> choices = choices(form, imports.preview(actor, id, pending));
          int changed = imports.take(actor, id, pending, seen, choices);
          return "/provider/statements/" + id + "?done=dossier.taken:" + changed;
        },
        () -> preview(actor, id, pending, form));
  }

  private static Map<String, Choice> choices(FormInput form, Preview preview) {
    Map<String, Choice> choices = new HashMap<>();
    for (String key : preview.plan().conflicts()) {
      form.read("choice-" + key, "input.not-a-choice", Choice::valueOf)
          .ifPresent(choice -> choices.put(key, choice));
    }
    form.refuseIfBad();
    return choices;
  }

  @PostMapping("/provider/statements/{id}/import/{pending}/discard")
  @Requires(Permission.EDIT_STATEMENT)
  View discard(
      Actor actor, @PathVariable StatementId id, @PathVariable PendingId pending, FormInput form) {
    return form.attempt(
        () -> {
          imports.discard(actor, id, pending);
          return "/provider/statements/" + id + "/import?done=dossier.discarded";
        },
        () -> start(actor, id, form));
  }

  private static String path(StatementId id, PendingId pending) {
    return "/provider/statements/" + id + "/import/" + pending;
  }
}
