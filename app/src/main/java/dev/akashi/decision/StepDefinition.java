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

  public boolean isPublic() {
    return deployment == DeploymentModel.PUBLIC;
  }
}
