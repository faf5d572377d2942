package dev.akashi.registration;

import static dev.akashi.directory.Permission.READ_COMMITTEE;
import static dev.akashi.directory.Permission.RUN_COMMITTEE;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.supplychain.Cascade;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removals before the committee, and what it resolved about them; none happens by itself (FRM-53).
 */
@Service
@Transactional
public class RemovalDecisions {

  /**
   * Cases to decide and cases decided.
   *
   * @param bases the names of the lost bases by their keys
   * @param ends the days on which the services left the list, or will leave it
   */
  public record Cases(
      List<RemovalCase> open,
      List<RemovalCase> closed,
      Map<RegistryKey, String> bases,
      Map<RegistryKey, LocalDate> ends) {}

  /** A case with what its removal would lead to and why it cannot be removed yet. */
  public record View(
      RemovalCase removalCase,
      Optional<String> lostBase,
      RemovalProposals.Preview preview,
      List<Reason> againstRemoving) {}

  private final RemovalStore removals;
  private final RemovalProposals proposals;
  private final RemovalProceedings proceedings;
  private final PublicRegister register;
  private final RegistryPublication publication;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  RemovalDecisions(
      RemovalStore removals,
      RemovalProposals proposals,
      RemovalProceedings proceedings,
      PublicRegister register,
      RegistryPublication publication,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.removals = removals;
    this.proposals = proposals;
    this.proceedings = proceedings;
    this.register = register;
    this.publication = publication;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  @Transactional(readOnly = true)
  public Cases cases(Actor actor, int closed) {
    actor.require(READ_COMMITTEE);
    return proposals.casesOf(closed);
  }

  @Transactional(readOnly = true)
  public View view(Actor actor, RemovalCaseId id) {
    actor.require(READ_COMMITTEE);
    RemovalCase removalCase = removals.get(id);
    return new View(
        removalCase,
        removalCase.loss().flatMap(loss -> register.find(loss.base())).map(RegistryEntry::name),
        proposals.previewOf(removalCase.key()),
        baseStillListed(removalCase, latestEffect(today.day())));
  }

  /**
   * Carries out the resolution to remove the service from the list.
   *
   * @param effective from when on; today, or a later day that gives its users a time of grace, but
   *     never a day past, on which everybody saw it on the list. Without one it is today.
   */
  Cascade remove(
      Actor actor,
      RemovalCaseId id,
      int revision,
      LocalDate decidedOn,
      Optional<LocalDate> effective,
      String reason) {
    LocalDate effectiveOn = effective.orElseGet(today::day);
    RemovalCase removalCase = decidable(actor, id, revision, decidedOn, reason);
    Refusal.rulesUnlessEmpty(baseStillListed(removalCase, effectiveOn));
    RegistryEntry entry = register.find(removalCase.key()).orElseThrow();
    if (entry.endedOn().isPresent()) {
      throw Refusal.rule(
          Reason.of("registration.entry-ended", "FRM-53").with(removalCase.key().value()));
    }
    Refusal.inputUnlessEmpty(againstEffect(entry, decidedOn, effectiveOn));
    close(actor, removalCase, RemovalState.REMOVED, decidedOn, reason);
    proceedings.tellOfficeRemoved(removalCase, effectiveOn);
    return proceedings.end(actor, removalCase.key(), effectiveOn, decidedOn, reason);
  }

  /** Carries out the resolution to keep the service on the list. */
  void keep(Actor actor, RemovalCaseId id, int revision, LocalDate decidedOn, String reason) {
    RemovalCase removalCase = decidable(actor, id, revision, decidedOn, reason);
    close(actor, removalCase, RemovalState.KEPT, decidedOn, reason);
    proceedings.tellKept(removalCase);
    proceedings.settleAfterKeeping(removalCase.key(), decidedOn);
  }

  /** Notes that the committee decides on another day; the case stays open. */
  void defer(Actor actor, RemovalCaseId id, int revision, LocalDate decidedOn, String reason) {
    RemovalCase removalCase = decidable(actor, id, revision, decidedOn, reason);
    trail.record(
        actor,
        "removal.deferred",
        new Subject("removal", removalCase.id().toString()),
        Map.of("key", removalCase.key().value(), "on", decidedOn.toString(), "reason", reason));
  }

  /** What stands against removing the service with effect from that day. */
  List<Reason> againstRemoving(RemovalCase removalCase, LocalDate effectiveOn) {
    List<Reason> reasons = new ArrayList<>(baseStillListed(removalCase, effectiveOn));
    register
        .find(removalCase.key())
        .filter(entry -> entry.endedOn().isPresent())
        .map(entry ->
            Reason.of("registration.entry-ended", "FRM-53").with(removalCase.key().value()))
        .ifPresent(reasons::add);
    return reasons;
  }

  private RemovalCase decidable(
      Actor actor, RemovalCaseId id, int revision, LocalDate decidedOn, String reason) {
    actor.require(RUN_COMMITTEE);
    publication.hold();
    RemovalCase removalCase =
        removals
            .findForUpdate(id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("registration.removal-case-unknown")));
    if (removalCase.revision() != revision) {
      throw Refusal.stale(
          Reason.of("registration.changed-meanwhile").with(revision, removalCase.revision()));
    }
    removalCase.mustBeOpen();
    List<Reason> input =
        new ArrayList<>(LegalDays.decision(decidedOn, removalCase.proposedOn(), today.day()));
    input.addAll(LegalDays.needed("reason", reason, "registration.reason-missing"));
    Refusal.inputUnlessEmpty(input);
    return removalCase;
  }

  private List<Reason> againstEffect(
      RegistryEntry entry, LocalDate decidedOn, LocalDate effectiveOn) {
    List<Reason> reasons = new ArrayList<>();
    if (effectiveOn.isBefore(entry.registeredOn()) || effectiveOn.isBefore(today.day())) {
      reasons.add(
          Reason.of("registration.removal-too-early", "FRM-53")
              .with(effectiveOn, today.day())
              .at("effectiveOn"));
    }
    int grace = parameters.on(decidedOn, RegistrationParameters.GRACE_DAYS);
    LocalDate latest = latestEffect(decidedOn);
    if (effectiveOn.isAfter(latest)) {
      reasons.add(
          Reason.of("registration.grace-too-long", "FRM-53")
              .with(effectiveOn, grace, latest)
              .at("effectiveOn"));
    }
    return reasons;
  }

  /** The last day on which a removal decided on that day can take effect. */
  private LocalDate latestEffect(LocalDate decidedOn) {
    return decidedOn.plusDays(parameters.on(decidedOn, RegistrationParameters.GRACE_DAYS));
  }

  /** What stands on a base leaves the list no sooner than the base itself. */
  private List<Reason> baseStillListed(RemovalCase removalCase, LocalDate on) {
    return removalCase
        .loss()
        .flatMap(loss -> register.find(loss.base()))
        .filter(base -> base.endedOn().filter(end -> !end.isAfter(on)).isEmpty())
        .map(RemovalDecisions::stillListed)
        .stream()
        .toList();
  }

  private static Reason stillListed(RegistryEntry base) {
    return base.endedOn()
        .map(end ->
            Reason.of("registration.base-listed-until", "FRM-53")
                .with(base.name(), base.key().value(), end)
                .at("effectiveOn"))
        .orElseGet(() ->
            Reason.of("registration.base-still-listed", "FRM-53")
                .with(base.name(), base.key().value()));
  }

  private void close(
      Actor actor,
      RemovalCase removalCase,
      RemovalState state,
      LocalDate decidedOn,
      String reason) {
    removals.update(
        removalCase.closed(
            state,
            new RemovalCase.Outcome(decidedOn, Optional.of(actor.person()), actor.name(), reason)));
    trail.record(
        actor,
        state == RemovalState.REMOVED ? "removal.decided" : "removal.rejected",
        new Subject("removal", removalCase.id().toString()),
        Map.of("key", removalCase.key().value(), "on", decidedOn.toString(), "reason", reason));
  }
}
