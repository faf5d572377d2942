package dev.akashi.paperwork.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.paperwork.ReportPaperwork;
import dev.akashi.platform.SignedIn;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an issued report, on pages and over the API. */
@Controller
class ReportDownloads {

  private final ReportPaperwork paperwork;

  ReportDownloads(ReportPaperwork paperwork) {
    this.paperwork = paperwork;
  }

  @GetMapping({"/reports/{id}/files/{name}", "/api/v1/reports/{id}/files/{name}"})
  @SignedIn
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable EngagementId id, @PathVariable String name) {
    return Downloads.of(paperwork.file(actor, id, Optional.empty(), name));
  }

  /** The files of the report of that number, which a newer one may have followed. */
  @GetMapping({"/reports/{id}/{number}/files/{name}", "/api/v1/reports/{id}/{number}/files/{name}"})
  @SignedIn
  ResponseEntity<byte[]> file(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable int number,
      @PathVariable String name) {
    return Downloads.of(paperwork.file(actor, id, Optional.of(number), name));
  }
}
