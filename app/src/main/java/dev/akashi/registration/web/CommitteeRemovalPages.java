package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registration.CommitteeSeats;
import dev.akashi.registration.RemovalCaseId;
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

/** The committee's decisions on removals. */
@Controller
public class CommitteeRemovalPages {

  private static final String CASE = "/committee/removals/{id}";
  private static final int REASON_LENGTH = 4000;

  private final Pages pages;
  private final RemovalDecisions decisions;
  private final CommitteeSeats seats;
  private final Today today;

  CommitteeRemovalPages(
      Pages pages, RemovalDecisions decisions, CommitteeSeats seats, Today today) {
    this.pages = pages;
    this.decisions = decisions;
    this.seats = seats;
    this.today = today;
  }

  /** One removal case before the committee. */
  public record CaseView(
      RemovalDecisions.View view,
      List<RemovalStore.Conflict> conflicts,
      boolean abstains,
      LocalDate today) {}

  @GetMapping(CASE)
  @Requires(Permission.DECIDE_REGISTRATION)
  View show(Actor actor, @PathVariable RemovalCaseId id, FormInput form) {
    List<RemovalStore.Conflict> conflicts = seats.conflicts(id.value());
    return pages.view(
        "registration/committee-removal",
        new CaseView(
            decisions.view(actor, id),
            conflicts,
            conflicts.stream().anyMatch(c -> c.person().equals(actor.person())),
            today.day()),
        form);
  }

  @PostMapping(CASE + "/remove")
  @Requires(Permission.DECIDE_REGISTRATION)
  View remove(Actor actor, @PathVariable RemovalCaseId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> decidedOn = form.requiredDate("decidedOn");
          Optional<LocalDate> effectiveOn = form.date("effectiveOn");
          String reason = form.required("reason", REASON_LENGTH);
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          decisions.remove(actor, id, revision, decidedOn.orElseThrow(), effectiveOn, reason);
          return "/committee/removals/" + id + "?done=registration.removed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(CASE + "/keep")
  @Requires(Permission.DECIDE_REGISTRATION)
  View keep(Actor actor, @PathVariable RemovalCaseId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> decidedOn = form.requiredDate("decidedOn");
          String reason = form.required("reason", REASON_LENGTH);
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          decisions.keep(actor, id, revision, decidedOn.orElseThrow(), reason);
          return "/committee/removals/" + id + "?done=registration.kept";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(CASE + "/conflict")
  @Requires(Permission.DECIDE_REGISTRATION)
  View declareConflict(Actor actor, @PathVariable RemovalCaseId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("conflict", REASON_LENGTH);
          form.refuseIfBad();
          decisions.view(actor, id);
          seats.declareConflict(actor, id.value(), reason);
          return "/committee/removals/" + id + "?done=registration.conflict-declared";
        },
        () -> show(actor, id, form));
  }
}
