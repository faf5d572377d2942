package dev.akashi.exchange.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.exchange.Export;
import dev.akashi.exchange.Export.ExportFile;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.DraftId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The files that versions (for everybody) and drafts (for their authors) go out as. */
@Controller
public class ExportPages {

  private final Pages pages;
  private final Export export;

  ExportPages(Pages pages, Export export) {
    this.pages = pages;
    this.export = export;
  }

  @GetMapping("/baseline/{version}/export")
  @OpenToAll
  View version(@PathVariable String version) {
    return pages.view(
        "exchange/export", new ExportView(export.version(version), "/baseline/" + version));
  }

  @GetMapping("/baseline/{version}/print")
  @OpenToAll
  View printVersion(@PathVariable String version) {
    return pages.view(
        "exchange/print", new PrintView(export.version(version), "/baseline/" + version));
  }

  @GetMapping("/baseline/{version}/files/{name}")
  @OpenToAll
  ResponseEntity<byte[]> versionFile(@PathVariable String version, @PathVariable String name) {
    return answer(export.file(export.version(version), name), version);
  }

  @GetMapping("/programme/baselines/{id}/export")
  @Requires(Permission.EDIT_BASELINE)
  View draft(Actor actor, @PathVariable DraftId id) {
    return pages.view("exchange/export", new ExportView(export.draft(actor, id), path(id)));
  }

  @GetMapping("/programme/baselines/{id}/print")
  @Requires(Permission.EDIT_BASELINE)
  View printDraft(Actor actor, @PathVariable DraftId id) {
    return pages.view("exchange/print", new PrintView(export.draft(actor, id), path(id)));
  }

  @GetMapping("/programme/baselines/{id}/files/{name}")
  @Requires(Permission.EDIT_BASELINE)
  ResponseEntity<byte[]> draftFile(
      Actor actor, @PathVariable DraftId id, @PathVariable String name) {
    return answer(export.file(export.draft(actor, id), name), "draft");
  }

  private static ResponseEntity<byte[]> answer(ExportFile file, String of) {
    ContentDisposition attached =
        ContentDisposition.attachment().filename(of + "-" + file.name()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .body(file.content());
  }

  private static String path(DraftId id) {
    return "/programme/baselines/" + id;
  }
}
