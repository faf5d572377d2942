package dev.akashi.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("FRM-21")
class PlanRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 21);
  private static final LocalDate AUDITED = LocalDate.of(2025, 2, 1);

  @ParameterizedTest
  @CsvSource({
    // result, done on, checked on, refusal
    "NONCONFORMITY, , , ''",
    "OBSERVATION, 2025-02-01, 2025-02-01, ''",
    "CONFORMS, , , internalaudit.nothing-to-correct",
    "NONCONFORMITY, 2025-01-31, , internalaudit.done-when",
    "NONCONFORMITY, 2025-03-22, , internalaudit.done-when",
    "NONCONFORMITY, , 2025-03-01, internalaudit.checked-when",
    "NONCONFORMITY, 2025-03-01, 2025-02-28, internalaudit.checked-when",
    "NONCONFORMITY, 2025-03-01, 2025-03-22, internalaudit.checked-when",
  })
  void aCorrectionIsDoneAfterTheAuditAndItsEffectLookedAtThen(
      AuditResult result, LocalDate doneOn, LocalDate checkedOn, String refusal) {
    Correction said =
        new Correction(
            "手順を改める",
            "運用課長",
            LocalDate.of(2025, 4, 1),
            Optional.ofNullable(doneOn),
            Optional.ofNullable(checkedOn).map(on -> new Correction.Check(on, "監査室長", true, "")),
            0);

    assertThat(codes(PlanRules.check(audit(result), said, TODAY))).isEqualTo(list(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    // last audit, issued on, nonconformities without correction, refusal
    "2025-02-01, 2025-02-01, 0, ''",
    "2025-02-01, 2025-01-31, 0, internalaudit.issued-when",
    "2025-02-01, 2025-03-22, 0, internalaudit.issued-when",
    "2025-02-01, 2025-03-21, 1, internalaudit.uncorrected",
    ", 2025-03-21, 0, internalaudit.nothing-audited",
  })
  void aReportTellsOfAuditsThatWereDoneAndWhatComesOfThem(
      LocalDate lastAudit, LocalDate issuedOn, int uncorrected, String refusal) {
    assertThat(
            codes(
                PlanRules.checkReport(
                    issuedOn, Optional.ofNullable(lastAudit), uncorrected, TODAY)))
        .isEqualTo(list(refusal));
  }

  private static List<String> list(String refusal) {
    return refusal.isEmpty() ? List.of() : List.of(refusal);
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static InternalAudit.Content audit(AuditResult result) {
    return new InternalAudit.Content(
        AUDITED,
        "監査室",
        Independence.OTHER_UNIT,
        "取締役会に直属",
        result,
        "記録がない",
        new TreeSet<>(List.of(RequirementId.of("9.2.3"))));
  }
}
