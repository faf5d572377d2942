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
 * The removal of a service from the list, proposed to the committee, which alone decides it.
 *
 * @param provider the provider, when the service was registered here
 * @param loss the base that was lost, when that is the ground
 * @param proposedBy who proposed it; empty when it follows from the loss of a base
 */
public record RemovalCase(
    RemovalCaseId id,
    RegistryKey key,
    LocalizedText serviceName,
    Optional<OrganisationId> provider,
    String reason,
    Optional<Loss> loss,
    RemovalState state,
    LocalDate proposedOn,
    Optional<PersonId> proposedBy,
    String proposedByName,
    Optional<Outcome> outcome,
    int revision) {

  /**
   * The loss of a base.
   *
   * @param base what the service stands on, directly
   * @param root the removed service at the bottom
   * @param depth 1 when the service stands directly on the root
   */
  public record Loss(RegistryKey base, RegistryKey root, int depth) {}

  /** How it was decided; nobody's decision when the case lapsed. */
  public record Outcome(
      LocalDate on, Optional<PersonId> decidedBy, String decidedByName, String reason) {}

  public int depth() {
    return loss.map(Loss::depth).orElse(0);
  }

  /** Refuses unless the case is still to be decided. */
  public RemovalCase mustBeOpen() {
    if (state != RemovalState.OPEN) {
      throw Refusal.rule(Reason.of("registration.removal-already-decided", "FRM-53"));
    }
    return this;
  }

  /** The same case, reached through another base. */
  RemovalCase lostTo(RegistryKey base, int depth) {
    return new RemovalCase(
        id,
        key,
        serviceName,
        provider,
        reason,
        loss.map(was -> new Loss(base, was.root(), depth)),
        state,
        proposedOn,
        proposedBy,
        proposedByName,
        outcome,
        revision + 1);
  }

  /** The same case, decided or lapsed. */
  public RemovalCase closed(RemovalState newState, Outcome newOutcome) {
    return new RemovalCase(
        id,
        key,
        serviceName,
        provider,
        reason,
        loss,
        newState,
        proposedOn,
        proposedBy,
        proposedByName,
        Optional.of(newOutcome),
        revision + 1);
  }
}
