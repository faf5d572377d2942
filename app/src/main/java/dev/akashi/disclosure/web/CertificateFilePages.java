package dev.akashi.disclosure.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.ProfileReadings;
import dev.akashi.evidence.Certificates;
import dev.akashi.evidence.EvidenceFiles;
import dev.akashi.evidence.EvidenceVersion;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Attachment;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Requires;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The documents of certifications, for those who may see the certification in the profile. */
@Controller
class CertificateFilePages {

  private final ProfileReadings readings;
  private final Certificates certificates;

  CertificateFilePages(ProfileReadings readings, Certificates certificates) {
    this.readings = readings;
    this.certificates = certificates;
  }

  @GetMapping({
    "/assessor/engagements/{id}/profile/files/{sha256}",
    "/api/v1/assessor/engagements/{id}/profile/files/{sha256}"
  })
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void forAssessor(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable String sha256,
      HttpServletResponse response)
      throws IOException {
    send(readings.forAssessor(actor, id), sha256, response);
  }

  @GetMapping({
    "/programme/statements/{id}/profile/files/{sha256}",
    "/api/v1/programme/statements/{id}/profile/files/{sha256}"
  })
  @Requires(Permission.READ_PROFILES)
  void forProgramme(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String sha256,
      HttpServletResponse response)
      throws IOException {
    send(readings.forProgramme(actor, id), sha256, response);
  }

  @GetMapping("/programme/services/{key}/profile/files/{sha256}")
  @Requires(Permission.READ_PROFILES)
  void ofListed(
      Actor actor,
      @PathVariable String key,
      @PathVariable String sha256,
      HttpServletResponse response)
      throws IOException {
    send(readings.forProgramme(actor, ReadingPages.key(key)), sha256, response);
  }

  @GetMapping({
    "/agency/disclosures/{id}/profile/files/{sha256}",
    "/api/v1/agency/disclosures/{id}/profile/files/{sha256}"
  })
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  void forAgency(
      Actor actor,
      @PathVariable DisclosureId id,
      @PathVariable String sha256,
      HttpServletResponse response)
      throws IOException {
    send(readings.forAgency(actor, id), sha256, response);
  }

  @GetMapping({"/services/{key}/documents/{sha256}", "/api/v1/services/{key}/documents/{sha256}"})
  @OpenToAll
  void forEverybody(
      @PathVariable String key, @PathVariable String sha256, HttpServletResponse response)
      throws IOException {
    send(
        readings
            .forEverybody(ReadingPages.key(key))
            .orElseThrow(() -> Refusal.notFound(Reason.of("disclosure.no-such-service"))),
        sha256,
        response);
  }

  private void send(ProfileReading reading, String sha256, HttpServletResponse response)
      throws IOException {
    try (EvidenceFiles.Opened opened = certificates.of(reading, sha256)) {
      EvidenceVersion version = opened.version();
      new Attachment(version.fileName(), version.media().mediaType(), version.size())
          .send(opened.content(), response);
    }
  }
}
