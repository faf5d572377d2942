package dev.akashi.statement.web;

import dev.akashi.registry.DeploymentModel;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CustomerDuties;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.StatementProgress;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.VisibilityRules;
import dev.akashi.statement.web.ProfileDocuments.ProfileDocument;
import dev.akashi.statement.web.ServiceDocuments.HeadDocument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A statement with its content as JSON. */
final class StatementDocuments {

  private StatementDocuments() {}

  /**
   * The whole statement.
   *
   * @param contentSeal the seal of this content, which a declaration of it names
   */
  record StatementDocument(
      HeadDocument statement,
      String contentSeal,
      int answersRevision,
      int answered,
      int total,
      ScopeDocument scope,
      List<UsedServiceDocument> usedServices,
      ProfileDocument profile,
      List<AnswerDocument> answers,
      List<DutyDocument> customerDuties) {

    static StatementDocument of(
        StatementSheet sheet, StatementProgress progress, VisibilityRules visibility) {
      return new StatementDocument(
          HeadDocument.of(sheet.head()),
          StatementSeal.of(sheet),
          sheet.answersRevision(),
          progress.answered(),
          progress.total(),
          ScopeDocument.of(sheet.content().scope(), sheet.scopeRevision()),
          sheet.uses().stream().map(UsedServiceDocument::of).toList(),
          ProfileDocument.of(sheet, visibility),
          sheet.content().answers().values().stream()
              .sorted(Comparator.comparing(Answer::requirement))
              .map(answer -> AnswerDocument.of(answer, sheet.revisionOf(answer.requirement())))
              .toList(),
          CustomerDuties.of(sheet.content()).stream().map(DutyDocument::of).toList());
    }
  }

  /** The scope and the facts stated with it. */
  record ScopeDocument(
      List<ItemDocument> items,
      List<String> functions,
      List<String> excludedFunctions,
      List<String> regions,
      List<String> serviceModels,
      Optional<String> deploymentModel,
      String dataLocation,
      String governingLaw,
      String foreignLawRisk,
      String capitalAndOfficers,
      String thirdPartyTests,
      String subsequentEvents,
      String providerResponsibility,
      String customerResponsibility,
      String internalAuditBasis,
      List<ModelDocument> responsibilityPerModel,
      int revision) {

    static ScopeDocument of(StatementScope scope, int revision) {
      return new ScopeDocument(
          scope.items().stream().map(ItemDocument::of).toList(),
          scope.functions(),
          scope.excludedFunctions(),
          scope.regions(),
          scope.serviceModels().stream().map(Enum::name).sorted().toList(),
          scope.deploymentModel().map(DeploymentModel::name),
          scope.dataLocation(),
          scope.governingLaw(),
          scope.foreignLawRisk(),
          scope.capitalAndOfficers(),
          scope.thirdPartyTests(),
          scope.subsequentEvents(),
          scope.providerResponsibility(),
          scope.customerResponsibility(),
          scope.internalAuditBasis(),
          scope.responsibilityPerModel().stream()
              .map(own -> new ModelDocument(own.model().name(), own.provider(), own.customer()))
              .toList(),
          revision);
    }
  }

  /** What the statement covers, or is stated not to cover. */
  record ItemDocument(String kind, String code, String name, boolean covered, String note) {

    static ItemDocument of(ScopeItem item) {
      return new ItemDocument(
          item.kind().name(), item.code(), item.name(), item.covered(), item.note());
    }
  }

  /** The responsibilities in one service model. */
  record ModelDocument(String model, String provider, String customer) {}

  /** A service that the stated one stands on. */
  record UsedServiceDocument(
      String id,
      String name,
      boolean inStatement,
      Optional<String> listed,
      boolean selfAssessed,
      String confirmation,
      Optional<String> layer,
      List<ShareDocument> shares,
      int revision) {

    static UsedServiceDocument of(StatementSheet.NamedUse use) {
      return new UsedServiceDocument(
          use.id().toString(),
          use.service().name(),
          use.service().inStatement(),
          use.service().listed().map(Object::toString),
          use.service().selfAssessed(),
          use.service().confirmation(),
          use.service().layer().map(Enum::name),
          use.service().shares().stream()
              .map(share ->
                  new ShareDocument(share.model().map(Enum::name), share.own(), share.total()))
              .toList(),
          use.revision());
    }
  }

  /** Who answers for what where the base is used; without a model in every model. */
  record ShareDocument(Optional<String> model, String own, String total) {}

  /** The answer to one requirement. */
  record AnswerDocument(
      String requirement,
      String treatment,
      String reason,
      Optional<String> inheritedFrom,
      String inheritedFunction,
      String responsibility,
      String customerDuty,
      List<String> plans,
      List<MeasureDocument> individualControls,
      int revision) {

    static AnswerDocument of(Answer answer, int revision) {
      return new AnswerDocument(
          answer.requirement().value(),
          answer.treatment().name(),
          answer.reason(),
          answer.inheritedFrom().map(Object::toString),
          answer.inheritedFunction(),
          answer.responsibility().name(),
          answer.customerDuty(),
          answer.plans().stream().sorted().toList(),
          answer.individualControls().stream().map(MeasureDocument::of).toList(),
          revision);
    }
  }

  /** An individual control. */
  record MeasureDocument(
      String line,
      String text,
      String owner,
      String frequency,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      List<String> plans) {

    static MeasureDocument of(IndividualControl measure) {
      return new MeasureDocument(
          measure.line(),
          measure.text(),
          measure.owner(),
          measure.frequency().name(),
          measure.validFrom(),
          measure.validTo(),
          measure.plans().stream().sorted().toList());
    }
  }

  /** What the customer must do itself. */
  record DutyDocument(String requirement, String responsibility, String duty) {

    static DutyDocument of(CustomerDuties.Duty duty) {
      return new DutyDocument(
          duty.requirement().value(), duty.responsibility().name(), duty.text());
    }
  }
}
