package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementChecklist;
import dev.akashi.assessment.EngagementGate;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlans;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody works undeclared, and nobody who worked drops out of sight. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class TeamAtWorkTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Engagements engagements;
  @Autowired EngagementPlans plans;
  @Autowired EngagementChecklist checklist;
  @Autowired Samples samples;
  @Autowired WorkingPapers papers;
  @Autowired Reports reports;

  private Actor representative;
  private Actor lead;
  private Actor second;
  private EngagementId id;

  @BeforeEach
  void fieldwork() {
    representative = stage.person(Role.REPRESENTATIVE);
    StatementId statement = statements.declare(representative);
    TestDay.set(DAY);
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    stage.select(lead);
    statements.name(representative, statement, lead);
    id = engagements.take(lead, statement, DAY);
    team(declared(lead, DAY));
    engagements.contract(lead, id, engagement().revision(), DAY, Optional.empty());
    plans.fix(lead, id, Optional.empty());
    engagements.startFieldwork(lead, id, engagement().revision(), DAY);
  }

  @Test
  @Clause("FRM-31")
  void whoHasNotDeclaredIndependenceNeitherWritesNorDraws() {
    team(declared(lead, DAY), member(second, Optional.empty()));

    assertRefused(() -> papers.draft(second, id, work()), "assessment.independence-missing");
    assertRefused(
        () -> samples.drawMany(second, id, List.of(statements.weekly()), "週次点検"),
        "assessment.independence-missing");
    assertThat(engagement().member(second.person()).orElseThrow().work().from()).isEmpty();

    team(declared(lead, DAY), declared(second, DAY));
    papers.draft(second, id, work());
    assertThat(engagement().member(second.person()).orElseThrow().work().from()).contains(DAY);
  }

  @Test
  @Clause("FRM-39")
  void signedPapersCallTheOthersOfTheTeamForReview() {
    team(declared(lead, DAY), declared(second, DAY));
    papers.writeAndSign(second, id, work());

    assertThat(stage.signedIn(lead).get("/home").body())
        .contains("レビューを待つ調書 1件", "/assessor/engagements/" + id + "/papers?state=PREPARED");
    assertThat(stage.signedIn(second).get("/home").body()).doesNotContain("レビューを待つ調書");
  }

  @Test
  @Clause("FRM-31")
  void whoWorkedStaysAmongThoseWhoAreCheckedAfterLeaving() {
    team(declared(lead, DAY), declared(second, DAY));
    papers.draft(second, id, work());
    TestDay.set(DAY.plusDays(3));
    team(declared(lead, DAY));

    assertThat(engagement().team()).extracting(TeamMember::name).containsExactly(lead.name());
    assertThat(engagement().former())
        .singleElement()
        .satisfies(gone -> {
          assertThat(gone.name()).isEqualTo(second.name());
          assertThat(gone.work().from()).contains(DAY);
          assertThat(gone.work().leftOn()).contains(DAY.plusDays(3));
        });
    assertThat(stage.signedIn(lead).get("/assessor/engagements/" + id + "/team").body())
        .contains("チームを離れた従事者", second.name());
    assertThat(stage.api(lead).get("/api/v1/assessor/engagements/" + id).body())
        .contains("\"former\":[{", "\"leftOn\":\"2025-01-18\"");
  }

  @Test
  @Clause("FRM-31")
  void theDeclarationOfWhoWorkedIsKeptAndNotMovedBehindTheWork() {
    team(declared(lead, DAY), declared(second, DAY));
    papers.draft(second, id, work());
    TestDay.set(DAY.plusDays(3));

    assertRefused(
        () -> team(declared(lead, DAY), declared(second, DAY.plusDays(1))),
        "assessment.worked-undeclared");
    team(declared(lead, DAY), declared(second, DAY.minusDays(1)));

    team(declared(lead, DAY));
    team(declared(lead, DAY), member(second, Optional.empty()));
    assertThat(engagement().member(second.person()).orElseThrow().independenceDeclaredOn())
        .contains(DAY.minusDays(1));
    assertThat(engagement().member(second.person()).orElseThrow().work().from()).contains(DAY);
    assertThat(engagement().former()).isEmpty();
  }

  @Test
  @Clause("FRM-31")
  void whatBecomesKnownAgainstSomebodyWhoLeftHoldsTheReportBack() {
    team(declared(lead, DAY), declared("外部 花子", DAY));
    team(declared(lead, DAY));
    assertThat(engagement().former()).extracting(TeamMember::name).containsExactly("外部 花子");
    assertThat(open()).doesNotContain(EngagementGate.TEAM_INDEPENDENT);

    stage.named(engagement().provider(), "外部 花子", Role.STATEMENT_EDITOR);

    assertThat(open()).contains(EngagementGate.TEAM_INDEPENDENT);
    assertThat(reports.missing(lead, id, DAY).stream().map(Reason::code))
        .contains("assessment.member-is-provider-staff");
  }

  @Test
  @Clause("FRM-31")
  void whoNeverWorkedIsForgottenAfterLeaving() {
    team(declared(lead, DAY), declared(second, DAY));
    team(declared(lead, DAY));

    assertThat(engagement().former()).isEmpty();
  }

  @Test
  @Clause("FRM-31")
  void theProviderConfirmsThatANamesakeIsAnotherPerson() {
    stage.named(engagement().provider(), "同姓 同名", Role.STATEMENT_EDITOR);
    TeamMember namesake =
        new TeamMember(
            "同姓 同名",
            Optional.empty(),
            "",
            Optional.of(DAY),
            new TeamMember.Declaration(List.of(), Optional.empty(), "生年が異なる"));
    team(declared(lead, DAY), namesake);
    assertThat(open()).contains(EngagementGate.TEAM_INDEPENDENT);

    Visitor provider = stage.signedIn(representative);
    assertThat(provider.get("/home").body()).contains("同姓同名の人の確認");
    assertThat(provider.get("/provider/findings").body()).contains("同姓 同名", "生年が異なる");
    String address = "/provider/engagements/" + id + "/namesakes";
    assertThat(provider.post(address, "member", "同姓 同名", "explanation", "別の説明").status())
        .isEqualTo(409);
    Visitor editor = stage.signedIn(stage.colleagueOf(representative, Role.STATEMENT_EDITOR));
    editor.get("/home");
    assertThat(editor.post(address, "member", "同姓 同名", "explanation", "生年が異なる").status())
        .isEqualTo(403);
    assertThat(provider.post(address, "member", "同姓 同名", "explanation", "生年が異なる").status())
        .isEqualTo(303);

    assertThat(open()).doesNotContain(EngagementGate.TEAM_INDEPENDENT);
    assertThat(
            stage
                .api(representative)
                .json(
                    "POST",
                    "/api/v1" + address,
                    "{\"member\": \"同姓 同名\", \"explanation\": \"生年が異なる\"}")
                .status())
        .isEqualTo(404);
  }

  private void team(TeamMember... members) {
    statements.team(lead, id, List.of(members));
  }

  private static TeamMember declared(Actor person, LocalDate day) {
    return member(person, Optional.of(day));
  }

  private static TeamMember declared(String name, LocalDate day) {
    return new TeamMember(name, Optional.empty(), "", Optional.of(day));
  }

  private static TeamMember member(Actor person, Optional<LocalDate> day) {
    return new TeamMember(person.name(), Optional.of(person.person()), "", day);
  }

  private PaperWork work() {
    return new PaperWork(
        List.of(statements.weekly()),
        AssessmentPhase.DESIGN,
        Technique.INQUIRY,
        PaperWork.EvidenceSource.AUDITEE,
        "運用課",
        DAY,
        "担当者に質問した",
        PaperWork.Judgement.CONFORMS,
        "手順のとおりであった",
        List.of());
  }

  private Engagement engagement() {
    return engagements.get(lead, id);
  }

  private List<EngagementGate> open() {
    return checklist.of(lead, id).stream()
        .filter(line -> !line.open().isEmpty())
        .map(EngagementGate.Line::gate)
        .toList();
  }

  private static void assertRefused(ThrowingCallable work, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons()).extracting(Reason::code).containsExactly(code));
  }
}
