package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** BSR-9, and FRM-53 and FRM-54 for the services a statement stands on. */
class InheritanceRulesTest {

  private static final RegistryKey KEY = new RegistryKey("C21-0001-2");
  private static final UsedService BASE = new UsedService("基盤クラウド", false, Optional.of(KEY), false);

  private static RegistryEntry entry(Optional<LocalDate> validUntil, String... functions) {
    return new RegistryEntry(
        KEY,
        Optional.of("C21-0001-2"),
        "基盤クラウド",
        Optional.empty(),
        "基盤株式会社",
        Optional.empty(),
        LocalDate.of(2021, 3, 12),
        validUntil,
        Standing.PLAIN,
        Optional.of(2),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        new RegistryEntry.Scope(
            List.of(functions), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        RegistryEntry.Source.LIST_OF_2021_09_13);
  }

  private static final RegistryEntry VALID =
      entry(Optional.of(LocalDate.of(2026, 4, 30)), "仮想サーバー", "オブジェクト保管");

  private static Draft inheriting(Optional<RegistryKey> from, String function) {
    return Draft.complete()
        .answer(new Answer(id("9.2.3.1"), Treatment.INHERITED, "", from, function, List.of()));
  }

  private static Draft inheriting() {
    return inheriting(Optional.of(KEY), "仮想サーバー").uses(BASE).listed(VALID);
  }

  @Test
  void aListedValidBaseThatOffersTheFunctionServesTheControl() {
    assertThat(inheriting().declarationFindings()).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void withoutABaseNothingIsTakenOver() {
    assertThat(inheriting(Optional.empty(), "").basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-missing");
  }

  @Test
  @Clause("FRM-53")
  void theBaseMustBeOnTheListOnThatDay() {
    assertThat(inheriting().listed().basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-not-listed");
    assertThat(
            inheriting()
                .listed(entry(Optional.of(Draft.TODAY.minusDays(1)), "仮想サーバー"))
                .basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-not-valid");
    assertThat(inheriting().listed(entry(Optional.of(Draft.TODAY), "仮想サーバー")).basicFindings())
        .isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void theBaseLiesOutsideTheStatementAndIsNamedAmongTheUsedServices() {
    assertThat(
            inheriting()
                .uses(new UsedService("基盤クラウド", true, Optional.of(KEY), false))
                .basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-in-statement");
    assertThat(inheriting().uses().basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-not-named");
  }

  @Test
  void theUsedFunctionIsInThePublicScopeOfTheBase() {
    assertThat(inheriting(Optional.of(KEY), "データベース").uses(BASE).listed(VALID).basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-function-outside");
    assertThat(inheriting(Optional.of(KEY), "仮想ｻｰﾊﾞｰ ").uses(BASE).listed(VALID).basicFindings())
        .isEmpty();
    assertThat(inheriting(Optional.of(KEY), " ").uses(BASE).listed(VALID).basicFindings())
        .containsExactly("BSR-9 ERROR 9.2.3.1 base-function-missing");
  }

  @Test
  void whatTheListDoesNotStateIsAWarningAndNeverAYes() {
    assertThat(inheriting().listed(entry(Optional.empty())).basicFindings())
        .containsExactly(
            "BSR-9 WARNING 9.2.3.1 base-validity-unstated",
            "BSR-9 WARNING 9.2.3.1 base-scope-unstated");
  }

  @Test
  @Clause("FRM-53")
  void whatTheListDoesNotStateOfABaseIsConfirmedAndTheConfirmationRecorded() {
    UsedService confirmed =
        new UsedService("基盤クラウド", false, Optional.of(KEY), false, "2024年11月1日に事業者の回答書で確認");

    for (RegistryEntry silent :
        List.of(entry(Optional.empty(), "仮想サーバー"), entry(VALID.validUntil()))) {
      assertThat(inheriting().listed(silent).declarationFindings())
          .contains("FRM-53 ERROR - used-service-unconfirmed");
      assertThat(inheriting().uses(confirmed).listed(silent).declarationFindings())
          .noneMatch(finding -> finding.contains("ERROR"));
    }
  }

  @Test
  @Clause("FRM-53")
  void aWholeObjectiveIsTakenOverOnlyWhereTheScopeOfTheBaseStatesTheFunction() {
    Draft objective =
        inheriting()
            .answer(
                new Answer(
                    id("14.2.7"), Treatment.INHERITED, "", Optional.of(KEY), "仮想サーバー", List.of()));

    assertThat(objective.basicFindings()).isEmpty();
    assertThat(objective.listed(entry(VALID.validUntil())).basicFindings())
        .contains("BSR-9 ERROR 14.2.7 objective-scope-unstated");
  }

  @Test
  @Clause("FRM-53")
  void aBaseOutsideTheStatementThatIsNotListedStopsTheDeclaration() {
    UsedService unlisted = new UsedService("別のクラウド", false, Optional.empty(), false);

    assertThat(Draft.complete().uses(unlisted).declarationFindings())
        .containsExactly("FRM-53 ERROR - used-service-not-listed");
    assertThat(
            Draft.complete()
                .uses(BASE)
                .listed(entry(Optional.of(Draft.TODAY.minusDays(1)), "仮想サーバー"))
                .declarationFindings())
        .containsExactly("FRM-53 ERROR - used-service-not-valid");
    assertThat(
            Draft.complete()
                .uses(new UsedService("自社基盤", true, Optional.empty(), false))
                .declarationFindings())
        .isEmpty();
  }

  @Test
  @Clause("FRM-54")
  void aBaseTheProviderAssessedItselfNeedsNoListing() {
    assertThat(
            Draft.complete()
                .uses(new UsedService("別のクラウド", false, Optional.empty(), true))
                .declarationFindings())
        .containsExactly("FRM-54 INFO - used-service-self-assessed");
  }
}
