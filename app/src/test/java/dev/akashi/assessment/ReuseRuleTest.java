package dev.akashi.assessment;

import static dev.akashi.assessment.Given.AUDIT_PERIOD;
import static dev.akashi.assessment.Given.MANDATORY;
import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReuseRuleTest {

  private static final ReuseRule.Limits LIMITS = new ReuseRule.Limits(Set.of(), Set.of(), 100);

  @ParameterizedTest
  @Clause({"FRM-40", "FRM-50"})
  @CsvSource({
    // kind, function, region, from, to, control, reason given, what falls short
    "SOC_2, 文書管理, 東京, 2024-10-01, 2024-12-31, 9.4.2.5, true, ''",
    "ISO_IEC_27017, 文書管理, 東京, 2024-04-01, 2027-03-31, 9.4.2.5, true, ''",
    "SOC_2, 文書管理, 東京, 2024-04-01, 2025-03-20, 9.4.2.5, true, ''",
    "SOC_2, 文書管理, 東京, 2024-04-01, 2025-03-21, 9.4.2.5, true," + " assessment.reuse-period-runs",
    "SOC_2, 別の機能, 東京, 2024-10-01, 2024-12-31, 9.4.2.5, true, assessment.reuse-functions",
    "SOC_2, 文書管理, 大阪, 2024-10-01, 2024-12-31, 9.4.2.5, true, assessment.reuse-regions",
    "SOC_2, 文書管理, 東京, 2024-10-02, 2024-12-31, 9.4.2.5, true, assessment.reuse-period",
    "SOC_2, 文書管理, 東京, 2023-10-01, 2024-09-30, 9.4.2.5, true, assessment.reuse-period",
    "SOC_2, 文書管理, 東京, 2024-10-01, 2024-12-31, 14.2.7, true, assessment.reuse-not-selected",
    "SOC_2, 文書管理, 東京, 2024-10-01, 2024-12-31, '', true, assessment.reuse-no-controls",
    "SOC_2, 文書管理, 東京, 2024-10-01, 2024-12-31, 9.4.2.5, false, assessment.reuse-reason"
  })
  void whatFallsShortOfTheEngagementIsRefusedWithItsReason(
      Reuse.ReuseKind kind,
      String function,
      String region,
      LocalDate from,
      LocalDate to,
      String control,
      boolean why,
      String reason) {
    Reuse.Content used =
        new Reuse.Content(
            kind,
            "報告書",
            "監査法人",
            new Period(from, to),
            List.of(function),
            List.of(region),
            new TreeSet<>(control.isEmpty() ? List.of() : List.of(RequirementId.of(control))),
            "soc2.pdf",
            "ab".repeat(32),
            why ? "同じ統制を試験している" : "");

    assertThat(codes(check(used, LIMITS)))
        .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
  }

  @Test
  @Clause("FRM-40")
  void whatTheProgrammeExcludesIsNotUsed() {
    Reuse.Content used = content();

    assertThat(codes(check(used, new ReuseRule.Limits(Set.of("SOC_3"), Set.of(), 100))))
        .containsExactly("assessment.reuse-kind");
    assertThat(codes(check(used, new ReuseRule.Limits(Set.of(), Set.of("9.4.2"), 100))))
        .containsExactly("assessment.reuse-control-excluded");
    assertThat(check(used, new ReuseRule.Limits(Set.of("SOC_2"), Set.of("9.4.20", "9.5"), 100)))
        .isEmpty();
  }

  @ParameterizedTest
  @Clause("FRM-40")
  @CsvSource({
    "2024-10-01, 2024-12-31, 100",
    "2024-10-02, 2024-12-31, 98",
    "2024-11-16, 2025-06-30, 50",
    "2024-12-31, 2025-06-30, 1",
    "2025-01-01, 2025-06-30, 0",
    "2024-01-01, 2024-09-30, 0"
  })
  void theOverlapCountsDays(LocalDate from, LocalDate to, int percent) {
    assertThat(ReuseRule.overlapPercent(AUDIT_PERIOD, new Period(from, to))).isEqualTo(percent);
  }

  private static Reuse.Content content() {
    return new Reuse.Content(
        Reuse.ReuseKind.SOC_3,
        "報告書",
        "監査法人",
        AUDIT_PERIOD,
        List.of("文書管理"),
        List.of("東京"),
        new TreeSet<>(List.of(MANDATORY, OPTIONAL)),
        "soc3.pdf",
        "ab".repeat(32),
        "同じ統制を試験している");
  }

  private static List<Reason> check(Reuse.Content used, ReuseRule.Limits limits) {
    return ReuseRule.check(used, Given.statement().content(), AUDIT_PERIOD, limits, Given.TODAY);
  }
}
