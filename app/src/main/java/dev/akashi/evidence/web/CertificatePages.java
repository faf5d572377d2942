package dev.akashi.evidence.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.Certificates;
import dev.akashi.evidence.Certificates.Stated;
import dev.akashi.evidence.EvidenceLimit;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.UploadBody;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A provider attaches the document of a certification, and reads it. */
@Controller
public class CertificatePages {

  private static final String PROFILE = "/provider/statements/{id}/profile/certifications";

  private final Pages pages;
  private final Certificates certificates;
  private final EvidenceLimit limit;

  CertificatePages(Pages pages, Certificates certificates, EvidenceLimit limit) {
    this.pages = pages;
    this.certificates = certificates;
    this.limit = limit;
  }

  /** The certification and how large its document may be. */
  public record AttachView(StatementId statement, Stated stated, long mostMegabytes) {

    public String profile() {
      return "/provider/statements/" + statement + "/profile/certifications";
    }

    public String action() {
      return profile() + "/" + stated.fact().id() + "/document";
    }
  }

  @GetMapping(PROFILE + "/{fact}/document")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable StatementId id, @PathVariable UUID fact, FormInput form) {
    return pages.view(
        "evidence/certificate",
        new AttachView(id, certificates.stated(actor, id, fact), limit.megabytes()),
        form);
  }

  @PostMapping(PROFILE + "/{fact}/document")
  @Requires(Permission.EDIT_STATEMENT)
  View attach(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable UUID fact,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    return form.attempt(
        () -> {
          certificates.attach(
              actor,
              id,
              fact,
              UploadBody.name(file),
              () -> Objects.requireNonNull(file).getInputStream(),
              form.revision());
          return "/provider/statements/"
              + id
              + "/profile/certifications?done=evidence.certificate-attached#fact-"
              + fact;
        },
        () -> show(actor, id, fact, form));
  }

  /**
   * Takes the document as the body itself, named and with the revision of the fact in the query.
   */
  @PostMapping("/api/v1/provider/statements/{id}/profile/facts/{fact}/document")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void attachOverTheApi(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable UUID fact,
      @RequestParam(defaultValue = "") String fileName,
      @RequestParam(required = false) @Nullable Integer revision,
      HttpServletRequest request) {
    certificates.attach(
        actor, id, fact, fileName, request::getInputStream, ApiInput.revision(revision));
  }

  @GetMapping({
    PROFILE + "/files/{sha256}",
    "/api/v1/provider/statements/{id}/profile/files/{sha256}"
  })
  @Requires(Permission.EDIT_STATEMENT)
  void download(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String sha256,
      HttpServletResponse response)
      throws IOException {
    FileResponses.download(certificates.own(actor, id, sha256), response);
  }
}
