package dev.akashi.paperwork.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.paperwork.DisclosurePaperwork;
import dev.akashi.platform.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a statement for an agency that may read it, on pages and over the API. */
@Controller
class DisclosureDownloads {

  private final DisclosurePaperwork paperwork;

  DisclosureDownloads(DisclosurePaperwork paperwork) {
    this.paperwork = paperwork;
  }

  @GetMapping({
    "/agency/disclosures/{id}/files/{name}",
    "/api/v1/agency/disclosures/{id}/files/{name}"
  })
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable DisclosureId id, @PathVariable String name) {
    return Downloads.of(paperwork.file(actor, id, name));
  }
}
