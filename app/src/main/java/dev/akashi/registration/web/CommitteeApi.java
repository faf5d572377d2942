package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.CommitteeDecisions;
import dev.akashi.registration.CommitteeSeats;
import dev.akashi.registration.web.RegistrationJson.Detail;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Registered;
import dev.akashi.registration.web.RegistrationJson.Summary;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The committee's decisions on applications over the API. */
@RestController
@RequestMapping("/api/v1/committee")
class CommitteeApi {

  private static final int SHOWN = 200;
  private static final int REASON_LENGTH = 4000;

  private final CommitteeDecisions decisions;
  private final CommitteeSeats seats;
  private final Texts texts;
  private final Pages pages;

  CommitteeApi(CommitteeDecisions decisions, CommitteeSeats seats, Texts texts, Pages pages) {
    this.decisions = decisions;
    this.seats = seats;
    this.texts = texts;
    this.pages = pages;
  }

  record Decision(
      @Nullable Integer revision, @Nullable String decidedOn, @Nullable String reason) {}

  record Conflict(@Nullable String reason) {}

  @GetMapping
  @Requires(Permission.DECIDE_REGISTRATION)
  Items<Summary> agenda(Actor actor) {
    return new Items<>(decisions.agenda(actor, SHOWN).stream().map(Summary::of).toList());
  }

  @GetMapping("/{id}")
  @Requires(Permission.DECIDE_REGISTRATION)
  Detail show(Actor actor, @PathVariable ApplicationId id, HttpServletRequest request) {
    return Detail.of(texts, pages.language(request), decisions.view(actor, id));
  }

  @PostMapping("/{id}/register")
  @Requires(Permission.DECIDE_REGISTRATION)
  Registered register(Actor actor, @PathVariable ApplicationId id, @RequestBody Decision body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> decidedOn = input.requiredDate("decidedOn", body.decidedOn());
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    return Registered.of(decisions.register(actor, id, revision, decidedOn.orElseThrow()));
  }

  @PostMapping("/{id}/refuse")
  @Requires(Permission.DECIDE_REGISTRATION)
  Detail refuse(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Decision body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> decidedOn = input.requiredDate("decidedOn", body.decidedOn());
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    decisions.refuse(actor, id, revision, decidedOn.orElseThrow(), reason);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/defer")
  @Requires(Permission.DECIDE_REGISTRATION)
  Detail defer(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Decision body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> decidedOn = input.requiredDate("decidedOn", body.decidedOn());
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    decisions.defer(actor, id, revision, decidedOn.orElseThrow(), reason);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/conflict")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.DECIDE_REGISTRATION)
  void declareConflict(Actor actor, @PathVariable ApplicationId id, @RequestBody Conflict body) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    input.refuseIfBad();
    decisions.view(actor, id);
    seats.declareConflict(actor, id.value(), reason);
  }
}
