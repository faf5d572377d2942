package dev.akashi.evidence.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceFiles;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.LinkId;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files themselves, for people and for programs. */
@Controller
class EvidenceFilePages {

  private final EvidenceFiles files;

  EvidenceFilePages(EvidenceFiles files) {
    this.files = files;
  }

  @GetMapping({
    "/provider/evidence/{id}/versions/{number}/file",
    "/api/v1/provider/evidence/{id}/versions/{number}/file"
  })
  @Requires(Permission.EDIT_STATEMENT)
  void download(
      Actor actor,
      @PathVariable EvidenceId id,
      @PathVariable int number,
      HttpServletResponse response)
      throws IOException {
    FileResponses.download(files.own(actor, id, number), response);
  }

  @GetMapping("/provider/evidence/{id}/versions/{number}/preview")
  @Requires(Permission.EDIT_STATEMENT)
  void preview(
      Actor actor,
      @PathVariable EvidenceId id,
      @PathVariable int number,
      HttpServletResponse response)
      throws IOException {
    FileResponses.preview(files.own(actor, id, number), response);
  }

  /** What was delivered to the team that asked for it. */
  @GetMapping({
    "/assessor/evidence/{id}/versions/{number}/file",
    "/api/v1/assessor/evidence/{id}/versions/{number}/file"
  })
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void downloadHandedOver(
      Actor actor,
      @PathVariable EvidenceId id,
      @PathVariable int number,
      HttpServletResponse response)
      throws IOException {
    FileResponses.download(files.handedOver(actor, id, number), response);
  }

  @GetMapping({
    "/assessor/statements/{id}/evidence/{link}/file",
    "/api/v1/assessor/statements/{id}/evidence/{link}/file"
  })
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void downloadForAssessor(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable LinkId link,
      HttpServletResponse response)
      throws IOException {
    FileResponses.download(files.ofStatement(actor, id, link), response);
  }
}
