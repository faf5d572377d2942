package dev.akashi.disclosure.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.ProfileReadings;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.FactFiles;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.StatementId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The profile of a service, for its assessor, the programme and agencies it was granted to. */
@Controller
class ReadingPages {

  private final Pages pages;
  private final ProfileReadings readings;
  private final Baselines baselines;
  private final FactFiles documents;

  ReadingPages(Pages pages, ProfileReadings readings, Baselines baselines, FactFiles documents) {
    this.pages = pages;
    this.readings = readings;
    this.baselines = baselines;
    this.documents = documents;
  }

  @GetMapping("/assessor/engagements/{id}/profile")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View forAssessor(Actor actor, @PathVariable EngagementId id) {
    String engagement = "/assessor/engagements/" + id;
    return show(
        readings.forAssessor(actor, id), "engagements", engagement, engagement + "/profile/files/");
  }

  @GetMapping("/programme/statements/{id}/profile")
  @Requires(Permission.READ_PROFILES)
  View forProgramme(Actor actor, @PathVariable StatementId id) {
    return show(
        readings.forProgramme(actor, id),
        "home",
        "/home",
        "/programme/statements/" + id + "/profile/files/");
  }

  @GetMapping("/programme/services/{key}/profile")
  @Requires(Permission.READ_PROFILES)
  View ofListed(Actor actor, @PathVariable String key) {
    return show(
        readings.forProgramme(actor, key(key)),
        "services",
        "/services/" + key,
        "/programme/services/" + key + "/profile/files/");
  }

  @GetMapping("/agency/disclosures/{id}/profile")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  View forAgency(Actor actor, @PathVariable DisclosureId id) {
    return show(
        readings.forAgency(actor, id),
        "agency-disclosures",
        "/agency/disclosures",
        "/agency/disclosures/" + id + "/profile/files/",
        Optional.of("/agency/disclosures/" + id));
  }

  static RegistryKey key(String text) {
    return RegistryKey.read(text)
        .orElseThrow(() -> Refusal.notFound(Reason.of("disclosure.no-such-service")));
  }

  private View show(ProfileReading reading, String menu, String back, String files) {
    return show(reading, menu, back, files, Optional.empty());
  }

  private View show(
      ProfileReading reading, String menu, String back, String files, Optional<String> papers) {
    return pages.view(
        "disclosure/reading",
        new ReadingView(
            reading,
            baselines.version(reading.statement().baselineVersion()),
            menu,
            back,
            papers,
            files,
            documents.keptOf(
                reading.statement().provider(), reading.facts(FactKind.CERTIFICATION))));
  }
}
