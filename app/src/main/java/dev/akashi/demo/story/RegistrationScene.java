package dev.akashi.demo.story;

import dev.akashi.directory.Actor;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationReview;
import dev.akashi.registration.CommitteeDecisions;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Applications are filed, reviewed and decided. */
@Component
class RegistrationScene {

  private static final String REVIEWER = "reviewer@support.example";

  private final Troupe troupe;
  private final ApplicationFiling filing;
  private final ApplicationReview review;
  private final CommitteeDecisions committee;
  private final CommitteeScene meetings;

  RegistrationScene(
      Troupe troupe,
      ApplicationFiling filing,
      ApplicationReview review,
      CommitteeDecisions committee,
      CommitteeScene meetings) {
    this.troupe = troupe;
    this.filing = filing;
    this.review = review;
    this.committee = committee;
    this.meetings = meetings;
  }

  ApplicationId file(ServicePlot plot, StatementId statement, LocalDate on, int level) {
    troupe.actOn(on);
    Actor provider = troupe.the(plot.representative());
    ApplicationId id = filing.prepare(provider, statement);
    int revision = filing.view(provider, id).dossier().application().revision();
    filing.submit(provider, id, revision, level);
    return id;
  }

  void accept(ApplicationId id, LocalDate on) {
    troupe.actOn(on);
    Actor reviewer = troupe.the(REVIEWER);
    review.accept(reviewer, id, revision(reviewer, id), on);
    review.begin(reviewer, id, revision(reviewer, id));
  }

  /** Sends it to the committee, which registers it the same day; gives its number. */
  RegistryKey register(ApplicationId id, LocalDate on) {
    troupe.actOn(on);
    Actor reviewer = troupe.the(REVIEWER);
    review.note(reviewer, id, "言明の要約と公開項目を確かめた。");
    review.sendToCommittee(reviewer, id, revision(reviewer, id));
    meetings.adopts("application", id.value(), on);
    return committee
        .view(troupe.the("member@committee.example"), id)
        .registration()
        .orElseThrow()
        .key();
  }

  private int revision(Actor reviewer, ApplicationId id) {
    return review.view(reviewer, id).dossier().application().revision();
  }
}
