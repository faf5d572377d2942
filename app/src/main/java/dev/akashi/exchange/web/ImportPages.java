package dev.akashi.exchange.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.exchange.ColumnMatching;
import dev.akashi.exchange.ColumnMatching.Matched;
import dev.akashi.exchange.ColumnUse;
import dev.akashi.exchange.Import;
import dev.akashi.exchange.Import.Preview;
import dev.akashi.exchange.ImportVerdict;
import dev.akashi.exchange.SheetChoice;
import dev.akashi.exchange.Upload;
import dev.akashi.exchange.Upload.UploadKind;
import dev.akashi.exchange.UploadId;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.UploadBody;
import dev.akashi.platform.workbook.WorkbookReader;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.Workshop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Taking a file into a draft: upload, match the columns, look at every row, take it in whole. */
@Controller
public class ImportPages {

  private static final int LAST_HEAD_ROW = 10_000;

  private final Pages pages;
  private final Workshop workshop;
  private final Import imports;
  private final ColumnMatching matching;

  ImportPages(Pages pages, Workshop workshop, Import imports, ColumnMatching matching) {
    this.pages = pages;
    this.workshop = workshop;
    this.imports = imports;
    this.matching = matching;
  }

  @GetMapping("/programme/baselines/{id}/import")
  @Requires(Permission.EDIT_BASELINE)
  View start(Actor actor, @PathVariable DraftId id, FormInput form) {
    return pages.view(
        "exchange/import",
        new ImportView(workshop.draft(actor, id), imports.waiting(actor, id)),
        form);
  }

  @PostMapping("/programme/baselines/{id}/import")
  @Requires(Permission.EDIT_BASELINE)
  View upload(
      Actor actor,
      @PathVariable DraftId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          UploadBody body = new UploadBody(file);
          UploadId kept = imports.keep(actor, id, body.name(), body.content());
          Upload upload = imports.upload(actor, id, kept);
          return path(id, kept) + (upload.isReady() ? "/rows" : "");
        },
        () -> start(actor, id, form));
  }

  @GetMapping("/programme/baselines/{id}/import/{upload}")
  @Requires(Permission.EDIT_BASELINE)
  View match(Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload, FormInput form) {
    Upload kept = imports.upload(actor, id, upload);
    if (kept.kind() != UploadKind.WORKBOOK) {
      return form.goOn(path(id, upload) + "/rows");
    }
    List<String> sheets = matching.sheets(actor, id, upload);
    int sheet =
        form.number("sheet", 0, sheets.size() - 1L)
            .map(Long::intValue)
            .or(() -> kept.choice().map(SheetChoice::sheet))
            .orElse(0);
    Matched matched =
        matching.match(
            actor, id, upload, sheet, form.number("headRow", 0, LAST_HEAD_ROW).map(Long::intValue));
    return pages.view(
        "exchange/match",
        new MatchView(
            workshop.draft(actor, id),
            kept,
            sheets,
            sheet,
            matched,
            typed(form, matched.columns())),
        form);
  }

  /** The columns as they were typed, where a form comes back. */
  private static List<ColumnUse> typed(FormInput form, List<ColumnUse> otherwise) {
    List<ColumnUse> uses = new ArrayList<>();
    for (int i = 0; i < otherwise.size(); i++) {
      ColumnUse before = otherwise.get(i);
      uses.add(use(form.text("columns" + i)).orElse(before));
    }
    return uses;
  }

  private static Optional<ColumnUse> use(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ColumnUse.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @PostMapping("/programme/baselines/{id}/import/{upload}")
  @Requires(Permission.EDIT_BASELINE)
  View choose(
      Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload, FormInput form) {
    return form.attempt(
        () -> {
          int sheet = form.number("sheet", 0, WorkbookReader.MOST_SHEETS).orElse(0L).intValue();
          int headRow = form.number("headRow", 0, LAST_HEAD_ROW).orElse(0L).intValue();
          List<ColumnUse> uses = new ArrayList<>();
          for (int i = 0; i < WorkbookReader.MOST_COLUMNS && form.has("columns" + i); i++) {
            uses.add(
                form.read("columns" + i, "input.not-a-choice", ColumnUse::of)
                    .orElse(ColumnUse.NONE));
          }
          form.refuseIfBad();
          matching.choose(actor, id, upload, new SheetChoice(sheet, headRow, uses));
          return path(id, upload) + "/rows";
        },
        () -> match(actor, id, upload, form));
  }

  @GetMapping("/programme/baselines/{id}/import/{upload}/rows")
  @Requires(Permission.EDIT_BASELINE)
  View rows(Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload, FormInput form) {
    if (!imports.upload(actor, id, upload).isReady()) {
      return form.goOn(path(id, upload));
    }
    Preview preview = imports.preview(actor, id, upload);
    Optional<ImportVerdict> only =
        Arrays.stream(ImportVerdict.values())
            .filter(verdict -> verdict.name().equals(form.text("only")))
            .findFirst();
    int from = form.number("from", 0, Integer.MAX_VALUE / 2).orElse(0L).intValue();
    return pages.view(
        "exchange/rows", new PreviewView(workshop.draft(actor, id), preview, only, from), form);
  }

  @PostMapping("/programme/baselines/{id}/import/{upload}/take")
  @Requires(Permission.EDIT_BASELINE)
  View take(Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload, FormInput form) {
    return form.attempt(
        () -> {
          imports.take(actor, id, upload, form.revision());
          return "/programme/baselines/" + id + "/edits?done=exchange.taken";
        },
        () -> rows(actor, id, upload, form));
  }

  @PostMapping("/programme/baselines/{id}/import/{upload}/discard")
  @Requires(Permission.EDIT_BASELINE)
  View discard(
      Actor actor, @PathVariable DraftId id, @PathVariable UploadId upload, FormInput form) {
    return form.attempt(
        () -> {
          imports.discard(actor, id, upload);
          return "/programme/baselines/" + id + "/import?done=exchange.discarded";
        },
        () -> start(actor, id, form));
  }

  private static String path(DraftId id, UploadId upload) {
    return "/programme/baselines/" + id + "/import/" + upload;
  }
}
