package dev.akashi.statement.web;

import dev.akashi.platform.FormInput;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.ScopeTexts;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the scope of a statement from its form. */
final class ScopeForm {

  private static final int LONGEST = ScopeTexts.LONGEST;

  private ScopeForm() {}

  static StatementScope read(FormInput form) {
    Set<ServiceModel> models = form.choices("serviceModels", ServiceModel.class);
    Optional<DeploymentModel> deployment =
        form.has("deploymentModel")
            ? form.choice("deploymentModel", DeploymentModel.class)
            : Optional.empty();
    StatementScope scope =
        new StatementScope(
            lines(form, "functions"),
            lines(form, "excludedFunctions"),
            lines(form, "regions"),
            models,
            deployment,
            form.optional("dataLocation", LONGEST),
            form.optional("governingLaw", LONGEST),
            form.optional("foreignLawRisk", LONGEST),
            form.optional("capitalAndOfficers", LONGEST),
            form.optional("thirdPartyTests", LONGEST),
            form.optional("subsequentEvents", LONGEST),
            form.optional("providerResponsibility", LONGEST),
            form.optional("customerResponsibility", LONGEST),
            form.optional("internalAuditBasis", LONGEST),
            perModel(form));
    form.refuseIfBad();
    return scope;
  }

  private static List<String> lines(FormInput form, String field) {
    form.optional(field, LONGEST);
    return form.lines(field).stream().distinct().toList();
  }

  private static List<ModelResponsibility> perModel(FormInput form) {
    return Arrays.stream(ServiceModel.values())
        .map(model ->
            new ModelResponsibility(
                model,
                form.optional("provider-" + model.name(), LONGEST),
                form.optional("customer-" + model.name(), LONGEST)))
        .filter(own -> !own.provider().isEmpty() || !own.customer().isEmpty())
        .toList();
  }
}
