package dev.akashi.registration.web;

import dev.akashi.committee.CommitteeReading;
import dev.akashi.committee.MeetingStore;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registration.Application;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationView;
import dev.akashi.registration.CommitteeDecisions;
import dev.akashi.registration.RemovalCaseId;
import dev.akashi.registration.RemovalDecisions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The papers of what is before the committee. */
@Controller
public class CommitteePages {

  private final Pages pages;
  private final CommitteeDecisions decisions;
  private final RemovalDecisions removals;
  private final CommitteeReading committee;

  CommitteePages(
      Pages pages,
      CommitteeDecisions decisions,
      RemovalDecisions removals,
      CommitteeReading committee) {
    this.pages = pages;
    this.decisions = decisions;
    this.removals = removals;
    this.committee = committee;
  }

  /**
   * One application before the committee.
   *
   * @param validUntil the last day of validity if it were registered today
   * @param appearances the meetings that had it on their agenda
   */
  public record DecisionView(
      ApplicationView view,
      LocalDate validUntil,
      List<Reason> againstListing,
      List<MeetingStore.Appearance> appearances) {

    public Application application() {
      return view.application();
    }
  }

  /** One removal case before the committee. */
  public record CaseView(RemovalDecisions.View view, List<MeetingStore.Appearance> appearances) {}

  @GetMapping("/committee/{id}")
  @Requires(Permission.READ_COMMITTEE)
  View show(Actor actor, @PathVariable ApplicationId id) {
    ApplicationView view = decisions.view(actor, id);
    return pages.view(
        "registration/committee-application",
        new DecisionView(
            view,
            decisions.validUntil(actor, view),
            view.dossier().obstaclesToListing(),
            committee.appearances(actor, "application", id.value())));
  }

  @GetMapping("/committee/{id}/papers")
  @Requires(Permission.READ_COMMITTEE)
  View papers(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    PapersView.Show show = PapersView.shown(form);
    return pages.view(
        "registration/papers",
        PapersView.of(decisions.view(actor, id).dossier(), "/committee", show),
        form);
  }

  @GetMapping("/committee/removals/{id}")
  @Requires(Permission.READ_COMMITTEE)
  View removal(Actor actor, @PathVariable RemovalCaseId id) {
    return pages.view(
        "registration/committee-removal",
        new CaseView(
            removals.view(actor, id), committee.appearances(actor, "removal", id.value())));
  }
}
