package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registration.Application;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationView;
import dev.akashi.registration.CommitteeDecisions;
import dev.akashi.registration.CommitteeSeats;
import dev.akashi.registration.RemovalDecisions;
import dev.akashi.registration.RemovalStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The committee's agenda and its decisions on applications. */
@Controller
public class CommitteePages {

  private static final int SHOWN = 200;
  private static final int CLOSED = 20;
  private static final int REASON_LENGTH = 4000;

  private final Pages pages;
  private final CommitteeDecisions decisions;
  private final RemovalDecisions removals;
  private final CommitteeSeats seats;
  private final Today today;

  CommitteePages(
      Pages pages,
      CommitteeDecisions decisions,
      RemovalDecisions removals,
      CommitteeSeats seats,
      Today today) {
    this.pages = pages;
    this.decisions = decisions;
    this.removals = removals;
    this.seats = seats;
    this.today = today;
  }

  /** What is to be decided, and what was decided last. */
  public record AgendaView(
      List<Application> applications,
      List<Application> decided,
      RemovalDecisions.Cases removals,
      LocalDate today) {}

  /**
   * One application before the committee.
   *
   * @param validUntil the last day of validity if it were registered today
   */
  public record DecisionView(
      ApplicationView view,
      LocalDate validUntil,
      List<Reason> againstDeciding,
      List<Reason> againstListing,
      List<RemovalStore.Conflict> conflicts,
      boolean abstains) {

    public Application application() {
      return view.application();
    }
  }

  @GetMapping("/committee")
  @Requires(Permission.DECIDE_REGISTRATION)
  View agenda(Actor actor) {
    return pages.view(
        "registration/committee",
        new AgendaView(
            decisions.agenda(actor, SHOWN),
            decisions.decided(actor, CLOSED),
            removals.cases(actor, CLOSED),
            today.day()));
  }

  @GetMapping("/committee/{id}")
  @Requires(Permission.DECIDE_REGISTRATION)
  View show(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    ApplicationView view = decisions.view(actor, id);
    List<RemovalStore.Conflict> conflicts = seats.conflicts(id.value());
    return pages.view(
        "registration/committee-application",
        new DecisionView(
            view,
            decisions.validUntil(actor, view),
            decisions.againstDeciding(actor, view),
            view.dossier().obstaclesToListing(),
            conflicts,
            conflicts.stream().anyMatch(c -> c.person().equals(actor.person()))),
        form);
  }

  @GetMapping("/committee/{id}/papers")
  @Requires(Permission.DECIDE_REGISTRATION)
  View papers(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    PapersView.Show show = PapersView.shown(form);
    return pages.view(
        "registration/papers",
        PapersView.of(decisions.view(actor, id).dossier(), "/committee", show),
        form);
  }

  @PostMapping("/committee/{id}/register")
  @Requires(Permission.DECIDE_REGISTRATION)
  View register(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> decidedOn = form.requiredDate("decidedOn");
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          decisions.register(actor, id, revision, decidedOn.orElseThrow());
          return "/committee/" + id + "?done=registration.registered";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/committee/{id}/refuse")
  @Requires(Permission.DECIDE_REGISTRATION)
  View refuse(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> decidedOn = form.requiredDate("decidedOn");
          String reason = form.required("reason", REASON_LENGTH);
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          decisions.refuse(actor, id, revision, decidedOn.orElseThrow(), reason);
          return "/committee/" + id + "?done=registration.refused";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/committee/{id}/defer")
  @Requires(Permission.DECIDE_REGISTRATION)
  View defer(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> decidedOn = form.requiredDate("decidedOn");
          String reason = form.required("reason", REASON_LENGTH);
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          decisions.defer(actor, id, revision, decidedOn.orElseThrow(), reason);
          return "/committee?done=registration.deferred";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/committee/{id}/conflict")
  @Requires(Permission.DECIDE_REGISTRATION)
  View declareConflict(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("conflict", REASON_LENGTH);
          form.refuseIfBad();
          decisions.view(actor, id);
          seats.declareConflict(actor, id.value(), reason);
          return "/committee/" + id + "?done=registration.conflict-declared";
        },
        () -> show(actor, id, form));
  }
}
