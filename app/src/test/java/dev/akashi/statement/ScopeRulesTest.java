package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a declaration needs beside the controls. */
class ScopeRulesTest {

  @Test
  @Clause({"FRM-02", "FRM-34", "FRM-51"})
  void scopeModelsResponsibilitiesAndInternalAuditAreStatedBeforeADeclaration() {
    Draft draft =
        Draft.complete()
            .scope(StatementScope.empty(Set.of(), Optional.empty()))
            .period(Optional.empty());

    assertThat(draft.declarationFindings())
        .containsExactly(
            "FRM-38 ERROR - period-missing",
            "FRM-50 ERROR - functions-missing",
            "FRM-50 ERROR - regions-missing",
            "FRM-51 ERROR - service-models-missing",
            "FRM-51 ERROR - deployment-model-missing",
            "FRM-02 ERROR - provider-responsibility-missing",
            "FRM-02 ERROR - customer-responsibility-missing",
            "FRM-34 ERROR - internal-audit-missing",
            "FRM-51 ERROR - fact-unstated.dataLocation",
            "FRM-51 ERROR - fact-unstated.governingLaw",
            "FRM-51 ERROR - fact-unstated.foreignLawRisk",
            "FRM-51 ERROR - fact-unstated.capitalAndOfficers",
            "FRM-51 ERROR - fact-unstated.thirdPartyTests");
    assertThat(draft.basicFindings()).isEmpty();
  }

  @Test
  @Clause("FRM-36")
  void individualControlsWithoutAnOwnerAreCountedAndStopNothing() {
    IndividualControl unowned =
        new IndividualControl(
            "1", "記録を調べる", "", Frequency.DAILY, Optional.empty(), Optional.empty());
    Draft draft = Draft.complete().answer(Answer.selected(id("9.2.3.1"), unowned));

    assertThat(draft.declarationFindings())
        .containsExactly("FRM-36 WARNING - controls-without-owner");
    assertThat(Draft.complete().declarationFindings()).isEmpty();
  }

  @Test
  @Clause("FRM-52")
  void aServiceInTwoModelsShowsTheResponsibilitiesOfEachModel() {
    StatementScope scope = Draft.scope();

    assertThat(inModels(scope, ServiceModel.SAAS).declarationFindings()).isEmpty();
    assertThat(inModels(scope, ServiceModel.IAAS, ServiceModel.PAAS).declarationFindings())
        .containsExactly("FRM-52 ERROR - model-responsibility-missing");
  }

  /** In the given models, with responsibilities for the first of them only. */
  private static Draft inModels(StatementScope s, ServiceModel... models) {
    return Draft.complete()
        .scope(
            new StatementScope(
                s.functions(),
                s.excludedFunctions(),
                s.regions(),
                Set.of(models),
                s.deploymentModel(),
                s.dataLocation(),
                s.governingLaw(),
                s.foreignLawRisk(),
                s.capitalAndOfficers(),
                s.thirdPartyTests(),
                s.subsequentEvents(),
                s.providerResponsibility(),
                s.customerResponsibility(),
                s.internalAuditBasis(),
                List.of(new ModelResponsibility(models[0], "基盤", "利用者の管理"))));
  }

  private static Draft shared(String requirement, String duty) {
    Draft draft = Draft.complete();
    return draft.answer(
        new Answer(
            id(requirement),
            Treatment.SELECTED,
            "",
            Optional.empty(),
            "",
            List.of(Draft.measure("内容")),
            Responsibility.SHARED,
            duty));
  }

  @Test
  @Clause("FRM-02")
  void aSharedControlSaysWhatTheCustomerMustDo() {
    assertThat(shared("9.4.2.2.B", " ").declarationFindings())
        .containsExactly("FRM-02 ERROR 9.4.2.2.B customer-duty-missing");
  }

  @Test
  @Clause("FRM-02")
  void theCustomerGetsTheListOfWhatItMustDoItself() {
    Draft draft = shared("9.4.2.2.B", "多要素認証を有効にする");

    assertThat(draft.declarationFindings()).isEmpty();
    assertThat(CustomerDuties.of(draft.content()))
        .containsExactly(
            new CustomerDuties.Duty(id("9.4.2.2.B"), Responsibility.SHARED, "多要素認証を有効にする"));
    assertThat(CustomerDuties.of(draft.notSelected("9.4.2.2.B", "なし").content())).isEmpty();
  }
}
