package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.registration.SuspensionId;
import dev.akashi.registration.SuspensionMeasure;
import dev.akashi.registration.SuspensionProposal;
import dev.akashi.registration.SuspensionProposal.Outcome;
import dev.akashi.registration.Suspensions;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Made;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspensions and their lifting over the API, with four eyes. */
@RestController
@RequestMapping("/api/v1/programme/suspensions")
class SuspensionApi {

  private static final int SHOWN = 50;
  private static final int REASON_LENGTH = 2000;

  private final Suspensions suspensions;

  SuspensionApi(Suspensions suspensions) {
    this.suspensions = suspensions;
  }

  record Proposal(
      @Nullable String key,
      @Nullable String measure,
      @Nullable String effectiveOn,
      @Nullable String reason) {}

  record Answer(@Nullable Integer revision, @Nullable String reason) {}

  /** A proposal and how it was answered. */
  record Suspension(
      String id,
      String key,
      String serviceName,
      String measure,
      String effectiveOn,
      String reason,
      String state,
      String proposedOn,
      String proposedBy,
      @Nullable String answeredOn,
      @Nullable String answeredBy,
      @Nullable String rejection,
      int revision) {

    static Suspension of(SuspensionProposal proposal) {
      Optional<Outcome> outcome = proposal.outcome();
      return new Suspension(
          proposal.id().toString(),
          proposal.key().value(),
          proposal.serviceName().ja(),
          proposal.measure().name(),
          proposal.effectiveOn().toString(),
          proposal.reason(),
          proposal.state().name(),
          proposal.proposedOn().toString(),
          proposal.proposedByName(),
          outcome.map(Outcome::on).map(LocalDate::toString).orElse(null),
          outcome.map(Outcome::byName).orElse(null),
          outcome.map(Outcome::rejection).filter(text -> !text.isEmpty()).orElse(null),
          proposal.revision());
    }
  }

  @GetMapping
  @Requires(Permission.SUSPEND_REGISTRATION)
  Items<Suspension> list(Actor actor) {
    Suspensions.Overview overview = suspensions.overview(actor, SHOWN);
    return new Items<>(
        Stream.concat(overview.open().stream(), overview.answered().stream())
            .map(Suspension::of)
            .toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.SUSPEND_REGISTRATION)
  Made propose(Actor actor, @RequestBody Proposal body) {
    ApiInput input = new ApiInput();
    String key = input.required("key", body.key(), REASON_LENGTH);
    Optional<RegistryKey> known = input.read("key", key, "input.not-an-id", RegistryKey::new);
    String named = input.required("measure", body.measure(), REASON_LENGTH);
    Optional<SuspensionMeasure> measure =
        input.read("measure", named, "input.not-an-id", SuspensionMeasure::valueOf);
    Optional<LocalDate> effectiveOn = input.date("effectiveOn", body.effectiveOn());
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    input.refuseIfBad();
    return new Made(
        suspensions
            .propose(actor, known.orElseThrow(), measure.orElseThrow(), effectiveOn, reason)
            .toString());
  }

  @GetMapping("/{id}")
  @Requires(Permission.SUSPEND_REGISTRATION)
  Suspension show(Actor actor, @PathVariable SuspensionId id) {
    return Suspension.of(suspensions.view(actor, id).proposal());
  }

  @PostMapping("/{id}/confirm")
  @Requires(Permission.SUSPEND_REGISTRATION)
  Suspension confirm(Actor actor, @PathVariable SuspensionId id, @RequestBody Answer body) {
    ApiInput input = new ApiInput();
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    suspensions.confirm(actor, id, revision);
    return show(actor, id);
  }

  @PostMapping("/{id}/reject")
  @Requires(Permission.SUSPEND_REGISTRATION)
  Suspension reject(Actor actor, @PathVariable SuspensionId id, @RequestBody Answer body) {
    ApiInput input = new ApiInput();
    int revision = Bodies.revision(input, body.revision());
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    input.refuseIfBad();
    suspensions.reject(actor, id, revision, reason);
    return show(actor, id);
  }
}
