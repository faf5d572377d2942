package dev.akashi.paperwork.web;

import dev.akashi.directory.Actor;
import dev.akashi.paperwork.StatementPaperwork;
import dev.akashi.platform.SignedIn;
import dev.akashi.statement.StatementId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a declared statement, on pages and over the API. */
@Controller
class StatementDownloads {

  private final StatementPaperwork paperwork;

  StatementDownloads(StatementPaperwork paperwork) {
    this.paperwork = paperwork;
  }

  @GetMapping({"/statements/{id}/files/{name}", "/api/v1/statements/{id}/files/{name}"})
  @SignedIn
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable StatementId id, @PathVariable String name) {
    return Downloads.of(paperwork.file(actor, id, name));
  }
}
