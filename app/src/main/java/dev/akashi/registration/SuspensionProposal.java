package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The suspension of a registered service, or its lifting, as one person of the programme office
 * proposes it to another (FRM-16).
 *
 * @param provider the provider, when the service was registered here
 * @param effectiveOn from when on; a later confirmation takes effect on its own day
 */
public record SuspensionProposal(
    SuspensionId id,
    RegistryKey key,
    LocalizedText serviceName,
    Optional<OrganisationId> provider,
    SuspensionMeasure measure,
    LocalDate effectiveOn,
    String reason,
    SuspensionState state,
    LocalDate proposedOn,
    PersonId proposedBy,
    String proposedByName,
    Optional<Outcome> outcome,
    int revision) {

  /**
   * How it was answered.
   *
   * @param rejection why it was rejected; empty when it was confirmed
   */
  public record Outcome(LocalDate on, PersonId by, String byName, String rejection) {}

  /** Refuses unless it is still to be answered, in the state the reader saw. */
  SuspensionProposal mustBeOpen(int seen) {
    if (revision != seen) {
      throw Refusal.stale(Reason.of("registration.changed-meanwhile").with(seen, revision));
    }
    if (state != SuspensionState.PROPOSED) {
      throw Refusal.rule(Reason.of("registration.suspension-answered", "FRM-16"));
    }
    return this;
  }

  /** The day of the effect when it is confirmed on that day. */
  LocalDate effectIfConfirmedOn(LocalDate day) {
    return effectiveOn.isBefore(day) ? day : effectiveOn;
  }

  /** The same proposal, confirmed. */
  SuspensionProposal confirmed(LocalDate effect, Outcome by) {
    return answered(SuspensionState.CONFIRMED, effect, by);
  }

  /** The same proposal, rejected. */
  SuspensionProposal rejected(Outcome by) {
    return answered(SuspensionState.REJECTED, effectiveOn, by);
  }

  private SuspensionProposal answered(SuspensionState answer, LocalDate effect, Outcome by) {
    return new SuspensionProposal(
        id,
        key,
        serviceName,
        provider,
        measure,
        effect,
        reason,
        answer,
        proposedOn,
        proposedBy,
        proposedByName,
        Optional.of(by),
        revision + 1);
  }
}
