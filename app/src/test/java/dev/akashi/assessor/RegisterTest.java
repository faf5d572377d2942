package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessor.Auditor.Qualification;
import dev.akashi.assessor.MisconductCase.Decision;
import dev.akashi.assessor.MisconductCase.Finding;
import dev.akashi.assessor.SelectionRequest.Verdict;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests, cases, auditors and reminders on the running application. */
@AkashiTest
class RegisterTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final byte[] PAPER = "登記事項".getBytes(StandardCharsets.UTF_8);

  @Autowired Stage stage;
  @Autowired SelectionRequests requests;
  @Autowired RequestFiles files;
  @Autowired RequestEvaluation evaluation;
  @Autowired MisconductCases cases;
  @Autowired Auditors auditors;
  @Autowired AssessorSelections selections;
  @Autowired AssessorCriteria criteria;
  @Autowired Inbox inbox;

  private Actor body;
  private Actor officer;
  private Actor reviewer;
  private Actor member;

  @BeforeEach
  void people() {
    TestDay.set(DAY);
    body = stage.person(Role.LEAD_ASSESSOR);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    reviewer = stage.person(Role.REVIEWER);
    member = stage.person(Role.COMMITTEE_MEMBER);
  }

  @Test
  @Clause({"FRM-27", "FRM-30", "FRM-29"})
  void aBodyIsAskedItemByItemAndComesOntoTheListByTheCommitteesDecision() {
    RequestId id = requests.open(body, RequestKind.FIRST, AssessorKind.AUDIT_CORPORATION);
    assertThat(codes(() -> requests.apply(body, id, 0)))
        .contains("assessor.item-unanswered", "assessor.item-nobody-signs");

    sign();
    answer(id);
    requests.apply(body, id, revision(id));
    judge(id, "report-quality", Verdict.NOT_MET, "規程が未承認");
    assertThat(codes(() -> evaluation.accept(body, id, revision(id))))
        .contains("access.role-missing");
    evaluation.giveBack(reviewer, id, revision(id), "規程を承認のうえ再提出してください。");
    assertThat(files.read(body, id).failing())
        .extracting(Criterion::code)
        .containsExactly("report-quality");

    answer(id, "report-quality", "規程を承認しました。");
    requests.apply(body, id, revision(id));
    evaluation.accept(reviewer, id, revision(id));
    assertThat(codes(() -> evaluation.sendToCommittee(reviewer, id, revision(id), "")))
        .containsExactly("assessor.items-unjudged");
    judgeAll(id);
    evaluation.sendToCommittee(reviewer, id, revision(id), "要件を満たす。");

    Actor both = withRole(reviewer, Role.COMMITTEE_MEMBER);
    assertThat(codes(() -> register(both, id))).containsExactly("assessor.decider-prepared-it");
    register(member, id);

    assertThat(files.read(body, id).request().state()).isEqualTo(RequestState.REGISTERED);
    assertThat(selections.selectionOn(body.organisationId(), DAY)).isPresent();
    assertThat(told(body)).contains("assessor.request-returned", "assessor.request-registered");
  }

  @Test
  @Clause("FRM-27")
  void nothingIsRegisteredOrRefusedAgainstTheJudgementOfTheItems() {
    RequestId id = beforeCommittee();
    assertThat(codes(() -> evaluation.refuse(member, id, revision(id), "不可")))
        .containsExactly("assessor.no-item-fails");

    evaluation.sendBack(member, id, revision(id), "独立性を確かめること");
    judge(id, "independence", Verdict.NOT_MET, "手続がない");
    evaluation.sendToCommittee(reviewer, id, revision(id), "満たさない。");
    assertThat(codes(() -> register(member, id))).containsExactly("assessor.items-fail");
    evaluation.refuse(member, id, revision(id), "独立性の手続がない。");

    assertThat(files.read(body, id).request().state()).isEqualTo(RequestState.REFUSED);
    assertThat(selections.selectionOn(body.organisationId(), DAY)).isEmpty();
  }

  @Test
  @Clause("FRM-27")
  void whatTheRegisterKnowsIsNotJudgedAway() {
    RequestId id = requests.open(body, RequestKind.FIRST, AssessorKind.COMPANY);
    sign();
    answer(id);
    assertThat(codes(() -> requests.apply(body, id, revision(id))))
        .containsExactly("assessor.item-kind");
  }

  @Test
  @Clause("FRM-29")
  void renewalIsAskedForBeforeTheEndAndNotTooEarly() {
    select(new Period(LocalDate.of(2024, 4, 2), LocalDate.of(2026, 4, 1)));
    assertThat(codes(() -> open(RequestKind.RENEWAL)))
        .containsExactly("assessor.request-renewal-too-early");
    assertThat(codes(() -> open(RequestKind.FIRST)))
        .containsExactly("assessor.request-already-selected");

    TestDay.set(LocalDate.of(2026, 1, 15));
    assertThat(files.read(body, open(RequestKind.RENEWAL)).request().kind())
        .isEqualTo(RequestKind.RENEWAL);
    TestDay.set(LocalDate.of(2026, 4, 2));
    assertThat(selections.selectionOn(body.organisationId(), LocalDate.of(2026, 4, 2))).isEmpty();
  }

  @Test
  @Clause({"FRM-28", "FRM-30"})
  void aCaseIsDecidedAfterFactsAndAHearingBySomebodyWhoDidNotPrepareIt() {
    select(new Period(DAY, LocalDate.of(2027, 3, 31)));
    CaseId id = cases.open(officer, body.organisationId(), "調書の流用の疑い");
    assertThat(codes(() -> cases.read(body, id))).containsExactly("assessor.case-unknown");
    assertThat(codes(() -> cases.offerHearing(reviewer, id, 0, DAY.plusDays(13))))
        .containsExactly("assessor.case-without-facts", "assessor.hearing-too-short");
    cases.addFact(reviewer, id, "同文の調書が3件ある。", "抽出した調書", Finding.CONFIRMED, DAY);
    assertThat(codes(() -> decide(member, id, Penalty.WARNING, null, null)))
        .containsExactly("assessor.case-step-not-now");
    cases.offerHearing(reviewer, id, rev(id), DAY.plusDays(14));
    assertThat(codes(() -> cases.sendToCommittee(reviewer, id, rev(id), "停止が相当")))
        .containsExactly("assessor.hearing-open");
    cases.state(body, id, "ひな形の共有によるものです。");
    cases.sendToCommittee(reviewer, id, rev(id), "停止が相当");

    Actor both = withRole(reviewer, Role.COMMITTEE_MEMBER);
    assertThat(codes(() -> decide(both, id, Penalty.WARNING, null, null)))
        .containsExactly("assessor.decider-prepared-it");
    assertThat(
            codes(() -> decide(member, id, Penalty.SUSPENSION, DAY.minusDays(1), DAY.minusDays(2))))
        .containsExactly("assessor.effect-day", "assessor.suspension-days");
    decide(member, id, Penalty.SUSPENSION, DAY.plusDays(1), DAY.plusDays(30));

    assertThat(on(DAY)).isTrue();
    assertThat(on(DAY.plusDays(1))).isFalse();
    assertThat(on(DAY.plusDays(30))).isFalse();
    assertThat(on(DAY.plusDays(31))).isTrue();
    assertThat(selections.selectionFor(body.organisationId(), DAY, DAY.plusDays(5)))
        .as("an act with an earlier day, recorded during the suspension")
        .isEmpty();
    assertThat(told(body)).contains("assessor.hearing-offered", "assessor.case-decided");
  }

  @Test
  @Clause("FRM-28")
  void aWithdrawnSelectionDoesNotCountFromItsDayOn() {
    select(new Period(DAY.minusYears(1), LocalDate.of(2026, 3, 31)));
    CaseId id = deliberated();
    decide(member, id, Penalty.WITHDRAWAL, DAY.plusDays(1), null);

    assertThat(on(DAY)).isTrue();
    assertThat(on(DAY.plusDays(1))).isFalse();
    assertThat(cases.read(body, id).matter().state()).isEqualTo(CaseState.DECIDED);
  }

  @Test
  @Clause("FRM-28")
  void anImprovementOrderIsOpenUntilItIsConfirmed() {
    select(new Period(DAY, LocalDate.of(2027, 3, 31)));
    CaseId id = deliberated();
    assertThat(codes(() -> decide(member, id, Penalty.IMPROVEMENT_ORDER, null, DAY)))
        .containsExactly("assessor.improvement-day");
    decide(member, id, Penalty.IMPROVEMENT_ORDER, null, DAY.plusDays(60));
    assertThat(cases.read(body, id).matter().state()).isEqualTo(CaseState.IMPROVEMENT_ORDERED);
    cases.confirmImprovement(reviewer, id, rev(id), "是正を確認した。");

    assertThat(cases.read(body, id).matter().state()).isEqualTo(CaseState.DECIDED);
    assertThat(on(DAY.plusDays(1))).isTrue();
  }

  @Test
  @Clause("FRM-28")
  void nobodyElseKnowsOfARequestOrACase() {
    RequestId request = beforeCommittee();
    select(new Period(DAY, LocalDate.of(2027, 3, 31)));
    CaseId id = deliberated();
    for (Role role : List.of(Role.LEAD_ASSESSOR, Role.REPRESENTATIVE, Role.AGENCY_CISO)) {
      Visitor stranger = stage.signedIn(stage.person(role));
      assertThat(stranger.get("/assessors/cases/" + id).status()).isEqualTo(404);
      assertThat(stranger.get("/assessors/requests/" + request).status()).isEqualTo(404);
      assertThat(stranger.get("/assessors/desk").status()).isEqualTo(403);
    }
    for (Actor reader : List.of(body, officer, reviewer, member)) {
      Visitor visitor = stage.signedIn(reader);
      assertThat(visitor.get("/assessors/cases/" + id).body()).contains("同文の調書");
      assertThat(visitor.get("/assessors/requests/" + request).body()).contains("根拠書類");
    }
  }

  @Test
  @Clause("FRM-27")
  void aDocumentIsKeptWithItsHashAndComesBackAsItWas() {
    Visitor visitor = stage.signedIn(body);
    visitor.get("/assessors/own");
    String link =
        visitor
            .post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION")
            .location()
            .replaceAll("\\?.*", "");
    visitor.get(link);
    Visitor.Answer added =
        visitor.uploadAs(
            "file-registered-in-japan", link + "/evidence/registered-in-japan", "登記.pdf", PAPER);

    assertThat(added.status()).isEqualTo(303);
    RequestFile file = files.read(body, RequestId.of(link.substring(link.lastIndexOf('/') + 1)));
    SelectionRequest.Evidence kept = file.evidence("registered-in-japan").getFirst();
    assertThat(visitor.get(link).body()).contains(kept.sha256());
    assertThat(visitor.download(link + "/evidence/" + kept.id())).isEqualTo(PAPER);
    Visitor.Answer empty =
        visitor.uploadAs("file-body-kind", link + "/evidence/body-kind", "空.pdf", new byte[0]);
    assertThat(empty.status()).isEqualTo(422);
  }

  @Test
  @Clause({"FRM-27", "FRM-28", "FRM-48"})
  void pagesAndApiShowTheSame() {
    sign();
    RequestId id = beforeCommittee();
    Visitor api = stage.api(member);
    assertThat(api.get("/api/v1/assessors/requests/" + id).json().get("state").stringValue())
        .isEqualTo("BEFORE_COMMITTEE");
    Visitor.Answer refused =
        api.json(
            "POST",
            "/api/v1/assessors/requests/" + id + "/steps",
            "{\"step\":\"REFUSE\",\"revision\":" + revision(id) + ",\"reason\":\"不可\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("FRM-27");
    select(new Period(DAY, LocalDate.of(2027, 3, 31)));
    CaseId matter = deliberated();
    assertThat(
            stage.api(body).get("/api/v1/assessors/cases/" + matter).json().get("facts").intValue())
        .isEqualTo(1);
    Visitor own = stage.signedIn(body);
    assertThat(own.get("/assessors/own").body()).contains("選定");
    assertThat(auditors.mine(body).getFirst().auditor().confirmed().orElseThrow().seen())
        .as("the desk saw the papers of the request")
        .isEqualTo("根拠.pdf");
    assertThat(own.get("/assessors/auditors").body()).contains("署名できます");
    String auditor = "/assessors/auditors/" + auditors.mine(body).getFirst().auditor().id();
    own.get(auditor);
    assertThat(
            own.post(auditor + "/training", "course", "研修", "heldOn", "2025-04-02", "hours", "3")
                .status())
        .isEqualTo(422);
    assertThat(stage.signedIn(reviewer).get("/assessors/desk").body()).contains("選定の申請");
    assertThat(stage.visitor().get("/assessors/criteria?lang=en").body())
        .contains("Criteria for assessors");
  }

  @Test
  @Clause("FRM-27")
  void theProgrammeEntersCriteriaForDaysToCome() {
    Visitor office = stage.signedIn(officer);
    assertThat(office.get("/programme/assessors/criteria").status()).isEqualTo(200);
    CriteriaSet next =
        new CriteriaSet(
            LocalDate.of(2099, 4, 1), criteria.on(DAY).source(), criteria.on(DAY).criteria());
    criteria.enter(officer, next);

    assertThat(criteria.on(LocalDate.of(2099, 3, 31)).validFrom()).isNotEqualTo(next.validFrom());
    assertThat(criteria.on(LocalDate.of(2099, 4, 1))).isEqualTo(next);
    CriteriaSet past = new CriteriaSet(DAY.minusDays(1), next.source(), List.of());
    assertThat(codes(() -> criteria.enter(officer, past)))
        .containsExactly("assessor.criteria-in-past", "assessor.criteria-empty");
  }

  private RequestId open(RequestKind kind) {
    return requests.open(body, kind, AssessorKind.AUDIT_CORPORATION);
  }

  private void select(Period term) {
    stage.select(body, term);
  }

  private boolean on(LocalDate day) {
    return selections.selectionOn(body.organisationId(), day).isPresent();
  }

  private void sign() {
    AuditorId id =
        auditors.add(
            body,
            new Auditor(
                AuditorId.random(),
                body.organisationId(),
                Optional.of(body.person()),
                body.name(),
                "JP",
                10,
                true,
                Optional.empty(),
                List.of(new Qualification("CISA", "123", DAY.minusYears(3), Optional.empty())),
                List.of(),
                0));
    auditors.train(body, id, "監査人研修", DAY.minusDays(10), 8);
  }

  private void answer(RequestId id) {
    for (Criterion criterion : criteria.on(DAY).criteria()) {
      answer(id, criterion.code(), "満たしています。");
      requests.addEvidence(body, id, criterion.code(), "根拠.pdf", PAPER);
    }
  }

  private void answer(RequestId id, String criterion, String text) {
    int seen =
        files.read(body, id).answer(criterion).map(SelectionRequest.Answer::number).orElse(0);
    requests.answer(body, id, criterion, seen, text);
  }

  private void judge(RequestId id, String criterion, Verdict verdict, String reason) {
    int seen =
        files
            .read(reviewer, id)
            .judgement(criterion)
            .map(SelectionRequest.Judgement::number)
            .orElse(0);
    evaluation.judge(reviewer, id, criterion, seen, verdict, reason);
  }

  private void judgeAll(RequestId id) {
    criteria
        .on(DAY)
        .criteria()
        .forEach(criterion -> judge(id, criterion.code(), Verdict.MET, "書類で確かめた。"));
  }

  private RequestId beforeCommittee() {
    if (auditors.mine(body).isEmpty()) {
      sign();
    }
    RequestId id = open(RequestKind.FIRST);
    answer(id);
    requests.apply(body, id, revision(id));
    evaluation.accept(reviewer, id, revision(id));
    judgeAll(id);
    evaluation.sendToCommittee(reviewer, id, revision(id), "要件を満たす。");
    return id;
  }

  private void register(Actor actor, RequestId id) {
    evaluation.register(
        actor,
        id,
        revision(id),
        new RequestEvaluation.Registered("N-" + id, new Period(DAY, LocalDate.of(2027, 3, 31))),
        "要件を満たすため。");
  }

  private CaseId deliberated() {
    CaseId id = cases.open(officer, body.organisationId(), "調書の流用の疑い");
    cases.addFact(officer, id, "同文の調書が3件ある。", "抽出した調書", Finding.CONFIRMED, DAY);
    cases.offerHearing(reviewer, id, rev(id), DAY.plusDays(14));
    cases.state(body, id, "ひな形の共有によるものです。");
    cases.sendToCommittee(reviewer, id, rev(id), "処分が相当");
    return id;
  }

  private void decide(
      Actor actor,
      CaseId id,
      Penalty penalty,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    cases.decide(
        actor,
        id,
        rev(id),
        new Decision(penalty, Optional.ofNullable(from), Optional.ofNullable(until), "審議の結果", DAY));
  }

  private int revision(RequestId id) {
    return files.read(body, id).request().revision();
  }

  private int rev(CaseId id) {
    return cases.read(officer, id).matter().revision();
  }

  private static Actor withRole(Actor actor, Role role) {
    return new Actor(
        actor.person(),
        actor.name(),
        actor.organisation(),
        Set.of(actor.roles().iterator().next(), role));
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 50).stream().map(Notice::code).toList();
  }

  private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream()
        .map(dev.akashi.kernel.Reason::code)
        .toList();
  }
}
