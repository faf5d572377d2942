package dev.akashi.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.representation.AssertionSet.Assertion;
import dev.akashi.representation.Representation.About;
import dev.akashi.representation.Representation.Said;
import dev.akashi.representation.Representation.Signature;
import dev.akashi.representation.RepresentationRule.Answer;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationRuleTest {

  private static final Period AUDIT_PERIOD =
      new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));
  private static final String SEAL = "ab".repeat(32);
  private static final AssertionSet SET =
      new AssertionSet(
          LocalDate.of(2020, 6, 3),
          new LocalizedText("出典", "Source"),
          List.of(assertion("言明の責任", false), assertion("後発事象", true)));

  @ParameterizedTest
  @Clause({"FRM-32", "FRM-33"})
  @CsvSource({
    "FIELDWORK, 2025-01-01, true, ''",
    "FIELDWORK, 2024-12-31, true, representation.period-runs",
    "CONTRACTED, 2025-01-01, true, representation.not-in-fieldwork",
    "REPORT_ISSUED, 2025-01-01, true, representation.not-in-fieldwork",
    "FIELDWORK, 2025-01-01, false, representation.other-statement"
  })
  void itIsSignedInFieldworkAfterThePeriodForTheStatementUnderAudit(
      EngagementState state, LocalDate day, boolean sameStatement, String code) {
    assertThat(
            codes(
                RepresentationRule.notNow(
                    engagement(state), sameStatement ? SEAL : "00".repeat(32), day)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  @Clause("FRM-33")
  void everyAssertionIsConfirmedOrExplained() {
    assertThat(codes(RepresentationRule.unsaid(SET, Map.of())))
        .containsExactly("representation.unanswered", "representation.unanswered");
    assertThat(codes(RepresentationRule.unsaid(SET, Map.of(1, no(""), 2, no(" ")))))
        .containsExactly("representation.unexplained", "representation.unexplained");
    assertThat(codes(RepresentationRule.unsaid(SET, Map.of(1, yes(""), 2, yes("障害があった")))))
        .containsExactly("representation.nothing-with-details");
    assertThat(RepresentationRule.unsaid(SET, Map.of(1, no("一部を再委託先が担う"), 2, no("障害があった"))))
        .isEmpty();
    assertThat(RepresentationRule.unsaid(SET, Map.of(1, yes("補足"), 2, yes("")))).isEmpty();
  }

  @Test
  @Clause("FRM-33")
  void theSealCoversWhatWasSaidByWhomWhenAndForWhichStatement() {
    Representation signed = signed(SEAL, "代表取締役", "");

    assertThat(signed.seal()).matches("[0-9a-f]{64}");
    assertThat(signed.intact()).isTrue();
    assertThat(signed("00".repeat(32), "代表取締役", "").seal()).isNotEqualTo(signed.seal());
    assertThat(signed(SEAL, "部長", "").seal()).isNotEqualTo(signed.seal());
    assertThat(signed(SEAL, "代表取締役", "補足").seal()).isNotEqualTo(signed.seal());
  }

  @Test
  @Clause("FRM-33")
  void theSetThatComesWithAkashiHasTheEightAssertions() {
    AssertionSet set =
        AssertionSet.on(LocalDate.of(2024, 12, 31), AssertionFile.bundled()).orElseThrow();

    assertThat(set.assertions()).hasSize(8);
    assertThat(set.assertions().subList(6, 8)).allMatch(Assertion::asksForDetails);
    assertThat(set.assertions().subList(0, 6)).noneMatch(Assertion::asksForDetails);
  }

  private static Representation signed(String statementSeal, String post, String explanation) {
    return Representation.signed(
        new EngagementId(new UUID(1, 1)),
        1,
        new About(
            new StatementId(new UUID(2, 2)),
            1,
            statementSeal,
            new LocalizedText("あおば文書管理クラウド", ""),
            new OrganisationId(new UUID(3, 3)),
            AUDIT_PERIOD),
        SET.from(),
        List.of(new Said(1, SET.assertions().getFirst(), /* confirmed= */ true, explanation)),
        new Signature(
            new PersonId(new UUID(4, 4)),
            "代表 花子",
            post,
            LocalDate.of(2025, 3, 18),
            Instant.parse("2025-03-18T01:00:00Z")));
  }

  private static Engagement engagement(EngagementState state) {
    return new Engagement(
        EngagementId.random(),
        OrganisationId.random(),
        OrganisationId.random(),
        new StatementId(new UUID(2, 2)),
        new LocalizedText("あおば文書管理クラウド", ""),
        1,
        SEAL,
        "2022-04-01",
        AUDIT_PERIOD,
        state,
        LocalDate.of(2025, 1, 15),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Engagement.Closing.none(),
        List.of(),
        /* reportBy= */ Optional.empty(),
        1);
  }

  private static Assertion assertion(String title, boolean asksForDetails) {
    return new Assertion(
        new LocalizedText(title, ""),
        new LocalizedText(title + "です。", ""),
        asksForDetails,
        /* subsequentEvents= */ false);
  }

  private static Answer yes(String explanation) {
    return new Answer(Optional.of(true), explanation);
  }

  private static Answer no(String explanation) {
    return new Answer(Optional.of(false), explanation);
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
