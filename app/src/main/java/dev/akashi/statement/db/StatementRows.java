package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.ANSWER;
import static dev.akashi.database.statement.Tables.INDIVIDUAL_CONTROL;
import static dev.akashi.database.statement.Tables.SCOPE;
import static dev.akashi.database.statement.Tables.SERVICE;
import static dev.akashi.database.statement.Tables.VERSION;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.statement.tables.records.AnswerRecord;
import dev.akashi.database.statement.tables.records.IndividualControlRecord;
import dev.akashi.database.statement.tables.records.ModelResponsibilityRecord;
import dev.akashi.database.statement.tables.records.ScopeRecord;
import dev.akashi.database.statement.tables.records.ServiceRecord;
import dev.akashi.database.statement.tables.records.UsedServiceRecord;
import dev.akashi.database.statement.tables.records.VersionRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementHead.Sealed;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows to values of the domain. */
final class StatementRows {

  private StatementRows() {}

  static CloudService service(ServiceRecord row) {
    return new CloudService(
        new ServiceId(row.getId()),
        new OrganisationId(row.getProviderId()),
        row.getName(),
        text(row.getNameEn()),
        models(row.getServiceModels()),
        Optional.ofNullable(row.getDeploymentModel()).map(DeploymentModel::valueOf),
        text(row.getPutAway()),
        row.getRevision());
  }

  /** A row of the statement joined with its service. */
  static StatementHead head(Record joined) {
    VersionRecord row = joined.into(VERSION);
    return new StatementHead(
        new StatementId(row.getId()),
        service(joined.into(SERVICE)),
        row.getNumber(),
        row.getBaselineVersion(),
        StatementState.valueOf(row.getState()),
        row.getStateSince(),
        period(row),
        sealed(row),
        row.getRevision(),
        row.getUnansweredRevision(),
        Optional.ofNullable(row.getAmends()).map(StatementId::new));
  }

  private static Optional<Period> period(VersionRecord row) {
    return row.getPeriodFirst() == null || row.getPeriodLast() == null
        ? Optional.empty()
        : Optional.of(new Period(row.getPeriodFirst(), row.getPeriodLast()));
  }

  private static Optional<Sealed> sealed(VersionRecord row) {
    return row.getContentHash() == null
        ? Optional.empty()
        : Optional.of(
            new Sealed(
                Objects.requireNonNull(row.getDeclaredOn()),
                Objects.requireNonNull(row.getSealedOn()),
                Objects.requireNonNull(row.getDeclaredByName()),
                Objects.requireNonNull(row.getServiceName()),
                text(row.getServiceNameEn()),
                row.getContentHash()));
  }

  static StatementScope scope(
      ScopeRecord row, List<ScopeItem> items, List<ModelResponsibilityRecord> perModel) {
    return new StatementScope(
        items,
        models(row.getServiceModels()),
        Optional.ofNullable(row.getDeploymentModel()).map(DeploymentModel::valueOf),
        row.getDataLocation(),
        row.getGoverningLaw(),
        row.getForeignLawRisk(),
        row.getCapitalAndOfficers(),
        row.getThirdPartyTests(),
        row.getSubsequentEvents(),
        row.getProviderResponsibility(),
        row.getCustomerResponsibility(),
        row.getInternalAuditBasis(),
        perModel.stream()
            .map(own ->
                new ModelResponsibility(
                    ServiceModel.valueOf(own.getModel()), own.getProvider(), own.getCustomer()))
            .toList());
  }

  static void write(StatementScope scope, ScopeRecord row) {
    row.setServiceModels(names(scope.serviceModels()));
    row.set(SCOPE.DEPLOYMENT_MODEL, scope.deploymentModel().map(Enum::name).orElse(null));
    row.setDataLocation(scope.dataLocation());
    row.setGoverningLaw(scope.governingLaw());
    row.setForeignLawRisk(scope.foreignLawRisk());
    row.setCapitalAndOfficers(scope.capitalAndOfficers());
    row.setThirdPartyTests(scope.thirdPartyTests());
    row.setSubsequentEvents(scope.subsequentEvents());
    row.setProviderResponsibility(scope.providerResponsibility());
    row.setCustomerResponsibility(scope.customerResponsibility());
    row.setInternalAuditBasis(scope.internalAuditBasis());
  }

  static UsedService used(UsedServiceRecord row, List<UsedService.Share> shares) {
    return new UsedService(
        row.getName(),
        row.getInStatement(),
        Optional.ofNullable(row.getListedKey()).map(RegistryKey::new),
        row.getSelfAssessed(),
        row.getConfirmation(),
        Optional.ofNullable(row.getLayer()).map(StackLayer::valueOf),
        shares);
  }

  static Answer answer(AnswerRecord row, List<IndividualControlRecord> measures) {
    return new Answer(
        RequirementId.of(row.getRequirement()),
        Treatment.valueOf(row.getTreatment()),
        row.getReason(),
        Optional.ofNullable(row.getInheritedFrom()).map(RegistryKey::new),
        row.getInheritedFunction(),
        measures.stream().map(StatementRows::measure).toList(),
        Responsibility.valueOf(row.getResponsibility()),
        row.getCustomerDuty(),
        Set.of(row.getPlans()));
  }

  private static IndividualControl measure(IndividualControlRecord row) {
    return new IndividualControl(
        row.getLine(),
        row.getText(),
        row.getOwner(),
        Frequency.valueOf(row.getFrequency()),
        Optional.ofNullable(row.getValidFrom()),
        Optional.ofNullable(row.getValidTo()),
        Set.of(row.getPlans()));
  }

  static AnswerRecord row(StatementId statement, Answer answer) {
    AnswerRecord row = new AnswerRecord();
    row.setStatementId(statement.value());
    row.setRequirement(answer.requirement().value());
    row.setTreatment(answer.treatment().name());
    row.setReason(answer.reason());
    row.set(ANSWER.INHERITED_FROM, answer.inheritedFrom().map(RegistryKey::value).orElse(null));
    row.setInheritedFunction(answer.inheritedFunction());
    row.setResponsibility(answer.responsibility().name());
    row.setCustomerDuty(answer.customerDuty());
    row.setPlans(answer.plans().stream().sorted().toArray(String[]::new));
    return row;
  }

  static IndividualControlRecord row(
      StatementId statement, RequirementId requirement, int place, IndividualControl measure) {
    IndividualControlRecord row = new IndividualControlRecord();
    row.setStatementId(statement.value());
    row.setRequirement(requirement.value());
    row.setPlace(place);
    row.setLine(measure.line());
    row.setText(measure.text());
    row.setOwner(measure.owner());
    row.setFrequency(measure.frequency().name());
    row.set(INDIVIDUAL_CONTROL.VALID_FROM, measure.validFrom().orElse(null));
    row.set(INDIVIDUAL_CONTROL.VALID_TO, measure.validTo().orElse(null));
    row.setPlans(measure.plans().stream().sorted().toArray(String[]::new));
    return row;
  }

  static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static Set<ServiceModel> models(String[] names) {
    return Arrays.stream(names).map(ServiceModel::valueOf).collect(Collectors.toSet());
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }
}
