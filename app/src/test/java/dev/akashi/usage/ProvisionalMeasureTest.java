package dev.akashi.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.ServiceModel;
import dev.akashi.usage.ProvisionalCase.Contract;
import dev.akashi.usage.ProvisionalCase.Migration;
import dev.akashi.usage.ProvisionalCase.Substitute;
import dev.akashi.usage.ProvisionalMeasure.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionalMeasureTest {

  private static final ProvisionalValues VALUES =
      new ProvisionalValues(
          LocalDate.of(2020, 10, 1),
          LocalDate.of(2021, 9, 30),
          1,
          LocalDate.of(2022, 3, 31),
          LocalDate.of(2021, 7, 6),
          LocalDate.of(2022, 3, 31),
          LocalDate.of(2023, 3, 31));
  private static final LocalDate CONTRACT_END = LocalDate.of(2025, 3, 31);

  @Test
  @Clause("TMP-05")
  void whatWasInUseAtTheStartEndsAYearLater() {
    assertThat(ProvisionalMeasureRule.oldForServiceInUse(VALUES).lastDay()).isEqualTo("2021-09-30");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-01,2021-09-30",
    "2020-12-01,2021-11-30",
    "2021-04-01,2022-03-31",
    "2021-04-02,2022-03-31",
    "2021-06-01,2022-03-31"
  })
  @Clause("TMP-06")
  void scenario11PlannedUseEndsAYearAfterItsStartAndIsCapped(LocalDate start, LocalDate end) {
    assertThat(ProvisionalMeasureRule.oldForPlannedUse(start, VALUES).lastDay()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"2021-07-05,2025-03-31", "2021-07-06,", "2022-01-01,"})
  @Clause("TMP-07")
  void scenario9AContractMadeOnOrAfterTheDecisionIsOutside(
      LocalDate signed, @Nullable LocalDate end) {
    ProvisionalCase use = iaas(new Contract(signed, CONTRACT_END, true), null, null, true);

    assertThat(covered(use).map(ProvisionalMeasure::lastDay)).isEqualTo(Optional.ofNullable(end));
    if (end == null) {
      assertThat(reasons(use)).contains("usage.contract-too-young", "usage.saas-only");
    }
  }

  @Test
  @Clause("TMP-07")
  void aMultiYearContractNeedsAnExpectedApplication() {
    Contract contract = new Contract(LocalDate.of(2021, 4, 1), CONTRACT_END, true);

    assertThat(reasons(iaas(contract, null, null, false)))
        .contains("usage.no-application-expected");
    assertThat(
            covered(iaas(new Contract(contract.signedOn(), CONTRACT_END, false), null, null, true)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2022-03-31,true", "2022-04-01,false"})
  @Clause("TMP-08")
  void aLargeMigrationNeedsItsPlanWithinTheYear(LocalDate planned, boolean covered) {
    Migration migration = new Migration(Optional.of(planned), LocalDate.of(2024, 9, 30));

    assertThat(covered(iaas(null, migration, null, true)))
        .isEqualTo(
            covered
                ? Optional.of(
                    new ProvisionalMeasure(Kind.LARGE_MIGRATION, LocalDate.of(2024, 9, 30)))
                : Optional.empty());
  }

  @Test
  @Clause("TMP-08")
  void aLargeMigrationNeedsASubstituteThatApplied() {
    ProvisionalCase use =
        new ProvisionalCase(
            Set.of(ServiceModel.IAAS),
            true,
            Optional.of(new Substitute(true, false)),
            Optional.empty(),
            Optional.of(
                new Migration(Optional.of(LocalDate.of(2021, 8, 1)), LocalDate.of(2024, 9, 30))),
            Optional.empty());

    assertThat(reasons(use)).contains("usage.substitute-not-applied");
  }

  @ParameterizedTest
  @CsvSource({"2021-07-05,true", "2021-07-06,false"})
  @Clause("TMP-09")
  void aBuildStartedAfterTheDecisionIsOutside(LocalDate started, boolean covered) {
    Contract oneYear = new Contract(LocalDate.of(2021, 9, 1), CONTRACT_END, false);

    assertThat(covered(iaas(oneYear, null, started, true)))
        .isEqualTo(
            covered
                ? Optional.of(new ProvisionalMeasure(Kind.BEING_BUILT, CONTRACT_END))
                : Optional.empty());
  }

  @Test
  @Clause("TMP-10")
  void scenario10WaitingIsForSaasOnlyAndEndsOnAFixedDay() {
    assertThat(covered(waiting(ServiceModel.SAAS, true)))
        .contains(new ProvisionalMeasure(Kind.WAITING_SAAS, LocalDate.of(2023, 3, 31)));
    assertThat(covered(waiting(ServiceModel.SAAS, false))).isEmpty();
    assertThat(reasons(waiting(ServiceModel.IAAS, true))).contains("usage.saas-only");
  }

  @Test
  @Clause("TMP-15")
  void everythingElseTakesListedServicesOnly() {
    assertThat(reasons(waiting(ServiceModel.IAAS, true))).endsWith("usage.listed-services-only");
  }

  @Test
  @Clause("TMP-16")
  void noExtensionWhenTheProviderDidNotApplyInTime() {
    ProvisionalMeasure contract = new ProvisionalMeasure(Kind.MULTI_YEAR_CONTRACT, CONTRACT_END);

    assertThat(ProvisionalMeasureRule.refusalsOfExtension(contract, true, "flood")).isEmpty();
    assertThat(ProvisionalMeasureRule.refusalsOfExtension(contract, false, "flood"))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("usage.not-applied-in-time");
          assertThat(reason.args()).containsExactly(CONTRACT_END);
        });
  }

  @Test
  @Clause({"TMP-07", "TMP-10"})
  void anExtensionNeedsAReasonAndAFixedEndHasNone() {
    ProvisionalMeasure contract = new ProvisionalMeasure(Kind.MULTI_YEAR_CONTRACT, CONTRACT_END);
    ProvisionalMeasure saas = new ProvisionalMeasure(Kind.WAITING_SAAS, VALUES.waitingSaasEnd());

    assertThat(codes(ProvisionalMeasureRule.refusalsOfExtension(contract, true, " ")))
        .containsExactly("usage.extension-without-reason");
    assertThat(codes(ProvisionalMeasureRule.refusalsOfExtension(saas, true, "late base")))
        .containsExactly("usage.end-is-fixed");
  }

  private static ProvisionalCase iaas(
      @Nullable Contract contract,
      @Nullable Migration migration,
      @Nullable LocalDate buildStarted,
      boolean expected) {
    return new ProvisionalCase(
        Set.of(ServiceModel.IAAS),
        expected,
        Optional.of(new Substitute(false, true)),
        Optional.ofNullable(contract),
        Optional.ofNullable(migration),
        Optional.ofNullable(buildStarted));
  }

  private static ProvisionalCase waiting(ServiceModel model, boolean expected) {
    return new ProvisionalCase(
        Set.of(model),
        expected,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<ProvisionalMeasure> covered(ProvisionalCase use) {
    return ProvisionalMeasureRule.judge(use, VALUES)
            instanceof ProvisionalMeasureRule.Outcome.Covered covered
        ? Optional.of(covered.measure())
        : Optional.empty();
  }

  private static List<String> reasons(ProvisionalCase use) {
    return ProvisionalMeasureRule.judge(use, VALUES)
            instanceof ProvisionalMeasureRule.Outcome.NotCovered not
        ? codes(not.reasons())
        : List.of();
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
