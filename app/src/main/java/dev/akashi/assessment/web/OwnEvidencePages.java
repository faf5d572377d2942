package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.OwnEvidence;
import dev.akashi.assessment.OwnEvidenceFiles;
import dev.akashi.assessment.OwnEvidenceId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.evidence.FileUpload;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.platform.UploadBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Files that the people of a team made or took themselves. */
@Controller
public class OwnEvidencePages {

  static final String PATH = "/assessor/engagements/{id}/own-evidence";

  private final Pages pages;
  private final OwnEvidenceFiles files;
  private final PaperTray tray;
  private final Heads heads;
  private final EvidenceLimit limit;
  private final Today today;

  OwnEvidencePages(
      Pages pages,
      OwnEvidenceFiles files,
      PaperTray tray,
      Heads heads,
      EvidenceLimit limit,
      Today today) {
    this.pages = pages;
    this.files = files;
    this.tray = tray;
    this.heads = heads;
    this.limit = limit;
    this.today = today;
  }

  /** The files of an engagement, with the form for another one. */
  public record OwnEvidenceView(
      Head head, Part<OwnEvidence> files, long mostMegabytes, LocalDate today) {

    public boolean writable() {
      return head.engagement().state() == EngagementState.FIELDWORK;
    }

    public String link() {
      return head.link() + "/own-evidence";
    }
  }

  @GetMapping(PATH)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Part<OwnEvidence> own = Part.cut(files.of(actor, id), Paging.start(form), Part.ROWS);
    return pages.view(
        "assessment/own-evidence",
        new OwnEvidenceView(
            heads.of(tray.outline(actor, id), "own-evidence"), own, limit.megabytes(), today.day()),
        form);
  }

  @PostMapping(PATH)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View add(
      Actor actor,
      @PathVariable EngagementId id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          String name = UploadBody.name(file);
          add(files, actor, id, form, name, () -> Objects.requireNonNull(file).getInputStream());
          return "/assessor/engagements/" + id + "/own-evidence?done=assessment.own-evidence";
        },
        () -> show(actor, id, form));
  }

  static OwnEvidenceId add(
      OwnEvidenceFiles files,
      Actor actor,
      EngagementId id,
      FormInput form,
      String fileName,
      FileUpload.Content content) {
    Optional<LocalDate> day = form.requiredDate("obtainedOn");
    String origin = form.required("origin", EngagementPages.TEXT_LENGTH);
    form.refuseIfBad();
    LocalDate obtained = day.orElseThrow();
    return files.add(
        actor, id, FileUpload.ofDay(fileName, obtained, "", content), obtained, origin);
  }

  /** Always to be saved: nothing in it may run here. */
  @GetMapping({PATH + "/{file}/file", "/api/v1" + PATH + "/{file}/file"})
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void download(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable OwnEvidenceId file,
      HttpServletResponse response)
      throws IOException {
    OwnEvidenceFiles.Opened opened = files.open(actor, id, file);
    try (InputStream content = opened.content()) {
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment()
              .filename(opened.fileName(), StandardCharsets.UTF_8)
              .build()
              .toString());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
      content.transferTo(response.getOutputStream());
    }
  }
}
