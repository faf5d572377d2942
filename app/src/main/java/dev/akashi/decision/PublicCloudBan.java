package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryEntry;
import java.util.List;
import java.util.Optional;

/**
 * Specially designated secrets and top secret documents never go onto a public cloud: a hard stop
 * for everybody and on every way (CBD-20).
 *
 * @param information the names of the information that forbids it
 */
public record PublicCloudBan(List<String> information) {

  public boolean holds() {
    return !information.isEmpty();
  }

  /** The hard stop for an option, if it or the service behind it is not private. */
  public Optional<Reason> against(
      Candidate candidate, StepProcess process, Optional<RegistryEntry> entry) {
    return holds() && isPublic(candidate, process, entry)
        ? Optional.of(reason())
        : Optional.empty();
  }

  public Reason reason() {
    return Reason.of("decision.public-cloud-forbidden", "CBD-20").with(information);
  }

  /**
   * Public unless the step, the option and the list all say private, or it is no cloud at all. A
   * listed service of which the list does not say that it is private counts as public.
   */
  private static boolean isPublic(
      Candidate candidate, StepProcess process, Optional<RegistryEntry> entry) {
    if (candidate.onPremises() && candidate.listed().isEmpty()) {
      return false;
    }
    boolean publicStep =
        process.step(candidate.step()).filter(StepDefinition::isPublic).isPresent();
    boolean listedAsPrivate =
        entry
            .flatMap(RegistryEntry::deploymentModel)
            .filter(DeploymentModel.PRIVATE::equals)
            .isPresent();
    return publicStep
        || candidate.deployment() != DeploymentModel.PRIVATE
        || (candidate.listed().isPresent() && !listedAsPrivate);
  }
}
