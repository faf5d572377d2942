package dev.akashi.registration;

import static dev.akashi.assessment.ControlResult.Conclusion.EFFECTIVE;
import static dev.akashi.assessment.ControlResult.Conclusion.NOT_CONCLUDED;
import static dev.akashi.assessment.ControlResult.Conclusion.NOT_IN_CYCLE;
import static dev.akashi.registration.Samples.HASH;
import static dev.akashi.registration.Samples.PERIOD;
import static dev.akashi.registration.Samples.STATEMENT;
import static dev.akashi.registration.Samples.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.ReportCourse;
import dev.akashi.assessment.ReportExtension;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormalCheckTest {

  private static final FormalTerms TERMS = new FormalTerms(3, 1, Set.of(2));
  private static final Optional<Period> SELECTED = Optional.of(period("2024-04-01", "2027-03-31"));

  private Optional<Period> atStart = SELECTED;
  private Optional<Period> atIssue = SELECTED;
  private LocalDate appliedOn = LocalDate.of(2025, 4, 10);
  private LocalDate today = LocalDate.of(2025, 4, 10);
  private int level = 2;
  private String filedHash = HASH;
  private ApplicationKind kind = ApplicationKind.FIRST;
  private Optional<LocalDate> mendBy = Optional.empty();

  @Test
  void anApplicationInOrderHasNoDefects() {
    FormalCheckResult result = check(new StatementDraft(), new ReportDraft());

    assertThat(result.defects()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(result.lines()).allSatisfy(line -> assertThat(line.clauses()).isNotEmpty());
  }

  @Test
  @Clause("FRM-42")
  void withoutAReportNothingElseOfTheReportIsJudgedAndTheCheckFails() {
    FormalCheckResult result = run(new StatementDraft(), Optional.empty());

    assertThat(codes(result)).containsExactly("registration.no-report");
    assertThat(result.passed()).isFalse();
    assertThat(result.lines()).filteredOn(line -> !line.isJudged()).isNotEmpty();
  }

  @Test
  @Clause({"FRM-26", "FRM-42"})
  void aReportOfAnAssessorWhoWasNotSelectedIsADefect() {
    atStart = Optional.empty();
    assertThat(codes(check(new StatementDraft(), new ReportDraft())))
        .containsExactly("registration.assessor-not-selected-at-start");

    atStart = SELECTED;
    atIssue = Optional.of(period("2024-04-01", "2025-03-19"));
    FormalCheckResult lapsed = check(new StatementDraft(), new ReportDraft());
    assertThat(codes(lapsed)).containsExactly("registration.assessor-not-selected-at-issue");
    assertThat(lapsed.defects().getFirst().restsOn("FRM-26")).isTrue();
  }

  @Test
  @Clause("FRM-42")
  void aSelectionOnTheVeryDayOfIssueIsInForce() {
    atIssue = Optional.of(period("2024-04-01", "2025-03-20"));

    assertThat(check(new StatementDraft(), new ReportDraft()).passed()).isTrue();
  }

  @Test
  @Clause("FRM-42")
  void everythingInScopeNeedsAConclusionWithAReason() {
    ReportDraft report =
        new ReportDraft()
            .without("3.1.2.1")
            .result("9.2.3.1", EFFECTIVE, NOT_CONCLUDED)
            .result("9.4.2.2.B", EFFECTIVE, EFFECTIVE, " ", false, "");

    FormalCheckResult result = check(new StatementDraft(), report);

    assertThat(codes(result))
        .containsExactly("registration.report-not-concluded", "registration.report-without-reason");
    assertThat(result.defects().getFirst().args())
        .isEqualTo(List.of(2, List.of("3.1.2.1", "9.2.3.1")));
    assertThat(result.defects().getLast().args()).isEqualTo(List.of(1, List.of("9.4.2.2.B")));
  }

  @Test
  @Clause("FRM-42")
  void anObjectiveMayBeConcludedThroughItsControlsButNotThroughNothing() {
    assertThat(check(new StatementDraft(), new ReportDraft().without("9.2.3")).passed()).isTrue();
    assertThat(codes(check(new StatementDraft(), new ReportDraft().without("5.1.1"))))
        .containsExactly("registration.report-not-concluded");
  }

  @Test
  @Clause("FRM-42")
  void whatIsExcludedOrNotSelectedOrTakenOverNeedsNoResult() {
    StatementDraft statement =
        new StatementDraft()
            .answer("9.2.3.1", Treatment.NOT_SELECTED, "別の管理策による")
            .answer("9.4.2.2.B", Treatment.INHERITED, "");

    assertThat(check(statement, new ReportDraft().without("9.2.3.1").without("9.4.2.2.B")).passed())
        .isTrue();
  }

  @Test
  @Clause("FRM-42")
  void aFirstReportCannotLeaveControlsForAnotherYear() {
    ReportDraft report = new ReportDraft().result("4.4.1.1", EFFECTIVE, NOT_IN_CYCLE);

    assertThat(codes(check(new StatementDraft(), report)))
        .containsExactly("registration.report-skips-at-first");

    kind = ApplicationKind.RENEWAL;
    assertThat(check(new StatementDraft(), report).passed()).isTrue();
  }

  @Test
  @Clause({"FRM-10", "FRM-41"})
  void theReportIsOnTheLevelAppliedForByTheMethodOfThatLevel() {
    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    new ReportDraft().atLevel("1", AuditMethod.INTERNAL_AUDIT))))
        .contains("registration.level-not-audited");
    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    new ReportDraft().atLevel("2", AuditMethod.INTERNAL_AUDIT))))
        .containsExactly("registration.method-too-narrow");
  }

  @Test
  @Clause({"FRM-15", "FRM-49"})
  void aFirstApplicationRestsOnAnAuditThatWasPlannedAsAFirstOne() {
    assertThat(codes(check(new StatementDraft(), new ReportDraft().forRenewal())))
        .containsExactly("registration.audit-for-renewal");

    kind = ApplicationKind.RENEWAL;
    assertThat(check(new StatementDraft(), new ReportDraft().forRenewal()).passed()).isTrue();
    assertThat(check(new StatementDraft(), new ReportDraft()).passed()).isTrue();
  }

  @Test
  @Clause({"FRM-42", "FRM-49"})
  void aFirstReportMayEvaluateAControlInDesignAloneButNotLeaveItOut() {
    assertThat(
            check(
                    new StatementDraft(),
                    new ReportDraft().result("9.2.3.1", EFFECTIVE, NOT_IN_CYCLE))
                .passed())
        .isTrue();
    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    new ReportDraft().result("9.2.3.1", NOT_IN_CYCLE, NOT_IN_CYCLE))))
        .containsExactly("registration.report-skips-at-first");
  }

  @Test
  @Clause("FRM-42")
  void theReportCitesTheFiledStatementAndItsBaselineAndPeriod() {
    assertThat(codes(check(new StatementDraft(), report("c".repeat(64), "2022-04-01", PERIOD))))
        .containsExactly("registration.report-on-other-statement");
    assertThat(codes(check(new StatementDraft(), report(HASH, "2020-06-03", PERIOD))))
        .containsExactly("registration.report-on-other-baseline");
    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    report(HASH, "2022-04-01", period("2024-09-01", "2024-12-31")))))
        .containsExactly("registration.report-on-other-period");
    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    new ReportDraft().on(StatementId.random(), HASH, "2022-04-01", PERIOD))))
        .containsExactly("registration.report-on-other-statement");
  }

  private static ReportDraft report(String hash, String baseline, Period period) {
    return new ReportDraft().on(STATEMENT, hash, baseline, period);
  }

  @Test
  @Clause("FRM-42")
  void aStatementThatIsNoLongerTheFiledOneIsADefect() {
    filedHash = "d".repeat(64);

    assertThat(codes(check(new StatementDraft(), new ReportDraft())))
        .containsExactly(
            "registration.statement-changed", "registration.report-on-other-statement");
  }

  @Test
  @Clause({"FRM-42", "FRM-50"})
  void theScopeAuditedIsTheScopeAppliedFor() {
    ReportDraft narrower = new ReportDraft().scope(List.of("会計"), List.of("東京"));
    StatementDraft wider =
        new StatementDraft().scope(Samples.scope(List.of("会計", "給与"), List.of("大阪")));

    FormalCheckResult result = check(wider, narrower);

    assertThat(codes(result))
        .containsExactly(
            "registration.functions-not-audited",
            "registration.regions-not-audited",
            "registration.regions-not-applied-for");
    assertThat(result.defects())
        .extracting(Reason::args)
        .containsExactly(List.of(List.of("給与")), List.of(List.of("大阪")), List.of(List.of("東京")));
    assertThat(result.defects()).allMatch(defect -> defect.restsOn("FRM-50"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 2025-04-30, ''",
    "2025-04-01, 2025-04-30, registration.report-late",
    "2025-03-31, 2025-05-01, registration.application-late",
    "2025-03-31, 2025-03-30, registration.application-before-report",
  })
  @Clause("FRM-42")
  void reportAndApplicationComeInTime(LocalDate issued, LocalDate applied, String defect) {
    appliedOn = applied;
    today = LocalDate.of(2025, 6, 1);

    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    new ReportDraft().dates("2025-01-27", issued.toString()))))
        .isEqualTo(defect.isEmpty() ? List.of() : List.of(defect));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-21, 2025-03-20, registration.report-before-start",
    "2024-12-01, 2024-12-31, registration.report-before-period-end",
    "2025-01-02, 2025-01-19, registration.report-before-declaration",
  })
  @Clause("FRM-42")
  void theDatesOfTheReportAreInOrder(String started, String issued, String defect) {
    assertThat(codes(check(new StatementDraft(), new ReportDraft().dates(started, issued))))
        .contains(defect);
  }

  @Test
  @Clause("FRM-42")
  void theInformationBeyondTheControlsIsStated() {
    StatementScope empty =
        new StatementScope(
            List.of("会計"),
            List.of(),
            List.of("東京"),
            Set.of(),
            Optional.empty(),
            "",
            " ",
            "",
            "",
            "",
            "",
            "",
            "");

    FormalCheckResult result = check(new StatementDraft().scope(empty), new ReportDraft());

    assertThat(codes(result))
        .containsExactly(
            "registration.not-stated.capital-and-officers",
            "registration.not-stated.foreign-law-risk",
            "registration.not-stated.governing-law",
            "registration.not-stated.third-party-tests",
            "registration.not-stated.data-location");
  }

  @Test
  @Clause("FRM-42")
  void allDefectsAreFoundAtOnce() {
    atStart = Optional.empty();
    level = 9;
    appliedOn = LocalDate.of(2025, 5, 1);
    today = appliedOn;

    assertThat(
            codes(
                check(
                    new StatementDraft().base("基盤", "", false),
                    new ReportDraft().without("3.1.2.1").scope(List.of(), List.of("東京")))))
        .containsExactly(
            "registration.assessor-not-selected-at-start",
            "registration.report-not-concluded",
            "registration.level-not-audited",
            "registration.functions-not-audited",
            "registration.application-late",
            "registration.base-not-listed",
            "registration.level-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-30, 2025-05-31, ''",
    "2025-04-30, 2025-06-01, registration.application-late",
    "2025-05-01, 2025-05-31, registration.report-late",
  })
  @Clause("FRM-42")
  void aReportThatWasGivenMoreTimeComesLaterAndSoDoesTheApplication(
      LocalDate issued, LocalDate applied, String defect) {
    appliedOn = applied;
    today = applied;
    ReportExtension granted =
        new ReportExtension(
            1, LocalDate.of(2025, 4, 30), "監査機関の被災", LocalDate.of(2025, 3, 25), "制度 花子");

    assertThat(
            codes(
                check(
                    new StatementDraft(),
                    new ReportDraft()
                        .dates("2025-01-27", issued.toString())
                        .course(new ReportCourse(1, Optional.of(granted), Optional.empty())))))
        .isEqualTo(defect.isEmpty() ? List.of() : List.of(defect));
  }

  @Test
  @Clause("FRM-42")
  void oneThatWasReturnedIsFiledAgainUntilItsOwnLastDay() {
    mendBy = Optional.of(appliedOn);
    assertThat(check(new StatementDraft(), new ReportDraft()).passed()).isTrue();

    mendBy = Optional.of(appliedOn.minusDays(1));
    assertThat(codes(check(new StatementDraft(), new ReportDraft())))
        .containsExactly("registration.mended-late");
  }

  private FormalCheckResult check(StatementDraft statement, ReportDraft report) {
    return run(statement, Optional.of(report.issued()));
  }

  private FormalCheckResult run(StatementDraft statement, Optional<AssessmentReport> report) {
    return FormalCheck.run(
        new ApplicationFile(
            kind,
            appliedOn,
            level,
            filedHash,
            statement.declared(),
            Samples.baseline(),
            report,
            atStart,
            atIssue,
            Map.of(),
            Set.of(),
            Optional.empty(),
            mendBy,
            List.of(),
            appliedOn,
            today),
        TERMS);
  }

  private static List<String> codes(FormalCheckResult result) {
    return result.defects().stream().map(Reason::code).toList();
  }
}
