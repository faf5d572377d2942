package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BasePoliciesTest {

  private static final String KEY = "C21-0008-2";

  @Test
  @Clause("FRM-53")
  void aBaseOnTheListIsInOrder() {
    assertThat(defects(base(KEY, false), report(), entry("2026-04-30", ""))).isEmpty();
  }

  @Test
  @Clause("FRM-53")
  void aBaseThatIsNotListedIsADefect() {
    assertThat(defects(base("", false), report())).containsExactly("registration.base-not-listed");
    assertThat(defects(base(KEY, false), report())).containsExactly("registration.base-not-valid");
  }

  @Test
  @Clause("FRM-53")
  void aBaseThatExpiredOrWasRemovedIsADefect() {
    assertThat(defects(base(KEY, false), report(), entry("2025-04-09", "")))
        .containsExactly("registration.base-not-valid");
    assertThat(defects(base(KEY, false), report(), entry("2026-04-30", "2025-04-01")))
        .containsExactly("registration.base-not-valid");
    assertThat(defects(base(KEY, false), report(), entry("2026-04-30", "2025-09-30")))
        .as("removed since, though still listed on the day of the application")
        .containsExactly("registration.base-not-valid");
  }

  @Test
  @Clause("FRM-54")
  void anOwnAssessmentThatTheAuditAcceptedStandsForTheListing() {
    assertThat(defects(base("", true), report().acceptingOwnAssessmentOf("みやこ基盤"))).isEmpty();
    assertThat(defects(base("", true), report()))
        .containsExactly("registration.base-assessment-not-accepted");
    assertThat(defects(base("", false), report().acceptingOwnAssessmentOf("みやこ基盤")))
        .containsExactly("registration.base-not-listed");
    assertThat(defects(base("", true), report().acceptingOwnAssessmentOf("別の基盤")))
        .as("the audit accepted the assessment of another base only")
        .containsExactly("registration.base-assessment-not-accepted");
  }

  @Test
  @Clause("FRM-53")
  void aBaseWhoseEndIsDecidedForALaterDayTakesNoNewDependent() {
    RegistryEntry leaving = entry("2026-04-30", "2025-12-31");

    assertThat(defects(base(KEY, false), report(), leaving))
        .containsExactly("registration.base-leaves");
    assertThat(defects(base(KEY, false), report(), Set.of(leaving.key()), leaving)).isEmpty();
  }

  @Test
  @Clause({"FRM-16", "FRM-53"})
  void aSuspendedBaseTakesNoNewDependentAndDoesNotHinderARenewal() {
    RegistryEntry suspended = entry("2026-04-30", "").suspended(LocalDate.of(2025, 4, 1), "調査中");

    assertThat(defects(base(KEY, false), report(), suspended))
        .containsExactly("registration.base-not-valid");
    assertThat(defects(base(KEY, false), report(), Set.of(suspended.key()), suspended)).isEmpty();
  }

  private static ReportDraft report() {
    return new ReportDraft();
  }

  private static StatementDraft base(String key, boolean selfAssessed) {
    return new StatementDraft().base("みやこ基盤", key, selfAssessed);
  }

  private static RegistryEntry entry(String validUntil, String endedOn) {
    return new RegistryEntry(
        new RegistryKey(KEY),
        Optional.of(KEY),
        "みやこ基盤",
        Optional.empty(),
        "株式会社みやこ",
        Optional.empty(),
        LocalDate.of(2021, 3, 12),
        Optional.of(LocalDate.parse(validUntil)),
        new Standing(
            /* renewalPending= */ false,
            Optional.empty(),
            endedOn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing.End(LocalDate.parse(endedOn), EndKind.REMOVED))),
        Optional.of(2),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        RegistryEntry.Scope.notStated(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        RegistryEntry.Source.COMMITTEE_DECISION);
  }

  private static List<String> defects(
      StatementDraft statement, ReportDraft report, RegistryEntry... entries) {
    return defects(statement, report, Set.of(), entries);
  }

  private static List<String> defects(
      StatementDraft statement,
      ReportDraft report,
      Set<RegistryKey> standsOnAlready,
      RegistryEntry... entries) {
    LocalDate day = LocalDate.of(2025, 4, 10);
    ApplicationFile file =
        new ApplicationFile(
            ApplicationKind.FIRST,
            day,
            2,
            Samples.HASH,
            statement.declared(),
            Samples.baseline(),
            Optional.of(report.issued()),
            Optional.empty(),
            Optional.empty(),
            entries.length == 0 ? Map.of() : Map.of(entries[0].key(), entries[0]),
            standsOnAlready,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            day,
            LocalDate.of(2025, 9, 30));
    return BasePolicies.listedOrAssessed(file, new FormalTerms(3, 1, Set.of(2))).stream()
        .map(Reason::code)
        .toList();
  }
}
