package dev.akashi.decision;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import java.util.Set;

/** One step of the process: which kind of cloud service is considered there (CBD-08). */
public record StepDefinition(
    int number,
    LocalizedText name,
    DeploymentModel deployment,
    Set<ServiceModel> models,
    ClauseId clause) {

  public StepDefinition {
    models = Set.copyOf(models);
  }

  /** Whether platforms to build on are considered here, and no finished software. */
  public boolean isPlatform() {
    return !models.isEmpty() && !models.contains(ServiceModel.SAAS);
  }

  public boolean isPublic() {
    return deployment == DeploymentModel.PUBLIC;
  }
}
