package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.OwnEvidence;
import dev.akashi.assessment.OwnEvidenceFiles;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same as data; a file is the body of its request. */
@RestController
class OwnEvidenceApi {

  private static final String PATH = "/api/v1" + OwnEvidencePages.PATH;

  private final OwnEvidenceFiles files;

  OwnEvidenceApi(OwnEvidenceFiles files) {
    this.files = files;
  }

  record Added(String id) {}

  record Files(List<FileJson> items) {}

  record FileJson(
      String id,
      String fileName,
      String sha256,
      LocalDate obtainedOn,
      String origin,
      String addedBy,
      Instant addedAt) {

    static FileJson of(OwnEvidence file) {
      return new FileJson(
          file.id().toString(),
          file.fileName(),
          file.sha256(),
          file.obtainedOn(),
          file.origin(),
          file.addedBy(),
          file.addedAt());
    }
  }

  @GetMapping(PATH)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Files list(Actor actor, @PathVariable EngagementId id) {
    return new Files(files.of(actor, id).stream().map(FileJson::of).toList());
  }

  /** The name, the day and the origin come as parameters of the address. */
  @PostMapping(PATH)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  @ResponseStatus(HttpStatus.CREATED)
  Added add(
      Actor actor, @PathVariable EngagementId id, FormInput form, HttpServletRequest request) {
    return new Added(
        OwnEvidencePages.add(files, actor, id, form, form.text("fileName"), request::getInputStream)
            .toString());
  }
}
