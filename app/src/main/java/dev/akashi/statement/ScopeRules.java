package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementRule.Hit;
import java.util.stream.Stream;

/** What a declaration states beside the controls: period, scope, models, responsibilities. */
final class ScopeRules {

  private ScopeRules() {}

  static Stream<Hit> auditPeriodStated(StatementFacts facts) {
    return missing(
        facts.content().auditPeriod().isEmpty(),
        "periodFirst",
        "statement.period-missing",
        "FRM-38");
  }

  /** What is scoped is what is assessed and listed, so it must be named item by item. */
  static Stream<Hit> scopeItemsStated(StatementFacts facts) {
    StatementScope scope = facts.content().scope();
    return Stream.concat(
        missing(scope.functions().isEmpty(), "functions", "statement.functions-missing", "FRM-50"),
        missing(scope.regions().isEmpty(), "regions", "statement.regions-missing", "FRM-50"));
  }

  static Stream<Hit> modelsStated(StatementFacts facts) {
    StatementScope scope = facts.content().scope();
    return Stream.concat(
        missing(
            scope.serviceModels().isEmpty(),
            "serviceModels",
            "statement.service-models-missing",
            "FRM-51"),
        missing(
            scope.deploymentModel().isEmpty(),
            "deploymentModel",
            "statement.deployment-model-missing",
            "FRM-51"));
  }

  static Stream<Hit> responsibilitiesStated(StatementFacts facts) {
    StatementScope scope = facts.content().scope();
    return Stream.concat(
        missing(
            scope.providerResponsibility().isBlank(),
            "providerResponsibility",
            "statement.provider-responsibility-missing",
            "FRM-02",
            "FRM-51"),
        missing(
            scope.customerResponsibility().isBlank(),
            "customerResponsibility",
            "statement.customer-responsibility-missing",
            "FRM-02",
            "FRM-51"));
  }

  /** One service in several models shows the responsibilities of each model. */
  static Stream<Hit> responsibilitiesPerModelStated(StatementFacts facts) {
    StatementScope scope = facts.content().scope();
    if (scope.serviceModels().size() < 2) {
      return Stream.empty();
    }
    return scope.serviceModels().stream()
        .sorted()
        .filter(model ->
            scope.responsibilityPerModel().stream()
                .noneMatch(own ->
                    own.model() == model && !own.provider().isBlank() && !own.customer().isBlank()))
        .map(model ->
            Hit.overall(
                Reason.of("statement.model-responsibility-missing", "FRM-52")
                    .with(model)
                    .at("provider-" + model.name())));
  }

  /** Who carries a measure out is whom the assessor asks. */
  static Stream<Hit> ownersNamed(StatementFacts facts) {
    long unowned =
        facts.content().answers().values().stream()
            .filter(answer -> answer.treatment() == Treatment.SELECTED)
            .flatMap(answer -> answer.individualControls().stream())
            .filter(measure -> !measure.text().isBlank() && measure.owner().isBlank())
            .count();
    return unowned == 0
        ? Stream.empty()
        : Stream.of(
            Hit.overall(
                Reason.of("statement.controls-without-owner", "FRM-36")
                    .with(unowned)
                    .at("unowned")));
  }

  /** A duty that is left to the customer is written out, or the customer cannot fulfil it. */
  static Stream<Hit> customerDutiesStated(StatementFacts facts) {
    return facts.baseline().requirements().stream()
        .filter(facts::isSelected)
        .map(facts::answer)
        .filter(answer -> answer.responsibility() != Responsibility.PROVIDER)
        .filter(answer -> answer.customerDuty().isBlank())
        .map(answer ->
            Hit.at(
                answer.requirement(),
                Reason.of("statement.customer-duty-missing", "FRM-02")
                    .with(answer.requirement().value())));
  }

  static Stream<Hit> internalAuditLinked(StatementFacts facts) {
    return missing(
        facts.content().scope().internalAuditBasis().isBlank() && !facts.hasInternalAuditReports(),
        "internalAuditBasis",
        "statement.internal-audit-missing",
        "FRM-34");
  }

  /** Facts a buyer judges by. Without them no application can be filed, so they are asked now. */
  static Stream<Hit> furtherFactsStated(StatementFacts facts) {
    StatementScope scope = facts.content().scope();
    return Stream.of(
            unstated(scope.dataLocation(), "dataLocation"),
            unstated(scope.governingLaw(), "governingLaw"),
            unstated(scope.foreignLawRisk(), "foreignLawRisk"),
            unstated(scope.capitalAndOfficers(), "capitalAndOfficers"),
            unstated(scope.thirdPartyTests(), "thirdPartyTests"))
        .flatMap(hits -> hits);
  }

  private static Stream<Hit> unstated(String text, String field) {
    return missing(text.isBlank(), field, "statement.fact-unstated." + field, "FRM-51", "CBD-19");
  }

  private static Stream<Hit> missing(
      boolean isMissing, String field, String code, String... clauses) {
    return isMissing ? Stream.of(Hit.overall(Reason.of(code, clauses).at(field))) : Stream.empty();
  }
}
