package dev.akashi.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.cycle.ManagementRelief.Certificate;
import dev.akashi.cycle.ManagementRelief.CertifiedStandard;
import dev.akashi.cycle.ManagementRelief.ReliefCondition;
import dev.akashi.cycle.ManagementRelief.Wish;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementReliefTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 20);
  private static final Period PERIOD =
      new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
  private static final Certificate CERTIFICATE =
      new Certificate(
          CertifiedStandard.JIS_Q_27001,
          "認証機関",
          false,
          new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2027, 3, 31)),
          false);

  @Test
  @Clause("FRM-49")
  void allSixConditionsShownGiveTheCycle() {
    assertThat(codes(wish(CERTIFICATE, START, "回答書"), true)).isEmpty();
    assertThat(ManagementRelief.lacking(wish(CERTIFICATE, START, "回答書"), true, PERIOD, START))
        .containsOnlyKeys(ReliefCondition.values());
  }

  @ParameterizedTest
  @Clause("FRM-49")
  @CsvSource({
    // standard, accredited, valid from, valid to, renewal expected, told, confirmed by, reason
    "JIS_Q_27001, false, 2025-01-02, 2027-03-31, false, 2026-01-20, 回答書, cycle.relief-validity",
    "JIS_Q_27001, false, 2024-04-01, 2025-12-30, false, 2026-01-20, 回答書, cycle.relief-validity",
    "JIS_Q_27001, false, 2024-04-01, 2025-12-30, true, 2026-01-20, 回答書, ''",
    "JIS_Q_27001, false, 2021-04-01, 2024-03-31, true, 2026-01-20, 回答書, cycle.relief-validity",
    "ISO_IEC_27001, false, 2024-04-01, 2027-03-31, false, 2026-01-20, 回答書, cycle.relief-standard",
    "ISO_IEC_27001, true, 2024-04-01, 2027-03-31, false, 2026-01-20, 回答書, ''",
    "JIS_Q_27001, false, 2024-04-01, 2027-03-31, false, 2026-01-21, 回答書, cycle.relief-unconfirmed",
    "JIS_Q_27001, false, 2024-04-01, 2027-03-31, false, 2026-01-20, '', cycle.relief-unconfirmed"
  })
  void aConditionThatIsNotShownIsNamed(
      CertifiedStandard standard,
      boolean accredited,
      LocalDate from,
      LocalDate to,
      boolean expected,
      LocalDate told,
      String confirmation,
      String reason) {
    Certificate certificate =
        new Certificate(standard, "認証機関", accredited, new Period(from, to), expected);

    assertThat(codes(wish(certificate, told, confirmation), true))
        .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
  }

  @Test
  @Clause("FRM-49")
  void scopeAndAnnexAreExplained() {
    Wish bare =
        new Wish(
            Optional.of(CERTIFICATE), "", "", "", Optional.of(START), Optional.of(START), "回答書");

    assertThat(codes(bare, true)).containsExactly("cycle.relief-scope", "cycle.relief-annex");
  }

  /** Acceptance scenario 8. */
  @Test
  @Clause("FRM-49")
  void scenario8WithoutACertificateOrAtAFirstApplicationAll64ManagementCriteriaAreAudited() {
    assertThat(
            codes(
                new Wish(
                    Optional.empty(),
                    "範囲",
                    "組織",
                    "別添7",
                    Optional.of(START),
                    Optional.of(START),
                    "回答書"),
                true))
        .containsExactly("cycle.relief-no-certificate", "cycle.relief-standard");
    assertThat(codes(wish(CERTIFICATE, START, "回答書"), false)).containsExactly("cycle.relief-first");

    Baseline baseline = BaselineFiles.onClassPath("baseline/2022-04-01");
    CycleScheme scheme = CycleScheme.parse("MGT=3:DO:OU:kind=MANAGEMENT; STD=3:DO:OU:rest");
    VisitHistory history =
        VisitHistory.none()
            .with(
                2024,
                CycleSimulation.done(
                    CyclePlanner.plan(
                        baseline.requirements(),
                        id -> true,
                        new CyclePlanner.Terms(scheme, 2024, VisitHistory.none(), false))));
    assertThat(managementInFull(baseline, scheme, VisitHistory.none(), false)).isEqualTo(64);
    assertThat(managementInFull(baseline, scheme, history, false)).isEqualTo(64);
    assertThat(managementInFull(baseline, scheme, history, true)).isZero();
  }

  private static long managementInFull(
      Baseline baseline, CycleScheme scheme, VisitHistory history, boolean cycle) {
    return CyclePlanner.plan(
            baseline.requirements(),
            id -> id.kind() == RequirementKind.MANAGEMENT,
            new CyclePlanner.Terms(scheme, 2025, history, cycle))
        .stream()
        .filter(control -> Work.letters(control.works()).equals("DO"))
        .count();
  }

  private static Wish wish(Certificate certificate, LocalDate told, String confirmation) {
    return new Wish(
        Optional.of(certificate),
        "言明の対象サービスは認証範囲に含まれる",
        "管理基準を担う組織は認証範囲に含まれる",
        "様式3 別添7",
        Optional.of(told),
        Optional.of(START.minusDays(30)),
        confirmation);
  }

  private static List<String> codes(Wish wish, boolean renewal) {
    Map<ReliefCondition, List<Reason>> lacking =
        ManagementRelief.lacking(wish, renewal, PERIOD, START);
    return lacking.values().stream().flatMap(List::stream).map(Reason::code).toList();
  }
}
