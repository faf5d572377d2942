package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body is told of its selection, day by day from before its end until after it. */
@AkashiTest
class SelectionRemindersTest {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  @Autowired Stage stage;
  @Autowired SelectionRequests requests;
  @Autowired RequestFiles files;
  @Autowired Auditors auditors;
  @Autowired AssessorCriteria criteria;
  @Autowired AssessorSelections selections;
  @Autowired SelectionReminders reminders;
  @Autowired SelectionLapses lapses;
  @Autowired Inbox inbox;

  private Actor body;

  @BeforeEach
  void aSelectedBody() {
    TestDay.set(LocalDate.of(2025, 4, 1));
    body = stage.person(Role.LEAD_ASSESSOR);
    stage.select(body, new Period(LocalDate.of(2024, 4, 1), LAST));
    selections.reportReceived(
        stage.person(Role.PROGRAMME_OFFICER),
        selections.mine(body).getFirst().selection().id(),
        LocalDate.of(2025, 4, 1),
        "");
  }

  @Test
  @Clause("FRM-29")
  void theEndComesNearInThreeRemindersAndThenTheSelectionLapses() {
    List<LocalDate> reminded = new ArrayList<>();
    List<LocalDate> lapsed = new ArrayList<>();
    for (LocalDate day = LAST.minusDays(95);
        day.isBefore(LAST.plusDays(10));
        day = day.plusDays(1)) {
      int before = count("assessor.term-ending");
      int lapsedBefore = count("assessor.lapsed");
      run(day);
      run(day);
      if (count("assessor.term-ending") > before) {
        reminded.add(day);
      }
      if (count("assessor.lapsed") > lapsedBefore) {
        lapsed.add(day);
      }
    }

    assertThat(reminded).containsExactly(LAST.minusDays(90), LAST.minusDays(30), LAST.minusDays(7));
    assertThat(lapsed).containsExactly(LAST.plusDays(1));
    assertThat(selections.selectionOn(body.organisationId(), LAST)).isPresent();
    assertThat(selections.selectionOn(body.organisationId(), LAST.plusDays(1))).isEmpty();
  }

  @Test
  @Clause("FRM-29")
  void afterDaysWithoutRunningOneReminderGoesOutAndNotAllThatWereMissed() {
    run(LAST.minusDays(20));
    run(LAST.minusDays(19));
    assertThat(count("assessor.term-ending")).isOne();

    run(LAST.minusDays(3));
    assertThat(count("assessor.term-ending")).isEqualTo(2);
  }

  @Test
  @Clause("FRM-29")
  void whoHasRequestedTheRenewalIsNotAskedToAndWhoseRenewalIsReturnedIsAgain() {
    TestDay.set(LAST.minusDays(100));
    stage.registerSigner(body);
    RequestId id = requests.open(body, RequestKind.RENEWAL, AssessorKind.AUDIT_CORPORATION);
    for (Criterion criterion : criteria.on(LAST).criteria()) {
      requests.answer(body, id, criterion.code(), 0, "満たしています。");
      requests.addEvidence(body, id, criterion.code(), "根拠.pdf", new byte[] {1});
    }
    run(LAST.minusDays(90));
    assertThat(count("assessor.term-ending")).as("still being prepared").isOne();

    requests.apply(body, id, files.read(body, id).request().revision());
    run(LAST.minusDays(30));
    assertThat(count("assessor.term-ending")).as("applied for").isOne();

    requests.withdraw(body, id, files.read(body, id).request().revision(), "取り下げます。");
    run(LAST.minusDays(7));
    assertThat(count("assessor.term-ending")).as("withdrawn").isEqualTo(2);
  }

  @Test
  @Clause("FRM-29")
  void aSelectionThatIsRenewedNeitherRemindsNorLapses() {
    TestDay.set(LAST.minusDays(95));
    stage.select(body, new Period(LAST.plusDays(1), LAST.plusYears(2)));

    run(LAST.minusDays(5));
    run(LAST.plusDays(1));

    assertThat(told()).doesNotContain("assessor.term-ending", "assessor.lapsed");
    assertThat(selections.selectionOn(body.organisationId(), LAST.plusDays(1))).isPresent();
  }

  @Test
  @Clause("FRM-29")
  void aReportIsRemindedOfBeforeItIsDueAndBothSidesAreToldWhenItIsOverdue() {
    Actor other = stage.person(Role.LEAD_ASSESSOR);
    TestDay.set(LocalDate.of(2025, 3, 1));
    stage.select(other, new Period(LocalDate.of(2024, 4, 1), LAST));
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    LocalDate due =
        selections
            .mine(other)
            .getFirst()
            .reports()
            .next()
            .map(ReportDuty.Owed::dueOn)
            .orElseThrow();
    assertThat(due).isEqualTo(LocalDate.of(2025, 4, 30));

    run(due.minusDays(31));
    assertThat(told(other)).doesNotContain("assessor.report-due");
    run(due.minusDays(30));
    run(due);
    assertThat(told(other)).containsOnlyOnce("assessor.report-due");
    assertThat(told(other)).doesNotContain("assessor.report-overdue");
    run(due.plusDays(1));
    run(due.plusDays(2));
    assertThat(told(other)).containsOnlyOnce("assessor.report-overdue");
    String number = selections.mine(other).getFirst().selection().number();
    assertThat(inbox.newest(officer, 200).stream().map(Notice::args))
        .contains(List.of(due.toString(), number));
  }

  @Test
  @Clause("FRM-29")
  void whatLapsedLongAgoIsHistoryAndToldToNobody() {
    run(LAST.plusDays(120));

    assertThat(told()).doesNotContain("assessor.lapsed");
  }

  @Test
  @Clause("FRM-29")
  void theReminderClosestToTheEndIsTheOneThatIsDue() {
    List<Integer> before = List.of(90, 30, 7);

    assertThat(TermReminder.dueOn(LAST.minusDays(91), LAST, before)).isEmpty();
    assertThat(TermReminder.dueOn(LAST.minusDays(90), LAST, before)).isEqualTo(Optional.of(90));
    assertThat(TermReminder.dueOn(LAST.minusDays(31), LAST, before)).isEqualTo(Optional.of(90));
    assertThat(TermReminder.dueOn(LAST.minusDays(30), LAST, before)).isEqualTo(Optional.of(30));
    assertThat(TermReminder.dueOn(LAST, LAST, before)).isEqualTo(Optional.of(7));
    assertThat(TermReminder.dueOn(LAST.plusDays(1), LAST, before)).isEmpty();
  }

  private void run(LocalDate day) {
    TestDay.set(day);
    reminders.send();
    lapses.tell();
  }

  private int count(String code) {
    return (int) told().stream().filter(code::equals).count();
  }

  private List<String> told() {
    return told(body);
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 200).stream().map(Notice::code).toList();
  }
}
