package dev.akashi.assessment;

import static dev.akashi.assessment.Given.ASSESSOR;
import static dev.akashi.assessment.Given.AUDIT_PERIOD;
import static dev.akashi.assessment.Given.MANDATORY;
import static dev.akashi.assessment.Given.OBJECTIVE;
import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.REPORT_DAY;
import static dev.akashi.assessment.Given.SAMPLES;
import static dev.akashi.assessment.Given.SELECTED;
import static dev.akashi.assessment.Given.SIGNER_REQUIREMENTS;
import static dev.akashi.assessment.Given.TODAY;
import static dev.akashi.assessment.Given.codes;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.entry;
import static dev.akashi.assessment.Given.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessmentReport.ReportedFollowUp;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.DeclaredStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

  private static final Map<RequirementId, ResultEntry> ALL =
      Map.of(
          OBJECTIVE, effective(OBJECTIVE),
          MANDATORY, effective(MANDATORY),
          OPTIONAL, effective(OPTIONAL));

  private final Engagement fieldwork = Given.engagement(EngagementState.FIELDWORK);

  @Test
  @Clause("FRM-45")
  void theReportIsMadeFromTheWorkingPapersWithAConclusionAndReasonPerRequirement() {
    AssessmentReport report = ReportAssembly.assemble(facts(ALL, List.of())).report();

    assertThat(report.results()).containsOnlyKeys(OBJECTIVE, MANDATORY, OPTIONAL);
    assertThat(report.results().values())
        .allSatisfy(result -> {
          assertThat(result.concluded()).isTrue();
          assertThat(result.reason()).isNotBlank();
        });
    assertThat(report.signer()).isEqualTo("監査 一郎");
    assertThat(report.issuedOn()).isEqualTo(REPORT_DAY);
  }

  @Test
  @Clause("FRM-32")
  void theReportCitesOneStatementOneBaselineAndAPastPeriod() {
    AssessmentReport report = ReportAssembly.assemble(facts(ALL, List.of())).report();

    assertThat(report.statement()).isEqualTo(Given.statement().id());
    assertThat(report.statementHash()).isEqualTo(Given.statement().contentHash());
    assertThat(report.baselineVersion()).isEqualTo("2022-04-01");
    assertThat(report.auditPeriod()).isEqualTo(AUDIT_PERIOD);
    assertThat(report.auditPeriod().last()).isBefore(report.issuedOn());
  }

  @Test
  @Clause("FRM-45")
  void itIsNotIssuedUntilEveryRequirementInScopeIsConcluded() {
    ResultEntry half = entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_CONCLUDED);

    List<Reason> reasons =
        ReportGate.missing(
            facts(Map.of(MANDATORY, half, OPTIONAL, effective(OPTIONAL)), List.of()));

    assertThat(codes(reasons)).containsExactly("assessment.not-concluded");
    assertThat(reasons.getFirst().args()).containsExactly(2, List.of("9.4.2", "9.4.2.2.B"));
  }

  @Test
  @Clause({"FRM-43", "FRM-45"})
  void whatIsTakenOverFromABaseMayBeConcludedButNeedNotBe() {
    DeclaredStatement inheriting = Given.inheriting(MANDATORY);
    Map<RequirementId, ResultEntry> rest =
        Map.of(OBJECTIVE, effective(OBJECTIVE), OPTIONAL, effective(OPTIONAL));
    Map<RequirementId, ResultEntry> begun = new HashMap<>(rest);
    begun.put(MANDATORY, entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_CONCLUDED));

    assertThat(ReportGate.missing(facts(inheriting, rest))).isEmpty();
    assertThat(ReportGate.missing(facts(inheriting, ALL))).isEmpty();
    assertThat(codes(ReportGate.missing(facts(inheriting, begun))))
        .containsExactly("assessment.not-concluded");
  }

  private ReportGate.Facts facts(
      DeclaredStatement statement, Map<RequirementId, ResultEntry> entries) {
    return new ReportGate.Facts(
        fieldwork,
        statement,
        Given.baseline(),
        entries,
        List.of(),
        ASSESSOR,
        Optional.of(SELECTED),
        Optional.of(LocalDate.of(2025, 3, 18)),
        REPORT_DAY,
        TODAY,
        List.of(Given.sample("1", 13, ItemOutcome.CONFORMS)),
        Given.COVERED,
        Given.PLANNED,
        RequestedEvidence.Standing.settled(),
        Optional.of(Given.representation()),
        List.of(),
        new ReportGate.Rules(SIGNER_REQUIREMENTS, SAMPLES, 3, 1, Set.of("なし")),
        SignerRule.Registered.none());
  }

  @Test
  @Clause("FRM-47")
  void aPaperNobodyReviewedStopsTheReport() {
    PaperCover waiting = new PaperCover(Given.COVERED.done(), Map.of(), List.of(2, 7));

    ReportGate.Facts waited =
        facts(
            fieldwork,
            ALL,
            List.of(),
            Optional.of(SELECTED),
            List.of(Given.sample("1", 13, ItemOutcome.CONFORMS)),
            waiting);

    List<Reason> reasons = ReportGate.missing(waited);

    assertThat(codes(reasons)).containsExactly("assessment.papers-not-reviewed");
    assertThat(reasons.getFirst().args()).containsExactly(2, List.of("2", "7"));
    assertThat(EngagementGate.all(new EngagementGate.Facts(waited, List.of(), List.of())))
        .contains(new EngagementGate.Line(EngagementGate.PAPERS_REVIEWED, reasons));
  }

  @Test
  @Clause({"FRM-39", "FRM-45"})
  void evidenceThatWasAskedForAndNotJudgedStopsTheReport() {
    ReportGate.Facts settled = facts(ALL, List.of());
    ReportGate.Facts open =
        new ReportGate.Facts(
            settled.engagement(),
            settled.statement(),
            settled.baseline(),
            settled.entries(),
            settled.findings(),
            settled.assessor(),
            settled.selection(),
            settled.recordedOn(),
            settled.issuedOn(),
            settled.today(),
            settled.samples(),
            settled.cover(),
            settled.groundwork(),
            new RequestedEvidence.Standing(List.of(1, 4), List.of(3)),
            settled.representation(),
            settled.notFollowedUp(),
            settled.rules(),
            settled.registered());

    List<Reason> reasons = ReportGate.missing(open);

    assertThat(codes(reasons))
        .containsExactly("assessment.requests-unanswered", "assessment.requests-unjudged");
    assertThat(reasons.getFirst().args()).containsExactly(2, List.of("1", "4"));
    assertThat(EngagementGate.all(new EngagementGate.Facts(open, List.of(), List.of())))
        .contains(new EngagementGate.Line(EngagementGate.REQUESTS_SETTLED, reasons));
  }

  @Test
  @Clause("FRM-35")
  void aStatementWithAFindingOnItselfIsNotReportedAsFair() {
    Finding unjustified =
        finding(OPTIONAL, FindingKind.EXCLUSION, FindingState.REPORTED, Optional.empty());

    assertThat(codes(ReportGate.missing(facts(ALL, List.of(unjustified)))))
        .containsExactly("assessment.fair-against-findings");
  }

  @Test
  @Clause("FRM-45")
  void anExceptionWithoutAFindingStopsTheReport() {
    Map<RequirementId, ResultEntry> entries =
        Map.of(
            OBJECTIVE, effective(OBJECTIVE),
            MANDATORY, effective(MANDATORY),
            OPTIONAL, entry(OPTIONAL, Conclusion.EFFECTIVE, Conclusion.EXCEPTION));

    assertThat(codes(ReportGate.missing(facts(entries, List.of()))))
        .containsExactly("assessment.exception-without-finding");
    assertThat(
            ReportGate.missing(facts(entries, List.of(finding(OPTIONAL, FindingState.RESPONDED)))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FindingState.class)
  void theReportWaitsUntilFindingsAreAnsweredOrReported(FindingState state) {
    List<Reason> reasons = ReportGate.missing(facts(ALL, List.of(finding(OPTIONAL, state))));

    assertThat(codes(reasons).contains("assessment.findings-open"))
        .isEqualTo(state == FindingState.CANDIDATE || state == FindingState.OPEN);
  }

  @Test
  void theReportHoldsTheFindingWithTheProvidersResponse() {
    AssessmentReport report =
        ReportAssembly.assemble(
                facts(
                    ALL,
                    List.of(
                        finding(OPTIONAL, FindingState.REMEDIATED),
                        finding(MANDATORY, FindingState.DISMISSED))))
            .report();

    assertThat(report.findings())
        .singleElement()
        .satisfies(reported -> {
          assertThat(reported.requirement()).isEqualTo(OPTIONAL);
          assertThat(reported.response()).isEqualTo("手順を改めた");
          assertThat(reported.remediated()).isTrue();
        });
  }

  @Test
  @Clause("FRM-38")
  void aConclusionThatItsSamplesNoLongerShowStopsTheReport() {
    List<Sample> deviating = List.of(Given.sample("1", 13, ItemOutcome.DEVIATES));

    assertThat(
            codes(
                ReportGate.missing(
                    facts(
                        fieldwork,
                        ALL,
                        List.of(finding(OPTIONAL, FindingState.REMEDIATED)),
                        Optional.of(SELECTED),
                        deviating))))
        .containsExactly("assessment.sample-deviates");
  }

  @Test
  @Clause("FRM-43")
  void anObjectiveIsNotEffectiveWhileAMandatoryControlBelowItIsNot() {
    Map<RequirementId, ResultEntry> entries =
        Map.of(
            OBJECTIVE, effective(OBJECTIVE),
            MANDATORY, entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.EXCEPTION),
            OPTIONAL, effective(OPTIONAL));

    assertThat(
            codes(
                ReportGate.missing(
                    facts(entries, List.of(finding(MANDATORY, FindingState.REPORTED))))))
        .containsExactly("assessment.objective-contradicted");
  }

  @Test
  @Clause("FRM-43")
  void anObjectiveWithADeviationInItsDesignDoesNotContradictItsControls() {
    Map<RequirementId, ResultEntry> entries =
        Map.of(
            OBJECTIVE, entry(OBJECTIVE, Conclusion.EXCEPTION, Conclusion.EFFECTIVE),
            MANDATORY, entry(MANDATORY, Conclusion.EXCEPTION, Conclusion.EFFECTIVE),
            OPTIONAL, effective(OPTIONAL));

    assertThat(
            codes(
                ReportGate.missing(
                    facts(
                        entries,
                        List.of(
                            finding(OBJECTIVE, FindingState.REPORTED),
                            finding(MANDATORY, FindingState.REPORTED))))))
        .doesNotContain("assessment.objective-contradicted");
  }

  @Test
  @Clause({"FRM-38", "FRM-43"})
  void anObjectiveHadNothingToDoOnlyWhenItsControlsHadNothing() {
    ResultEntry objective = entry(OBJECTIVE, Conclusion.EFFECTIVE, Conclusion.NO_POPULATION);

    assertThat(
            codes(
                ReportGate.missing(
                    facts(
                        Map.of(
                            OBJECTIVE, objective,
                            MANDATORY, effective(MANDATORY),
                            OPTIONAL, effective(OPTIONAL)),
                        List.of()))))
        .containsExactly("assessment.objective-population");
  }

  @Test
  @Clause({"FRM-38", "FRM-43"})
  void noReportOnControlsThatNobodyCounted() {
    ResultEntry uncounted = entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NO_POPULATION);

    assertThat(
            codes(
                ReportGate.missing(
                    facts(
                        Map.of(
                            OBJECTIVE, effective(OBJECTIVE),
                            MANDATORY, uncounted,
                            OPTIONAL, effective(OPTIONAL)),
                        List.of()))))
        .containsExactly("assessment.population-not-counted");
  }

  @Test
  @Clause("FRM-26")
  void noReportWithoutASelectionInForceOnItsDay() {
    assertThat(codes(ReportGate.missing(facts(fieldwork, ALL, List.of(), Optional.empty()))))
        .containsExactly("assessor.not-selected-at-issue");
  }

  @Test
  @Clause({"FRM-27", "FRM-31", "FRM-33"})
  void everythingMissingIsSaidAtOnce() {
    Engagement bare =
        new Engagement(
            fieldwork.id(),
            fieldwork.assessor(),
            fieldwork.provider(),
            fieldwork.statement(),
            fieldwork.serviceName(),
            fieldwork.statementVersion(),
            "00",
            fieldwork.baselineVersion(),
            fieldwork.auditPeriod(),
            EngagementState.CONTRACTED,
            fieldwork.stateSince(),
            fieldwork.contractedOn(),
            fieldwork.endsOn(),
            Optional.empty(),
            Engagement.Closing.none(),
            List.of(),
            /* reportBy= */ Optional.empty(),
            1);

    assertThat(codes(ReportGate.missing(facts(bare, Map.of(), List.of(), Optional.empty()))))
        .containsExactly(
            "assessment.step-not-now",
            "assessor.not-selected-at-issue",
            "assessment.team-empty",
            "assessment.signer-not-named",
            "assessment.statement-differs",
            "assessment.fair-presentation-missing",
            "assessment.not-concluded",
            "assessment.representation-other-statement",
            "assessment.subsequent-events-missing");
    assertThatThrownBy(
            () -> ReportAssembly.assemble(facts(bare, Map.of(), List.of(), Optional.empty())))
        .isInstanceOf(Refusal.class);
  }

  @Test
  @Clause("FRM-33")
  void noReportWithoutARepresentationOnExactlyTheReportedStatement() {
    GivenRepresentation given = Given.representation();

    assertThat(codes(ReportGate.missing(representedBy(Optional.empty()))))
        .containsExactly("assessment.representation-missing");
    assertThat(codes(ReportGate.missing(representedBy(Optional.of(otherSeal(given))))))
        .containsExactly("assessment.representation-other-statement");
    assertThat(
            codes(
                ReportGate.missing(
                    representedBy(
                        Optional.of(
                            new GivenRepresentation(
                                given.number(),
                                given.statement(),
                                given.statementHash(),
                                given.signedOn(),
                                given.signer(),
                                given.seal(),
                                /* intact= */ false,
                                List.of()))))))
        .containsExactly("assessment.representation-broken");
    assertThat(ReportAssembly.assemble(representedBy(Optional.of(given))).representationSeal())
        .isEqualTo(given.seal());
  }

  private static GivenRepresentation otherSeal(GivenRepresentation given) {
    return new GivenRepresentation(
        given.number(),
        given.statement(),
        "00".repeat(32),
        given.signedOn(),
        given.signer(),
        given.seal(),
        /* intact= */ true,
        List.of());
  }

  private ReportGate.Facts representedBy(Optional<GivenRepresentation> representation) {
    return facts(
        fieldwork,
        ALL,
        List.of(),
        Optional.of(SELECTED),
        List.of(Given.sample("1", 13, ItemOutcome.CONFORMS)),
        Given.COVERED,
        representation);
  }

  @Test
  @Clause("FRM-27")
  void aSignerWhoLeftTheTeamCannotSign() {
    Engagement left =
        fieldwork.with(List.of(Given.member("監査 二郎", Optional.of(LocalDate.of(2025, 1, 14)))));

    assertThat(codes(ReportGate.missing(facts(left, ALL, List.of(), Optional.of(SELECTED)))))
        .containsExactly("assessment.signer-not-on-team");
  }

  @Test
  @Clause("FRM-33")
  void theReportSaysAndSealsThatTheStatementIsNotFairlyPresented() {
    Engagement unfair =
        fieldwork.with(
            fieldwork
                .closing()
                .with(new FairPresentation(REPORT_DAY, /* fair= */ false, "構成図と異なる")));

    IssuedReport issued =
        ReportAssembly.assemble(facts(unfair, ALL, List.of(), Optional.of(SELECTED)));

    assertThat(issued.report().fairPresentation().fair()).isFalse();
    assertThat(issued.intact()).isTrue();
    assertThat(issued.hash()).isNotEqualTo(ReportAssembly.assemble(facts(ALL, List.of())).hash());
  }

  @Test
  @Clause({"FRM-41", "FRM-49"})
  void theReportSealsThePlanAndWhatBecameOfTheFindingsOfTheLastOne() {
    IssuedReport alone = ReportAssembly.assemble(facts(ALL, List.of()));
    ReportedFollowUp right =
        new ReportedFollowUp(
            FindingId.random(),
            OPTIONAL,
            Optional.of(FindingClass.MAJOR),
            "夜間の操作を点検していない",
            LocalDate.of(2024, 3, 20),
            FollowUpOutcome.PUT_RIGHT,
            "夜間の記録を見た",
            Optional.of(7));
    IssuedReport following =
        ReportAssembly.assemble(
            facts(ALL, List.of()), List.of(right), List.of(), ReportCourse.first());

    assertThat(alone.report().planned().level()).isEqualTo("2");
    assertThat(alone.report().planned().method()).isEqualTo(AuditMethod.FULL);
    assertThat(following.report().followUps()).containsExactly(right);
    assertThat(following.intact()).isTrue();
    assertThat(following.hash()).isNotEqualTo(alone.hash());
  }

  @Test
  void theHashSealsTheContent() {
    IssuedReport report = ReportAssembly.assemble(facts(ALL, List.of()));
    IssuedReport touched =
        new IssuedReport(
            report.report(),
            report.representationOn(),
            report.representationSeal(),
            "なし。",
            report.onRepresentation(),
            report.signer(),
            report.grounds());
    IssuedReport judgedOtherwise =
        new IssuedReport(
            report.report(),
            report.representationOn(),
            report.representationSeal(),
            report.subsequentEvents(),
            "確認した",
            report.signer(),
            report.grounds());
    IssuedReport onAnother =
        new IssuedReport(
            report.report(),
            report.representationOn(),
            "00".repeat(32),
            report.subsequentEvents(),
            report.onRepresentation(),
            report.signer(),
            report.grounds());
    IssuedReport onNothing =
        new IssuedReport(
            report.report(),
            report.representationOn(),
            report.representationSeal(),
            report.subsequentEvents(),
            report.onRepresentation(),
            report.signer(),
            ReportGrounds.none());
    IssuedReport onAJudgement =
        new IssuedReport(
            report.report(),
            report.representationOn(),
            report.representationSeal(),
            report.subsequentEvents(),
            report.onRepresentation(),
            report.signer(),
            new ReportGrounds(
                report.grounds().samples(),
                List.of(),
                List.of(
                    new Equivalence(
                        OPTIONAL, "鍵", "同じ目的", true, "閲覧した", "", "監査 一郎", Instant.EPOCH, 1))));

    assertThat(report.report().contentHash()).matches("[0-9a-f]{64}");
    assertThat(report.intact()).isTrue();
    assertThat(touched.intact()).isFalse();
    assertThat(onAnother.intact()).isFalse();
    assertThat(judgedOtherwise.intact()).isFalse();
    assertThat(report.grounds().samples()).hasSize(1);
    assertThat(onNothing.intact()).isFalse();
    assertThat(onAJudgement.intact()).isFalse();
    assertThat(report.sealed()).isEqualTo(report);
  }

  private ReportGate.Facts facts(Map<RequirementId, ResultEntry> entries, List<Finding> findings) {
    return facts(fieldwork, entries, findings, Optional.of(SELECTED));
  }

  private static ReportGate.Facts facts(
      Engagement engagement,
      Map<RequirementId, ResultEntry> entries,
      List<Finding> findings,
      Optional<Period> selection) {
    return facts(
        engagement,
        entries,
        findings,
        selection,
        List.of(Given.sample("1", 13, ItemOutcome.CONFORMS)));
  }

  private static ReportGate.Facts facts(
      Engagement engagement,
      Map<RequirementId, ResultEntry> entries,
      List<Finding> findings,
      Optional<Period> selection,
      List<Sample> samples) {
    return facts(
        engagement, entries, findings, selection, samples, Given.covering(entries.values()));
  }

  private static ReportGate.Facts facts(
      Engagement engagement,
      Map<RequirementId, ResultEntry> entries,
      List<Finding> findings,
      Optional<Period> selection,
      List<Sample> samples,
      PaperCover cover) {
    return facts(
        engagement,
        entries,
        findings,
        selection,
        samples,
        cover,
        Optional.of(Given.representation()));
  }

  private static ReportGate.Facts facts(
      Engagement engagement,
      Map<RequirementId, ResultEntry> entries,
      List<Finding> findings,
      Optional<Period> selection,
      List<Sample> samples,
      PaperCover cover,
      Optional<GivenRepresentation> representation) {
    return new ReportGate.Facts(
        engagement,
        Given.statement(),
        Given.baseline(),
        entries,
        findings,
        ASSESSOR,
        selection,
        Optional.of(LocalDate.of(2025, 3, 18)),
        REPORT_DAY,
        TODAY,
        samples,
        cover,
        Given.PLANNED,
        RequestedEvidence.Standing.settled(),
        representation,
        List.of(),
        new ReportGate.Rules(SIGNER_REQUIREMENTS, SAMPLES, 3, 1, Set.of("なし")),
        SignerRule.Registered.none());
  }
}
