package dev.akashi.statement.web;

import dev.akashi.platform.ApiInput;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scope of a statement as it is sent; what is absent is not stated. */
record ScopeRequest(
    @Nullable List<String> functions,
    @Nullable List<String> excludedFunctions,
    @Nullable List<String> regions,
    @Nullable List<String> serviceModels,
    @Nullable String deploymentModel,
    @Nullable String dataLocation,
    @Nullable String governingLaw,
    @Nullable String foreignLawRisk,
    @Nullable String capitalAndOfficers,
    @Nullable String thirdPartyTests,
    @Nullable String subsequentEvents,
    @Nullable String providerResponsibility,
    @Nullable String customerResponsibility,
    @Nullable String internalAuditBasis,
    @Nullable List<ModelRequest> responsibilityPerModel,
    @Nullable Integer revision) {

  private static final int LONGEST = 4000;

  /** The responsibilities in one service model. */
  record ModelRequest(
      @Nullable String model, @Nullable String provider, @Nullable String customer) {}

  StatementScope read() {
    ApiInput input = new ApiInput();
    Set<ServiceModel> models = ServiceApi.models(input, serviceModels);
    Optional<DeploymentModel> deployment =
        deploymentModel == null
            ? Optional.empty()
            : input.choice("deploymentModel", deploymentModel, DeploymentModel.class);
    List<ModelResponsibility> perModel =
        input.list(responsibilityPerModel).stream()
            .flatMap(own ->
                input
                    .choice("responsibilityPerModel", own.model(), ServiceModel.class)
                    .map(model ->
                        new ModelResponsibility(
                            model,
                            input.optional("provider", own.provider(), LONGEST),
                            input.optional("customer", own.customer(), LONGEST)))
                    .stream())
            .toList();
    StatementScope scope =
        new StatementScope(
            texts(input, "functions", functions),
            texts(input, "excludedFunctions", excludedFunctions),
            texts(input, "regions", regions),
            models,
            deployment,
            input.optional("dataLocation", dataLocation, LONGEST),
            input.optional("governingLaw", governingLaw, LONGEST),
            input.optional("foreignLawRisk", foreignLawRisk, LONGEST),
            input.optional("capitalAndOfficers", capitalAndOfficers, LONGEST),
            input.optional("thirdPartyTests", thirdPartyTests, LONGEST),
            input.optional("subsequentEvents", subsequentEvents, LONGEST),
            input.optional("providerResponsibility", providerResponsibility, LONGEST),
            input.optional("customerResponsibility", customerResponsibility, LONGEST),
            input.optional("internalAuditBasis", internalAuditBasis, LONGEST),
            perModel);
    input.refuseIfBad();
    return scope;
  }

  private static List<String> texts(ApiInput input, String field, @Nullable List<String> values) {
    return input.list(values).stream()
        .map(value -> input.required(field, value, LONGEST))
        .distinct()
        .toList();
  }
}
