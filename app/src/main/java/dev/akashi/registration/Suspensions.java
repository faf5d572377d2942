package dev.akashi.registration;

import static dev.akashi.directory.Permission.SUSPEND_REGISTRATION;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registration.SuspensionProposal.Outcome;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
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
 * The programme office suspends a registered service on a problem or a doubt, and lifts that again:
 * one person proposes it, another confirms it (FRM-16). The removal stays with the committee.
 */
@Service
@Transactional
public class Suspensions {

  /** What waits for a second person and what was answered last. */
  public record Overview(List<SuspensionProposal> open, List<SuspensionProposal> answered) {}

  /** An entry about which something might be proposed. */
  public record Subjected(RegistryEntry entry, SuspensionMeasure measure, List<Reason> against) {}

  /** A proposal, and why the reader cannot confirm it. */
  public record View(
      SuspensionProposal proposal, RegistryEntry entry, List<Reason> againstConfirming) {}

  private final SuspensionStore suspensions;
  private final RegistrationStore registrations;
  private final PublicRegister register;
  private final RegistryPublication publication;
  private final SuspensionNotices notices;
  private final Trail trail;
  private final Today today;

  Suspensions(
      SuspensionStore suspensions,
      RegistrationStore registrations,
      PublicRegister register,
      RegistryPublication publication,
      SuspensionNotices notices,
      Trail trail,
      Today today) {
    this.suspensions = suspensions;
    this.registrations = registrations;
    this.register = register;
    this.publication = publication;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  @Transactional(readOnly = true)
  public Overview overview(Actor actor, int limit) {
    actor.require(SUSPEND_REGISTRATION);
    return new Overview(suspensions.open(limit), suspensions.answered(limit));
  }

  /** What can be proposed about an entry, and what speaks against it. */
  @Transactional(readOnly = true)
  public Subjected about(Actor actor, RegistryKey key) {
    actor.require(SUSPEND_REGISTRATION);
    RegistryEntry entry = listed(key);
    SuspensionMeasure measure = SuspensionRules.measureFor(entry);
    return new Subjected(entry, measure, against(entry, measure));
  }

  @Transactional(readOnly = true)
  public View view(Actor actor, SuspensionId id) {
    actor.require(SUSPEND_REGISTRATION);
    SuspensionProposal proposal = suspensions.get(id);
    RegistryEntry entry = listed(proposal.key());
    List<Reason> against = new ArrayList<>();
    if (proposal.state() == SuspensionState.PROPOSED) {
      against.addAll(againstNow(proposal, entry));
      SuspensionRules.againstConfirming(proposal, actor.person()).ifPresent(against::add);
    }
    return new View(proposal, entry, against);
  }

  /**
   * Proposes to suspend an entry or to lift its suspension; nothing changes on the list by it.
   *
   * @param effectiveOn from when on; without one from the day of the confirmation
   */
  public SuspensionId propose(
      Actor actor,
      RegistryKey key,
      SuspensionMeasure measure,
      Optional<LocalDate> effectiveOn,
      String reason) {
    actor.require(SUSPEND_REGISTRATION);
    publication.hold();
    RegistryEntry entry = listed(key);
    Refusal.rulesUnlessEmpty(against(entry, measure));
    LocalDate day = effectiveOn.orElseGet(today::day);
    List<Reason> input = new ArrayList<>(SuspensionRules.againstDay(entry, day, today.day()));
    input.addAll(LegalDays.needed("reason", reason, "registration.reason-missing"));
    Refusal.inputUnlessEmpty(input);
    SuspensionProposal proposal =
        new SuspensionProposal(
            SuspensionId.random(),
            key,
            entry.called(),
            registrations.find(key).map(Registration::provider),
            measure,
            day,
            reason,
            SuspensionState.PROPOSED,
            today.day(),
            actor.person(),
            actor.name(),
            Optional.empty(),
            1);
    suspensions.insert(proposal);
    trail.record(
        actor,
        measure == SuspensionMeasure.SUSPEND ? "suspension.proposed" : "suspension.lift-proposed",
        new Subject("suspension", proposal.id().toString()),
        Map.of("key", key.value(), "on", day.toString(), "reason", reason));
    return proposal.id();
  }

  /** Carries the proposal out, from its day or from today when that has passed. */
  public void confirm(Actor actor, SuspensionId id, int revision) {
    actor.require(SUSPEND_REGISTRATION);
    publication.hold();
    SuspensionProposal proposal = suspensions.getForUpdate(id).mustBeOpen(revision);
    SuspensionRules.againstConfirming(proposal, actor.person())
        .ifPresent(reason -> {
          throw Refusal.rule(reason);
        });
    Refusal.rulesUnlessEmpty(againstNow(proposal, listed(proposal.key())));
    LocalDate effect = proposal.effectIfConfirmedOn(today.day());
    suspensions.update(proposal.confirmed(effect, outcome(actor, "")));
    boolean suspends = proposal.measure() == SuspensionMeasure.SUSPEND;
    if (suspends) {
      publication.suspend(proposal.key(), effect, proposal.reason());
    } else {
      publication.resume(proposal.key(), effect, proposal.reason());
    }
    trail.record(
        actor,
        suspends ? "registration.suspended" : "registration.resumed",
        new Subject("registration", proposal.key().value()),
        Map.of("on", effect.toString(), "reason", proposal.reason()));
    notices.decided(proposal, effect);
  }

  /** Rejects the proposal; its author may take it back so. */
  public void reject(Actor actor, SuspensionId id, int revision, String reason) {
    actor.require(SUSPEND_REGISTRATION);
    SuspensionProposal proposal = suspensions.getForUpdate(id).mustBeOpen(revision);
    Refusal.inputUnlessEmpty(LegalDays.needed("rejection", reason, "registration.reason-missing"));
    suspensions.update(proposal.rejected(outcome(actor, reason)));
    trail.record(
        actor,
        "suspension.rejected",
        new Subject("suspension", id.toString()),
        Map.of("key", proposal.key().value(), "reason", reason));
  }

  private Outcome outcome(Actor actor, String rejection) {
    return new Outcome(today.day(), actor.person(), actor.name(), rejection);
  }

  private List<Reason> against(RegistryEntry entry, SuspensionMeasure measure) {
    List<Reason> reasons = new ArrayList<>(SuspensionRules.against(entry, measure, today.day()));
    if (suspensions.openOn(entry.key()).isPresent()) {
      reasons.add(Reason.of("registration.suspension-open", "FRM-16").with(entry.name()).at("key"));
    }
    return reasons;
  }

  /** What speaks against carrying it out today: the list may have changed since it was proposed. */
  private List<Reason> againstNow(SuspensionProposal proposal, RegistryEntry entry) {
    List<Reason> reasons = SuspensionRules.against(entry, proposal.measure(), today.day());
    return reasons.isEmpty()
        ? SuspensionRules.againstDay(entry, proposal.effectIfConfirmedOn(today.day()), today.day())
        : reasons;
  }

  private RegistryEntry listed(RegistryKey key) {
    return register
        .find(key)
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("registration.entry-unknown").with(key.value())));
  }
}
