package dev.akashi.statement;

import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scope of the statement and the facts stated with it; what is scoped is audited and listed. */
public record StatementScope(
    List<String> functions,
    List<String> excludedFunctions,
    List<String> regions,
    Set<ServiceModel> serviceModels,
    Optional<DeploymentModel> deploymentModel,
    String dataLocation,
    String governingLaw,
    String foreignLawRisk,
    String capitalAndOfficers,
    String thirdPartyTests,
    String subsequentEvents,
    String providerResponsibility,
    String customerResponsibility) {}
