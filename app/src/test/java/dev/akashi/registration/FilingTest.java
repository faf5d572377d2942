package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.APPLIED;
import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessment.Reopening;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.ReportCourse;
import dev.akashi.committee.CommitteeOnStage;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.PapersOnStage.Papers;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Filing and review over the pages and the API, and who may not. */
@RegistrationTestSetup
class FilingTest {

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired Papers papers;
  @Autowired ApplicationFiling filing;
  @Autowired ApplicationReview review;

  private CommitteeOnStage meetings;

  @BeforeEach
  void theDay() {
    meetings = new CommitteeOnStage(stage);
    TestDay.set(DECIDED);
  }

  @Test
  void theHomePageSaysWhenAReportCanBeFollowedByAnApplicationAndUntilWhen() {
    Actor provider = way.provider();
    papers.assessed(provider, new StatementDraft(), new ReportDraft());

    assertThat(stage.signedIn(provider).get("/home").body())
        .contains("「しろがね会計クラウド」の登録を申請する", "2025年4月30日");
  }

  @Test
  void beforeItIsFiledThePageSaysWhichDayItWouldBeFiledOnAndUntilWhen() {
    TestDay.set(APPLIED);
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    Visitor applicant = stage.signedIn(provider);
    String own =
        applicant.post("/provider/applications", "statement", statement.toString()).location();

    Answer tried = applicant.post(own + "/check", "level", "2");

    assertThat(tried.body())
        .contains("不備なし", "本日（2025年4月10日（令和7年））が申請日になります", "2025年4月30日（令和7年）です")
        .doesNotContain("申請日 <b>", "name=\"appliedOn\"");
  }

  @Test
  @Clause("FRM-42")
  void whoIsLateCannotStateAnEarlierDay() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    TestDay.set(LocalDate.of(2025, 5, 1));
    ApplicationId id = filing.prepare(provider, statement);

    Answer page =
        stage
            .signedIn(provider)
            .post(
                "/provider/applications/" + id + "/submit",
                "revision",
                "1",
                "appliedOn",
                "2025-04-10",
                "level",
                "2");
    Answer api =
        stage
            .api(provider)
            .json(
                "POST",
                "/api/v1/provider/applications/" + id + "/submit",
                "{\"revision\": 1, \"appliedOn\": \"2025-04-10\", \"level\": 2}");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("期限を過ぎています");
    assertThat(api.status()).isEqualTo(422);
    assertThat(api.body()).contains("registration.application-late");
  }

  @Test
  void theCommitteeSeesWhoAppliesOnWhatItStandsAndWhatARegistrationWouldSay() {
    String id = way.onAgenda().toString();

    String page = stage.signedIn(way.member).get("/committee/" + id).body();

    assertThat(page).contains("申請者</dt>", "対象外の機能", "利用する他のサービス", "登録した場合", "2026年4月30日");
  }

  @Test
  void whoWritesTheStatementReadsTheApplicationButDoesNotFileIt() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    String own =
        stage
            .signedIn(provider)
            .post("/provider/applications", "statement", statement.toString())
            .location();
    Visitor editor = stage.signedIn(stage.colleagueOf(provider, Role.STATEMENT_EDITOR));

    assertThat(editor.get(own).body())
        .contains("申請は代表者が行います")
        .doesNotContain("action=\"" + own + "/submit\"");
    assertThat(editor.post(own + "/submit", "revision", "1", "level", "2").status()).isEqualTo(403);
  }

  @Test
  void anUnknownNumberStaysInTheFormThatAsksForIt() {
    Answer answer = stage.signedIn(way.officer).get("/programme/removals/new?key=C99-9999-2");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("リストに「C99-9999-2」の登録がありません", "value=\"C99-9999-2\"");
  }

  @Test
  @Clause("FRM-15")
  void anApplicationGoesFromTheProviderToThePublicListThroughThePages() {
    TestDay.set(APPLIED);
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    Visitor applicant = stage.signedIn(provider);
    assertThat(applicant.get("/provider/applications").body()).contains("しろがね会計クラウド", "発行済み");

    String own =
        applicant.post("/provider/applications", "statement", statement.toString()).location();
    applicant.get(own);
    Answer tried = applicant.post(own + "/check", "level", "2");
    assertThat(tried.body()).contains("不備なし");
    Answer filed = applicant.post(own + "/submit", "revision", "1", "level", "2");
    assertThat(filed.location()).endsWith("?done=registration.submitted");
    TestDay.set(DECIDED);

    String id = own.substring(own.lastIndexOf('/') + 1);
    Visitor desk = stage.signedIn(way.reviewer);
    assertThat(desk.get("/review").body()).contains("/review/" + id);
    assertThat(desk.get("/review/" + id).body()).contains("監査の範囲と申請の範囲の一致", "FRM-50");
    desk.post("/review/" + id + "/accept", "revision", "2", "acceptedOn", "2025-04-25");
    assertThat(desk.get("/review/" + id).body()).contains("2025年10月25日");
    desk.post("/review/" + id + "/begin", "revision", "3");
    desk.post("/review/" + id + "/notes", "text", "基本言明要件を確認した");
    Answer papersPage = desk.get("/review/" + id + "/papers");
    assertThat(papersPage.status()).isEqualTo(200);
    assertThat(papersPage.body()).contains("9.2.3.11.PB", "証跡を確認した");
    assertThat(desk.get("/review/" + id + "/papers?show=DEVIATIONS").body())
        .doesNotContain("9.2.3.11.PB");
    assertThat(desk.post("/review/" + id + "/committee", "revision", "4").status()).isEqualTo(303);

    Visitor committee = stage.signedIn(way.member);
    assertThat(committee.get("/committee").body()).contains("/committee/" + id);
    assertThat(committee.get("/committee/" + id).body()).contains("基本言明要件を確認した", "登録できます");
    meetings.adopts("application", UUID.fromString(id));
    String page = committee.get("/committee/" + id).body();
    assertThat(page).contains("2026年4月30日");
    String number = page.replaceAll("(?s).*id=\"number\">([^<]+)<.*", "$1");
    assertThat(stage.visitor().get("/services/" + number).body())
        .contains("しろがね会計クラウド", number)
        .doesNotContain("基本言明要件を確認した", "証跡を確認した");
  }

  @Test
  @Clause("FRM-42")
  void anApplicationWithDefectsIsNotFiledAndEveryDefectIsTold() {
    Actor provider = way.provider();
    StatementId statement =
        papers.assessed(
            provider,
            new StatementDraft().base("名もない基盤", "", false),
            new ReportDraft().scope(List.of("会計", "給与"), List.of("東京")));
    Visitor applicant = stage.signedIn(provider);
    applicant.get("/provider/applications");
    String own =
        applicant.post("/provider/applications", "statement", statement.toString()).location();

    assertThat(applicant.get(own).body())
        .contains("申請できません：不備が", "給与", "名もない基盤", "/about/clauses/FRM-53");
    Answer refused = applicant.post(own + "/submit", "revision", "1", "level", "2");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("給与", "名もない基盤");
    assertThat(papers.stepsOf(statement)).isEmpty();
  }

  @Test
  void badInputIsToldAtItsField() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    Visitor applicant = stage.signedIn(provider);
    applicant.get("/provider/applications");
    String own =
        applicant.post("/provider/applications", "statement", statement.toString()).location();

    Answer refused = applicant.post(own + "/submit", "revision", "1", "level", "高い");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"e-level\"");
  }

  @Test
  void aReturnedApplicationIsFiledAgainWithoutFilingTheStatementTwice() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.submitted(provider, statement);
    review.returnAsIncomplete(way.reviewer, id, way.revision(id), "役員の一覧が古い");
    assertThat(stage.signedIn(provider).get("/provider/applications/" + id).body())
        .contains("役員の一覧が古い");

    filing.submit(provider, id, way.revision(id), 2);

    assertThat(way.application(id).state()).isEqualTo(ApplicationState.SUBMITTED);
    assertThat(papers.stepsOf(statement)).containsExactly("filed");
  }

  @Test
  @Clause("FRM-42")
  void aReturnedApplicationIsMendedAfterTheFourthMonthAndItsFirstFilingCounts() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.submitted(provider, statement);
    LocalDate returned = LocalDate.of(2025, 5, 5);
    TestDay.set(returned);
    review.returnAsIncomplete(way.reviewer, id, way.revision(id), "役員の一覧が古い");
    assertThat(stage.signedIn(provider).get("/provider/applications/" + id).body())
        .contains("不備なし", "2025年4月10日", "2025年6月4日");

    TestDay.set(returned.plusDays(30));
    filing.submit(provider, id, way.revision(id), 2);

    assertThat(way.application(id).state()).isEqualTo(ApplicationState.SUBMITTED);
    assertThat(way.application(id).appliedOn()).contains(APPLIED);
    Refusal early =
        catchThrowableOfType(
            Refusal.class,
            () -> review.accept(way.reviewer, id, way.revision(id), returned.plusDays(29)));
    assertThat(early.reasons().getFirst().code())
        .isEqualTo("registration.acceptance-before-application");
    review.accept(way.reviewer, id, way.revision(id), returned.plusDays(30));
  }

  @Test
  @Clause("FRM-42")
  void whatWasReturnedIsNotFiledAgainAfterTheTimeToMendIt() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.submitted(provider, statement);
    TestDay.set(LocalDate.of(2025, 5, 5));
    review.returnAsIncomplete(way.reviewer, id, way.revision(id), "役員の一覧が古い");
    TestDay.set(LocalDate.of(2025, 6, 5));

    Refusal late =
        catchThrowableOfType(Refusal.class, () -> filing.submit(provider, id, way.revision(id), 2));

    assertThat(late.reasons()).extracting(Reason::code).containsExactly("registration.mended-late");
  }

  @Test
  @Clause({"FRM-42", "FRM-43"})
  void anApplicationWaitsForTheNextReportAndGoesOnWithTheAmendedStatement() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.inReview(provider, statement);
    papers.reopen(statement, true);
    assertThat(sending(id)).containsExactly("registration.audit-reopened");
    Reopening reopening =
        new Reopening(
            2,
            ReopeningKind.CHANGED_ADOPTION,
            "採否を改める",
            List.of(),
            DECIDED,
            LocalDate.of(2025, 8, 1),
            "監査 太郎");
    StatementId amended =
        papers.amend(
            statement,
            new StatementDraft(),
            new ReportDraft()
                .dates("2025-01-27", "2025-09-20")
                .course(new ReportCourse(2, Optional.empty(), Optional.of(reopening))));
    assertThat(sending(id)).containsExactly("registration.statement-amended");
    Visitor applicant = stage.signedIn(provider);
    String own = "/provider/applications/" + id;
    assertThat(applicant.get(own).body()).contains("言明書が改められています", "書類を差し替える");

    Answer replaced =
        applicant.post(own + "/papers", "revision", Integer.toString(way.revision(id)));

    assertThat(replaced.location()).endsWith("?done=registration.papers-replaced");
    assertThat(way.application(id).statement()).isEqualTo(amended);
    assertThat(way.application(id).state()).isEqualTo(ApplicationState.TECHNICAL_REVIEW);
    assertThat(way.application(id).appliedOn()).contains(APPLIED);
    assertThat(papers.stepsOf(statement)).containsExactly("filed", "returned");
    assertThat(papers.stepsOf(amended)).containsExactly("filed");
    review.sendToCommittee(way.reviewer, id, way.revision(id));
    assertThat(applicant.get(own).body()).doesNotContain("言明書が改められています");
  }

  private List<String> sending(ApplicationId id) {
    return catchThrowableOfType(
            Refusal.class, () -> review.sendToCommittee(way.reviewer, id, way.revision(id)))
        .reasons()
        .stream()
        .map(Reason::code)
        .toList();
  }

  @Test
  void aWithdrawnApplicationGivesTheStatementBack() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.inReview(provider, statement);

    filing.withdraw(provider, id, way.revision(id), "範囲を見直す");

    assertThat(papers.stepsOf(statement)).containsExactly("filed", "returned");
    assertThat(filing.fileable(provider)).hasSize(1);
  }

  @Test
  void oneServiceHasOneApplicationAtATime() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    way.submitted(provider, statement);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> filing.prepare(provider, statement));

    assertThat(refusal.reasons().getFirst().code()).isEqualTo("registration.already-applied");
  }

  @Test
  void twoWhoPrepareAtOnceGetOneApplication() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());

    List<AtOnce.Outcome<ApplicationId>> outcomes =
        AtOnce.twice(() -> filing.prepare(provider, statement));

    assertThat(outcomes.stream().flatMap(outcome -> outcome.result().stream())).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.error().stream()))
        .singleElement()
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().getFirst().code())
                    .isEqualTo("registration.already-applied"));
  }

  @Test
  @Clause("FRM-30")
  void theWrongRoleIsToldWhichRolesMay() {
    ApplicationId id = way.onAgenda();
    Visitor provider = stage.signedIn(way.provider());
    Visitor desk = stage.signedIn(way.reviewer);
    Visitor committee = stage.signedIn(way.member);

    assertForbidden(provider.get("/review"), "審査担当");
    assertForbidden(provider.get("/committee/" + id), "委員");
    assertForbidden(desk.get("/committee/" + id), "委員");
    assertForbidden(committee.get("/review/" + id), "審査担当");
    assertForbidden(committee.get("/programme/removals"), "制度担当");
    assertForbidden(desk.get("/provider/applications"), "代表者");
  }

  private static void assertForbidden(Answer answer, String role) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("この操作には次のいずれかの役割が必要です").contains(role);
  }

  @Test
  void nobodyLearnsOfAnotherProvidersApplication() {
    Actor owner = way.provider();
    StatementId statement = papers.assessed(owner, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.submitted(owner, statement);
    Visitor other = stage.signedIn(way.provider());
    other.get("/provider/applications");

    assertThat(other.get("/provider/applications/" + id).status()).isEqualTo(404);
    assertThat(
            other
                .post("/provider/applications/" + id + "/withdraw", "revision", "2", "reason", "x")
                .status())
        .isEqualTo(404);
    assertThat(other.post("/provider/applications", "statement", statement.toString()).status())
        .isEqualTo(404);
    ApplicationId draft =
        filing.prepare(owner, papers.assessed(owner, new StatementDraft(), new ReportDraft()));
    assertThat(stage.signedIn(way.reviewer).get("/review/" + draft).status()).isEqualTo(404);
  }

  @Test
  void theSameWayIsOpenToTheApi() {
    TestDay.set(APPLIED);
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    Visitor applicant = stage.api(provider);
    String id =
        applicant
            .json(
                "POST", "/api/v1/provider/applications", "{\"statementId\": \"" + statement + "\"}")
            .json()
            .get("id")
            .stringValue();
    JsonNode submitted =
        applicant
            .json(
                "POST",
                "/api/v1/provider/applications/" + id + "/submit",
                "{\"revision\": 1, \"level\": 2}")
            .json();
    TestDay.set(DECIDED);
    assertThat(submitted.get("application").get("state").stringValue()).isEqualTo("SUBMITTED");
    assertThat(submitted.get("checkPassed").booleanValue()).isTrue();

    Visitor desk = stage.api(way.reviewer);
    JsonNode accepted =
        desk.json(
                "POST",
                "/api/v1/review/" + id + "/accept",
                "{\"revision\": 2, \"acceptedOn\": \"2025-04-25\"}")
            .json();
    assertThat(accepted.get("application").get("reviewAimOn").stringValue())
        .isEqualTo("2025-10-25");
    desk.json("POST", "/api/v1/review/" + id + "/begin", "{\"revision\": 3}");
    desk.json("POST", "/api/v1/review/" + id + "/committee", "{\"revision\": 4}");

    Visitor committee = stage.api(way.member);
    meetings.adopts("application", UUID.fromString(id));
    JsonNode registered = committee.get("/api/v1/committee/" + id).json().get("application");
    assertThat(registered.get("state").stringValue()).isEqualTo("REGISTERED");
  }
}
