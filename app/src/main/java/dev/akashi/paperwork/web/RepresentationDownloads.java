package dev.akashi.paperwork.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.paperwork.RepresentationPaperwork;
import dev.akashi.platform.SignedIn;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a signed representation, on pages and over the API. */
@Controller
class RepresentationDownloads {

  private final RepresentationPaperwork paperwork;

  RepresentationDownloads(RepresentationPaperwork paperwork) {
    this.paperwork = paperwork;
  }

  @GetMapping({"/representations/{id}/files/{name}", "/api/v1/representations/{id}/files/{name}"})
  @SignedIn
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable EngagementId id, @PathVariable String name) {
    return Downloads.of(paperwork.file(actor, id, Optional.empty(), name));
  }

  /** The files of the one of that number, which another may have followed. */
  @GetMapping({
    "/representations/{id}/{number}/files/{name}",
    "/api/v1/representations/{id}/{number}/files/{name}"
  })
  @SignedIn
  ResponseEntity<byte[]> file(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable int number,
      @PathVariable String name) {
    return Downloads.of(paperwork.file(actor, id, Optional.of(number), name));
  }
}
