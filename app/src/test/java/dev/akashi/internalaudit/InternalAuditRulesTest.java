package dev.akashi.internalaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@Clause("FRM-21")
class InternalAuditRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 21);

  @Test
  void anAuditSaysWhoWhenHowIndependentAndWithWhatResult() {
    assertThat(reasons(audit(TODAY, Independence.OTHER_UNIT, "取締役会に直属", AuditResult.CONFORMS, "")))
        .isEmpty();
  }

  @Test
  void anAuditOfTomorrowHasNotHappened() {
    assertThat(
            reasons(
                audit(TODAY.plusDays(1), Independence.OUTSIDE, "外部の監査人", AuditResult.CONFORMS, "")))
        .containsExactly("internalaudit.in-future");
  }

  @Test
  void independenceIsNotMerelyClaimed() {
    assertThat(reasons(audit(TODAY, Independence.OUTSIDE, " ", AuditResult.CONFORMS, "")))
        .containsExactly("internalaudit.no-grounds");
    assertThat(reasons(audit(TODAY, Independence.SAME_UNIT, "", AuditResult.CONFORMS, "")))
        .isEmpty();
  }

  @Test
  void whatDoesNotConformIsDescribed() {
    for (AuditResult result : List.of(AuditResult.OBSERVATION, AuditResult.NONCONFORMITY)) {
      assertThat(reasons(audit(TODAY, Independence.SAME_UNIT, "", result, "")))
          .containsExactly("internalaudit.no-note");
    }
  }

  @Test
  void everyReasonIsToldAtOnce() {
    InternalAudit.Content nothing =
        new InternalAudit.Content(
            TODAY.plusDays(1),
            "監査室",
            Independence.OUTSIDE,
            "",
            AuditResult.NONCONFORMITY,
            "",
            new TreeSet<>());

    assertThat(reasons(nothing)).hasSize(4);
  }

  private static List<String> reasons(InternalAudit.Content said) {
    return InternalAuditRules.check(said, TODAY).stream().map(Reason::code).toList();
  }

  private static InternalAudit.Content audit(
      LocalDate on, Independence independence, String grounds, AuditResult result, String note) {
    return new InternalAudit.Content(
        on,
        "監査室",
        independence,
        grounds,
        result,
        note,
        new TreeSet<>(List.of(RequirementId.of("9.2.3"))));
  }
}
