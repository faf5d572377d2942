package dev.akashi.statement;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cloud service of a provider: the unit that is stated, assessed and listed (FRM-14).
 *
 * @param putAway why it is not gone on with; nothing of it was declared then
 * @param revision counts the changes, so that nobody overwrites another's
 */
public record CloudService(
    ServiceId id,
    OrganisationId provider,
    String name,
    Optional<String> nameEn,
    Set<ServiceModel> serviceModels,
    Optional<DeploymentModel> deploymentModel,
    Optional<String> putAway,
    int revision) {

  public CloudService {
    serviceModels = Collections.unmodifiableSet(new TreeSet<>(serviceModels));
  }

  /** The name in both languages. */
  public LocalizedText called() {
    return new LocalizedText(name, nameEn.orElse(""));
  }
}
