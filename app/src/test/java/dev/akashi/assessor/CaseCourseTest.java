package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessor.MisconductCase.Decision;
import dev.akashi.assessor.MisconductCase.Finding;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.platform.WorkItem;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a misconduct case goes on where it does not go straight on (FRM-28). */
@AkashiTest
class CaseCourseTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final LocalDate TERM_END = LocalDate.of(2025, 5, 31);
  private static final Period RENEWED =
      new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2027, 5, 31));

  @Autowired Stage stage;
  @Autowired MisconductCases cases;
  @Autowired AssessorSelections selections;
  @Autowired SelectionRequests requests;
  @Autowired RequestFiles files;
  @Autowired RegisterWork work;
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
    select(new Period(LocalDate.of(2023, 6, 1), TERM_END));
  }

  @Test
  @Clause({"FRM-28", "FRM-29"})
  void aWithdrawalEndsTheRenewedSelectionToo() {
    select(RENEWED);
    CaseId id = deliberated();
    decide(id, Penalty.WITHDRAWAL, DAY.plusDays(10), null);

    assertThat(on(DAY.plusDays(9))).isTrue();
    assertThat(on(DAY.plusDays(10))).isFalse();
    assertThat(on(RENEWED.first())).isFalse();
    assertThat(on(RENEWED.last())).isFalse();
    assertThat(codes(() -> requests.open(body, RequestKind.RENEWAL, AssessorKind.COMPANY)))
        .containsExactly("assessor.request-selection-ends");
    TestDay.set(RENEWED.first());
    select(new Period(RENEWED.first(), RENEWED.last()));
    assertThat(on(RENEWED.first())).as("selected anew from the same day").isTrue();
  }

  @Test
  @Clause("FRM-28")
  void aSuspensionHoldsInTheRenewedSelectionToo() {
    select(RENEWED);
    CaseId id = deliberated();
    decide(id, Penalty.SUSPENSION, TERM_END, RENEWED.first().plusDays(30));

    assertThat(on(TERM_END.minusDays(1))).isTrue();
    assertThat(on(TERM_END)).isFalse();
    assertThat(on(RENEWED.first().plusDays(30))).isFalse();
    assertThat(on(RENEWED.first().plusDays(31))).isTrue();
  }

  @Test
  @Clause("FRM-28")
  void aWithdrawalStopsAnOpenRequest() {
    RequestId request = requests.open(body, RequestKind.RENEWAL, AssessorKind.AUDIT_CORPORATION);
    decide(deliberated(), Penalty.WITHDRAWAL, DAY.plusDays(10), null);

    RequestFile stopped = files.read(body, request);
    assertThat(stopped.request().state()).isEqualTo(RequestState.STOPPED);
    assertThat(stopped.steps()).extracting(StepTaken::step).containsExactly("STOP");
    assertThat(codes(() -> requests.apply(body, request, stopped.request().revision())))
        .containsExactly("assessor.request-step-not-now");
    assertThat(told(body)).contains("assessor.request-stopped");
  }

  @ParameterizedTest
  @EnumSource(value = Penalty.class, names = "CLEARED", mode = EnumSource.Mode.EXCLUDE)
  @Clause("FRM-28")
  void nothingIsImposedWithoutAConfirmedFact(Penalty penalty) {
    CaseId id = cases.open(officer, body.organisationId(), "調書の流用の疑い");
    fact(id, Finding.NOT_CONFIRMED);
    fact(id, Finding.UNCLEAR);
    hear(id);

    assertThat(codes(() -> decide(id, penalty, DAY.plusDays(1), DAY.plusDays(20))))
        .containsExactly("assessor.no-confirmed-fact");
    decide(id, Penalty.CLEARED, null, null);
    assertThat(read(id).matter().state()).isEqualTo(CaseState.DECIDED);
  }

  @Test
  @Clause("FRM-28")
  void theBodyIsHeardOnTheLastFactToo() {
    CaseId id = cases.open(officer, body.organisationId(), "調書の流用の疑い");
    fact(id, Finding.CONFIRMED);
    cases.offerHearing(reviewer, id, rev(id), DAY.plusDays(14));
    cases.state(body, id, "ひな形の共有によるものです。");
    fact(id, Finding.CONFIRMED);
    assertThat(codes(() -> send(id))).containsExactly("assessor.hearing-before-fact");
    TestDay.set(DAY.plusDays(15));
    assertThat(codes(() -> send(id)))
        .as("the days that were offered before the fact do not count")
        .containsExactly("assessor.hearing-before-fact");

    cases.offerHearing(reviewer, id, rev(id), DAY.plusDays(29));
    assertThat(codes(() -> send(id))).containsExactly("assessor.hearing-open");
    cases.state(body, id, "二つ目の事実も同じです。");
    send(id);
    assertThat(read(id).matter().state()).isEqualTo(CaseState.DELIBERATION);
  }

  @Test
  @Clause({"FRM-28", "FRM-30"})
  void anImprovementOrderThatIsNotKeptComesBeforeTheCommitteeAgain() {
    CaseId id = deliberated();
    decide(id, Penalty.IMPROVEMENT_ORDER, null, DAY.plusDays(60));
    assertThat(dueOf(reviewer, id)).contains(DAY.plusDays(60));
    assertThat(dueOf(body, id)).contains(DAY.plusDays(60));
    assertThat(codes(() -> send(id)))
        .containsExactly("assessor.improvement-not-due", "assessor.no-fact-since-order");

    TestDay.set(DAY.plusDays(61));
    assertThat(codes(() -> send(id))).containsExactly("assessor.no-fact-since-order");
    fact(id, Finding.CONFIRMED);
    assertThat(codes(() -> send(id))).containsExactly("assessor.hearing-before-fact");
    cases.state(body, id, "改善が遅れています。");
    send(id);
    TestDay.set(RENEWED.first());
    select(RENEWED);
    decide(id, Penalty.SUSPENSION, RENEWED.first(), RENEWED.first().plusDays(30));

    CaseFile file = read(id);
    assertThat(file.matter().state()).isEqualTo(CaseState.DECIDED);
    assertThat(file.decisions())
        .extracting(Decision::penalty)
        .containsExactly(Penalty.IMPROVEMENT_ORDER, Penalty.SUSPENSION);
    assertThat(stage.signedIn(body).get("/assessors/cases/" + id).body())
        .contains("前の決定", "改善命令", "選定の停止");
    assertThat(on(RENEWED.first())).isFalse();
  }

  @Test
  @Clause("FRM-28")
  void aStepWithoutAReasonIsRefusedOverTheApiToo() {
    CaseId id = deliberated();
    assertThat(step(member, id, "SEND_BACK")).contains("assessor.reason-missing");
    assertThat(read(id).matter().state()).isEqualTo(CaseState.DELIBERATION);

    decide(id, Penalty.IMPROVEMENT_ORDER, null, DAY.plusDays(60));
    assertThat(step(reviewer, id, "CONFIRM_IMPROVEMENT")).contains("assessor.reason-missing");
    assertThat(read(id).matter().state()).isEqualTo(CaseState.IMPROVEMENT_ORDERED);
  }

  private String step(Actor actor, CaseId id, String step) {
    Visitor api = stage.api(actor);
    Visitor.Answer answer =
        api.json(
            "POST",
            "/api/v1/assessors/cases/" + id + "/steps",
            "{\"step\":\"%s\",\"revision\":%d,\"text\":\" \"}".formatted(step, rev(id)));
    assertThat(answer.status()).isEqualTo(422);
    return answer.body();
  }

  private CaseId deliberated() {
    CaseId id = cases.open(officer, body.organisationId(), "調書の流用の疑い");
    fact(id, Finding.CONFIRMED);
    hear(id);
    return id;
  }

  private void hear(CaseId id) {
    cases.offerHearing(reviewer, id, rev(id), DAY.plusDays(14));
    cases.state(body, id, "ひな形の共有によるものです。");
    send(id);
  }

  private void fact(CaseId id, Finding finding) {
    cases.addFact(reviewer, id, "同文の調書が3件ある。", "抽出した調書", finding, DAY);
  }

  private void send(CaseId id) {
    cases.sendToCommittee(reviewer, id, rev(id), "処分が相当");
  }

  private void decide(
      CaseId id, Penalty penalty, @Nullable LocalDate from, @Nullable LocalDate until) {
    Decision decision =
        new Decision(
            penalty,
            Optional.ofNullable(from),
            Optional.ofNullable(until),
            "審議の結果",
            cases.read(member, id).steps().getLast().on());
    cases.decide(member, id, rev(id), decision);
  }

  private void select(Period term) {
    selections.put(
        member,
        body.organisationId(),
        AssessorKind.AUDIT_CORPORATION,
        "C-" + body.organisationId(),
        term);
  }

  private boolean on(LocalDate day) {
    return selections.selectionOn(body.organisationId(), day).isPresent();
  }

  private Optional<LocalDate> dueOf(Actor actor, CaseId id) {
    return work.waitingFor(actor).stream()
        .filter(item -> item.link().endsWith(id.toString()))
        .findFirst()
        .flatMap(WorkItem::due);
  }

  private CaseFile read(CaseId id) {
    return cases.read(officer, id);
  }

  private int rev(CaseId id) {
    return read(id).matter().revision();
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 50).stream().map(Notice::code).toList();
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream().map(Reason::code).toList();
  }
}
