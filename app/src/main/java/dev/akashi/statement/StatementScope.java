package dev.akashi.statement;

import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scope of the statement and the facts stated with it; what is scoped is audited and listed. An
 * empty text means not stated.
 *
 * @param internalAuditBasis the internal audit the statement rests on (FRM-34)
 * @param responsibilityPerModel the responsibilities per model where there are several models
 */
public record StatementScope(
    List<ScopeItem> items,
    Set<ServiceModel> serviceModels,
    Optional<DeploymentModel> deploymentModel,
    String dataLocation,
    String governingLaw,
    String foreignLawRisk,
    String capitalAndOfficers,
    String thirdPartyTests,
    String subsequentEvents,
    String providerResponsibility,
    String customerResponsibility,
    String internalAuditBasis,
    List<ModelResponsibility> responsibilityPerModel) {

  /** Who answers for what when the service is used in one of its models (FRM-52). */
  public record ModelResponsibility(ServiceModel model, String provider, String customer) {}

  public StatementScope {
    items = List.copyOf(items);
    serviceModels = Set.copyOf(serviceModels);
    responsibilityPerModel = List.copyOf(responsibilityPerModel);
  }

  /** A scope whose items are given by their names. */
  public StatementScope(
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
      String customerResponsibility,
      String internalAuditBasis,
      List<ModelResponsibility> responsibilityPerModel) {
    this(
        ScopeItems.named(functions, excludedFunctions, regions),
        serviceModels,
        deploymentModel,
        dataLocation,
        governingLaw,
        foreignLawRisk,
        capitalAndOfficers,
        thirdPartyTests,
        subsequentEvents,
        providerResponsibility,
        customerResponsibility,
        internalAuditBasis,
        responsibilityPerModel);
  }

  /** A scope without a named internal audit and without responsibilities per model. */
  public StatementScope(
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
      String customerResponsibility) {
    this(
        functions,
        excludedFunctions,
        regions,
        serviceModels,
        deploymentModel,
        dataLocation,
        governingLaw,
        foreignLawRisk,
        capitalAndOfficers,
        thirdPartyTests,
        subsequentEvents,
        providerResponsibility,
        customerResponsibility,
        "",
        List.of());
  }

  /** The scope of a new statement: the models of the service, all else still to be stated. */
  public static StatementScope empty(
      Set<ServiceModel> models, Optional<DeploymentModel> deployment) {
    return new StatementScope(
        List.of(), List.of(), List.of(), models, deployment, "", "", "", "", "", "", "", "");
  }

  /** The names of the functions that are covered. */
  public List<String> functions() {
    return names(ScopeKind.FUNCTION, /* covered= */ true);
  }

  /** The names of the functions that are stated not to be covered. */
  public List<String> excludedFunctions() {
    return names(ScopeKind.FUNCTION, /* covered= */ false);
  }

  /** The names of the regions that are covered. */
  public List<String> regions() {
    return names(ScopeKind.REGION, /* covered= */ true);
  }

  /** The names of the items of a kind that are covered, or of those that are not. */
  public List<String> names(ScopeKind kind, boolean covered) {
    return items.stream()
        .filter(item -> item.kind() == kind && item.covered() == covered)
        .map(ScopeItem::name)
        .toList();
  }

  /** The same scope with other items. */
  public StatementScope withItems(List<ScopeItem> others) {
    return new StatementScope(
        others,
        serviceModels,
        deploymentModel,
        dataLocation,
        governingLaw,
        foreignLawRisk,
        capitalAndOfficers,
        thirdPartyTests,
        subsequentEvents,
        providerResponsibility,
        customerResponsibility,
        internalAuditBasis,
        responsibilityPerModel);
  }
}
