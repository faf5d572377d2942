package dev.akashi.registration;

import static dev.akashi.assessment.ControlResult.Conclusion.EFFECTIVE;
import static dev.akashi.assessment.ControlResult.Conclusion.EXCEPTION;
import static dev.akashi.registration.RegistrationStage.APPLIED;
import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.committee.Seat;
import dev.akashi.committee.SeatId;
import dev.akashi.committee.SeatKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.PapersOnStage.Papers;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The committee's decision: what it may do, what it cannot, what follows. */
@RegistrationTestSetup
class DecidingTest {

  @Autowired Stage stage;
  @Autowired People people;
  @Autowired RegistrationStage way;
  @Autowired Papers papers;
  @Autowired ApplicationFiling filing;
  @Autowired ApplicationReview review;
  @Autowired CommitteeDecisions committee;
  @Autowired ApplicationMatters matters;
  @Autowired ExplanationQuestions questions;
  @Autowired RegistrationStore registrations;
  @Autowired PublicRegister register;

  @BeforeEach
  void theDay() {
    TestDay.set(DECIDED);
  }

  @Test
  @Clause({"FRM-15", "FRM-50"})
  void theFirstRegistrationGetsNumberValidityAndAPublicEntryOfTheStatedScope() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.onAgenda(provider, statement);
    assertThat(way.application(id).clock().orElseThrow().aim())
        .isEqualTo(LocalDate.of(2025, 10, 25));

    Registration registration = committee.register(way.officer, id, way.revision(id), DECIDED, "");

    assertThat(registration.key().value()).matches("C25-\\d{4}-2");
    assertThat(registration.validUntil()).isEqualTo(LocalDate.of(2026, 4, 30));
    RegistryEntry entry = register.find(registration.key()).orElseThrow();
    assertThat(entry.number()).contains(registration.key().value());
    assertThat(entry.scope().functions()).containsExactly("会計");
    assertThat(entry.scope().regions()).containsExactly("東京");
    assertThat(entry.auditPeriod()).contains(Samples.PERIOD);
    assertThat(entry.validUntil()).contains(LocalDate.of(2026, 4, 30));
    assertThat(entry.statementHash()).contains(papers.declared(statement).contentHash());
    assertThat(entry.coverage().orElseThrow().chapters())
        .contains(new RegistryEntry.Coverage.Chapter("14", 0, 1));
    assertThat(entry.coverage().orElseThrow().notImplemented()).containsExactly("14.2.7");
    assertThat(papers.stepsOf(statement)).containsExactly("filed", "published");
    assertThat(way.application(id).state()).isEqualTo(ApplicationState.REGISTERED);
  }

  @Test
  @Clause("FRM-43")
  void whatFailsCannotBeListedThroughTheServiceNorThePageNorTheApi() {
    ReportDraft failing = new ReportDraft().result("9.4.2.2.B", EFFECTIVE, EXCEPTION);
    Actor provider = way.provider();
    ApplicationId id =
        way.onAgenda(provider, papers.assessed(provider, new StatementDraft(), failing));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> committee.register(way.officer, id, way.revision(id), DECIDED, ""));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.mandatory-not-satisfied");

    Visitor browser = stage.signedIn(way.member);
    Answer page = browser.get("/committee/" + id);
    assertThat(page.body()).contains("登録できません", "9.4.2.2.B", "/about/clauses/FRM-43");
    assertThat(browser.post("/committee/" + id + "/register").status()).isEqualTo(404);
    assertThat(
            stage
                .api(way.member)
                .json("POST", "/api/v1/committee/" + id + "/register", "{}")
                .status())
        .isEqualTo(404);
    assertThat(matters.against(id.value(), "REGISTER", DECIDED))
        .extracting(Reason::code)
        .containsExactly("registration.mandatory-not-satisfied");
    assertThat(way.application(id).state()).isEqualTo(ApplicationState.COMMITTEE_AGENDA);
    assertThat(registrations.ofProvider(provider.organisationId())).isEmpty();
  }

  @Test
  @Clause("FRM-43")
  void anErrorOfTheStatementRulesForbidsListingThoughTheReportIsClean() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    papers.found(
        statement,
        new StatementFinding(
            "BSR-4",
            Severity.ERROR,
            Optional.of(Samples.id("9.4.2.2.B")),
            Reason.of("registration.mandatory-not-selected", "BSR-4").with("9.4.2.2.B", "題")));
    ApplicationId id = way.onAgenda(provider, statement);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> committee.register(way.officer, id, way.revision(id), DECIDED, ""));

    assertThat(refusal.reasons().getFirst().restsOn("BSR-4")).isTrue();
  }

  @Test
  @Clause("FRM-42")
  void aStatementThatChangedBetweenReviewAndDecisionStopsTheDecision() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.onAgenda(provider, statement);
    String filed = papers.declared(statement).contentHash();
    String changed = "f".repeat(64);
    papers.changeHash(statement, changed);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> committee.register(way.officer, id, way.revision(id), DECIDED, ""));

    assertThat(refusal.reasons())
        .anySatisfy(reason -> {
          assertThat(reason.code()).isEqualTo("registration.statement-changed");
          assertThat(reason.args()).isEqualTo(List.of(filed, changed));
        });
  }

  @Test
  @Clause("FRM-42")
  void aReportThatWasReplacedAfterTheReviewStopsTheDecisionUntilItIsReviewed() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.onAgenda(provider, statement);
    papers.replaceReport(statement, new ReportDraft().contentHash("e".repeat(64)));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> committee.register(way.officer, id, way.revision(id), DECIDED, ""));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.report-changed");

    committee.defer(way.officer, id, way.revision(id), DECIDED, "新しい報告書の審査");
    review.sendToCommittee(way.reviewer, id, way.revision(id));
    committee.register(way.officer, id, way.revision(id), DECIDED, "");
    assertThat(way.application(id).state()).isEqualTo(ApplicationState.REGISTERED);
  }

  @Test
  @Clause({"FRM-42", "FRM-43"})
  void aDecidedApplicationKeepsTheReportItWasDecidedOn() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    String decidedOn = papers.issuedFor(statement).orElseThrow().contentHash();
    ApplicationId id = way.onAgenda(provider, statement);
    committee.register(way.officer, id, way.revision(id), DECIDED, "");
    papers.replaceReport(statement, new ReportDraft().contentHash("e".repeat(64)));

    Dossier dossier = committee.view(way.member, id).dossier();

    assertThat(dossier.report().orElseThrow().contentHash()).isEqualTo(decidedOn);
    assertThat(dossier.obstaclesToListing())
        .extracting(Reason::code)
        .doesNotContain("registration.report-changed");
  }

  @Test
  @Clause("FRM-30")
  void whoPreparedTheApplicationHasNoVoteEvenAfterChangingSeats() {
    ApplicationId id = way.onAgenda();
    Seat changed =
        new Seat(
            SeatId.random(),
            way.reviewer.person(),
            way.reviewer.name(),
            way.member.organisationId(),
            SeatKind.EXPERT,
            "",
            new Period(APPLIED, DECIDED),
            false,
            0);

    assertThat(matters.withoutVote(id.value(), List.of(changed)).get(way.reviewer.person()))
        .extracting(Reason::code)
        .containsExactly("registration.decider-prepared-it");
  }

  @Test
  @Clause("FRM-44")
  void theCommitteeWaitsForTheAssessorsAnswer() {
    Actor assessor = stage.person(Role.LEAD_ASSESSOR);
    ReportDraft deviating =
        new ReportDraft()
            .by(assessor.organisationId())
            .result("9.2.3.1", EFFECTIVE, EXCEPTION, "棚卸しの遅れ", true, "");
    Actor provider = way.provider();
    ApplicationId id =
        way.inReview(provider, papers.assessed(provider, new StatementDraft(), deviating));
    questions.ask(way.reviewer, id, "9.2.3.1", "目標が有効とした根拠は何ですか");

    Refusal blocked =
        catchThrowableOfType(
            Refusal.class, () -> review.sendToCommittee(way.reviewer, id, way.revision(id)));
    assertThat(blocked.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.question-open");

    QuestionStore.Asked asked = questions.toOwnOrganisation(assessor).getFirst();
    Visitor browser = stage.signedIn(assessor);
    assertThat(browser.get("/assessor/explanations").body()).contains("目標が有効とした根拠は何ですか");
    String field = "answer-" + asked.question().id();
    Answer answered =
        browser.post("/assessor/explanations/" + asked.question().id(), field, "月次の点検が同じ効果を持つ");
    assertThat(answered.status()).isEqualTo(303);

    review.sendToCommittee(way.reviewer, id, way.revision(id));
    committee.register(way.officer, id, way.revision(id), DECIDED, "");
    assertThat(way.application(id).state()).isEqualTo(ApplicationState.REGISTERED);
  }

  @Test
  @Clause("FRM-30")
  void whoAskedTheAssessorHadAPartInPreparingTheDecision() {
    Actor assessor = stage.person(Role.LEAD_ASSESSOR);
    Actor asker = stage.colleagueOf(way.reviewer, Role.REVIEWER);
    ApplicationId id = withADeviation(assessor);

    questions.ask(asker, id, "9.2.3.1", "根拠は何ですか");

    assertThat(review.view(way.reviewer, id).history().preparedBy()).contains(asker.person());
  }

  @Test
  void whatIsDecidedOrWithdrawnTakesNoMoreAnswers() {
    Actor assessor = stage.person(Role.LEAD_ASSESSOR);
    ApplicationId id = withADeviation(assessor);
    questions.ask(way.reviewer, id, "9.2.3.1", "根拠は何ですか");
    QuestionId question = questions.toOwnOrganisation(assessor).getFirst().question().id();
    Application application = way.application(id);
    Actor provider =
        people.of(application.provider()).stream()
            .map(person -> people.actor(person.id()).orElseThrow())
            .findFirst()
            .orElseThrow();
    filing.withdraw(provider, id, way.revision(id), "範囲を見直す");

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> questions.answer(assessor, question, "遅れた回答"));

    assertThat(refusal.reasons().getFirst().code()).isEqualTo("registration.in-state.withdrawn");
  }

  private ApplicationId withADeviation(Actor assessor) {
    ReportDraft deviating =
        new ReportDraft()
            .by(assessor.organisationId())
            .result("9.2.3.1", EFFECTIVE, EXCEPTION, "棚卸しの遅れ", true, "説明");
    Actor provider = way.provider();
    return way.inReview(provider, papers.assessed(provider, new StatementDraft(), deviating));
  }

  @Test
  void onlyTheAssessorOfTheReportAnswers() {
    Actor assessor = stage.person(Role.LEAD_ASSESSOR);
    ReportDraft deviating =
        new ReportDraft()
            .by(assessor.organisationId())
            .result("9.2.3.1", EFFECTIVE, EXCEPTION, "棚卸しの遅れ", true, "説明");
    Actor provider = way.provider();
    ApplicationId id =
        way.inReview(provider, papers.assessed(provider, new StatementDraft(), deviating));
    questions.ask(way.reviewer, id, "9.2.3.1", "根拠は何ですか");
    QuestionId question = questions.toOwnOrganisation(assessor).getFirst().question().id();

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> questions.answer(stage.person(Role.LEAD_ASSESSOR), question, "他社の回答"));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aRefusedApplicationGivesTheStatementBackAndTellsWhy() {
    Actor provider = way.provider();
    StatementId statement = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.onAgenda(provider, statement);

    committee.refuse(way.officer, id, way.revision(id), DECIDED, "責任範囲の説明が足りない");

    assertThat(papers.stepsOf(statement)).containsExactly("filed", "returned");
    assertThat(stage.signedIn(provider).get("/provider/applications/" + id).body())
        .contains("責任範囲の説明が足りない", "不登録");
    assertThat(filing.fileable(provider)).hasSize(1);
  }

  @Test
  void aDecisionOnAnOldPictureIsRefused() {
    ApplicationId id = way.onAgenda();
    int seen = way.revision(id);
    committee.defer(way.officer, id, seen, DECIDED, "次回に審議する");

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> committee.register(way.officer, id, seen, DECIDED, ""));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
  }

  @Test
  void aDecisionLiesBetweenAcceptanceAndToday() {
    ApplicationId id = way.onAgenda();

    for (LocalDate day : List.of(APPLIED, DECIDED.plusDays(1))) {
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class, () -> committee.register(way.officer, id, way.revision(id), day, ""));
      assertThat(refusal.reasons().getFirst().field()).contains("decidedOn");
    }
  }
}
