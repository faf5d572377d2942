package dev.akashi.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.Auditors;
import dev.akashi.assessor.SelectionId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.platform.WorkItem;
import dev.akashi.programme.Basis;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body reports and notifies; the programme acknowledges or returns. */
@AkashiTest
class FilingsTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
  private static final LocalDate PERIOD_END = LocalDate.of(2025, 3, 31);
  private static final LocalDate DUE = LocalDate.of(2025, 4, 30);
  private static final Map<String, String> TEXTS =
      Map.of(
          "engagements", "0",
          "complaints", "なし",
          "quality-structure", "なし",
          "training-hours", "8",
          "independence", "なし");

  @Autowired Stage stage;
  @Autowired Filings filings;
  @Autowired FilingDesk desk;
  @Autowired FilingWork work;
  @Autowired ReportForms forms;
  @Autowired AssessorSelections selections;
  @Autowired Auditors auditors;
  @Autowired Inbox inbox;

  private Actor body;
  private Actor officer;
  private SelectionId selection;

  @BeforeEach
  void aSelectedBody() {
    TestDay.set(PERIOD_END);
    body = stage.person(Role.LEAD_ASSESSOR);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    stage.select(body, new Period(FIRST, LocalDate.of(2026, 3, 31)));
    selection = selections.mine(body).getFirst().selection().id();
  }

  @Test
  @Clause("FRM-29")
  void aPeriodicReportIsFiledItemByItemAndAcknowledged() {
    Filings.Owing owing = filings.owing(body).getFirst();
    assertThat(owing.owed().period()).isEqualTo(new Period(FIRST, PERIOD_END));
    assertThat(owing.owed().dueOn()).isEqualTo(DUE);
    assertThat(codes(() -> filings.report(body, selection, Map.of("engagements", "三"))))
        .containsExactly(
            "oversight.item-number",
            "oversight.item-unanswered",
            "oversight.item-unanswered",
            "oversight.item-unanswered",
            "oversight.item-unanswered");

    FilingId id = filings.report(body, selection, TEXTS);
    assertThat(selections.mine(body).getFirst().reports().next()).isEmpty();
    assertThat(waiting(officer)).contains("/assessors/filings/" + id);
    desk.acknowledge(officer, id, 0, "");

    assertThat(desk.read(body, id).filing().state()).isEqualTo(FilingState.ACKNOWLEDGED);
    assertThat(desk.read(body, id).late()).isFalse();
    assertThat(waiting(officer)).doesNotContain("/assessors/filings/" + id);
    assertThat(told(body)).contains("oversight.report-acknowledged");
    assertThat(told(officer)).contains("oversight.report-filed");
    assertThat(codes(() -> desk.giveBack(officer, id, 1, "直す")))
        .containsExactly("oversight.not-filed");
  }

  @Test
  @Clause("FRM-29")
  void aReturnedReportIsOwedAgainAndItsFormerWordingStays() {
    FilingId id = filings.report(body, selection, TEXTS);
    assertThat(codes(() -> desk.giveBack(officer, id, 0, " ")))
        .containsExactly("oversight.return-reason");
    desk.giveBack(officer, id, 0, "苦情の件数を書いてください。");

    assertThat(selections.mine(body).getFirst().reports().next()).isPresent();
    assertThat(waiting(body)).contains("/assessors/filings/" + id);
    assertThat(codes(() -> filings.report(body, selection, TEXTS)))
        .containsExactly("oversight.period-filed");
    TestDay.set(DUE.plusDays(1));
    assertThat(desk.overdue(officer)).extracting(each -> each.selection().id()).contains(selection);
    assertThat(codes(() -> filings.again(body, id, 0, Optional.empty(), TEXTS)))
        .containsExactly("oversight.changed-meanwhile");
    Map<String, String> mended = new java.util.HashMap<>(TEXTS);
    mended.put("complaints", "1件。対応済み。");
    filings.again(body, id, 1, Optional.empty(), mended);

    FilingFile file = desk.read(officer, id);
    assertThat(file.newest().text("complaints")).isEqualTo("1件。対応済み。");
    assertThat(file.former()).extracting(former -> former.text("complaints")).containsExactly("なし");
    assertThat(file.answer(1).orElseThrow().reason()).isEqualTo("苦情の件数を書いてください。");
    assertThat(file.late()).as("it was first filed in time").isFalse();
    assertThat(desk.overdue(officer))
        .extracting(each -> each.selection().id())
        .doesNotContain(selection);
  }

  @Test
  @Clause("FRM-29")
  void aReportIsNotFiledBeforeItsPeriodIsOverAndIsLateAfterItsLastDay() {
    TestDay.set(PERIOD_END.minusDays(1));
    assertThat(codes(() -> filings.report(body, selection, TEXTS)))
        .containsExactly("oversight.period-not-over");

    TestDay.set(DUE);
    assertThat(desk.overdue(officer))
        .extracting(each -> each.selection().id())
        .doesNotContain(selection);
    TestDay.set(DUE.plusDays(1));
    assertThat(desk.overdue(officer)).extracting(each -> each.selection().id()).contains(selection);
    FilingId id = filings.report(body, selection, TEXTS);

    assertThat(desk.read(officer, id).late()).isTrue();
    assertThat(codes(() -> filings.report(body, selection, TEXTS)))
        .containsExactly("oversight.nothing-owed");
  }

  @Test
  @Clause("FRM-29")
  void aChangeIsNotifiedWithTheDayItIsDueByTheValuesOfItsDay() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    assertThat(
            codes(() ->
                filings.change(
                    body, BodyChange.NAME, Optional.of(FIRST.minusDays(1)), Map.of("after", ""))))
        .containsExactly("oversight.change-before-selection", "oversight.change-untold");

    FilingId id =
        filings.change(
            body,
            BodyChange.QUALITY_MANAGER,
            Optional.of(LocalDate.of(2024, 12, 20)),
            Map.of("before", "山田", "after", "佐藤"));
    FilingFile file = desk.read(officer, id);
    assertThat(file.filing().dueOn()).isEqualTo(LocalDate.of(2025, 1, 3));
    assertThat(file.late()).isTrue();
    assertThat(told(officer)).contains("oversight.change-filed");

    desk.giveBack(officer, id, 0, "変更の日を確かめてください。");
    filings.again(body, id, 1, Optional.of(LocalDate.of(2025, 1, 5)), Map.of("after", "佐藤"));
    assertThat(desk.read(officer, id).filing().dueOn()).isEqualTo(LocalDate.of(2025, 1, 19));
    assertThat(desk.read(officer, id).late()).isFalse();
  }

  @Test
  @Clause("FRM-29")
  void whoIsNotSelectedNotifiesNothing() {
    Actor stranger = stage.person(Role.LEAD_ASSESSOR);

    assertThat(
            codes(() ->
                filings.change(
                    stranger, BodyChange.NAME, Optional.of(PERIOD_END), Map.of("after", "新"))))
        .containsExactly("oversight.not-selected");
    assertThat(codes(() -> filings.report(stranger, selection, TEXTS)))
        .containsExactly("oversight.nothing-owed");
  }

  @Test
  @Clause("FRM-29")
  void otherBodiesAndProvidersKnowNothingOfIt() {
    FilingId id = filings.report(body, selection, TEXTS);
    desk.giveBack(officer, id, 0, "直す");

    for (Role role : List.of(Role.LEAD_ASSESSOR, Role.REPRESENTATIVE, Role.AGENCY_CISO)) {
      Actor stranger = stage.person(role);
      assertThat(codes(() -> desk.read(stranger, id))).containsExactly("oversight.filing-unknown");
    }
    Actor other = stage.person(Role.LEAD_ASSESSOR);
    assertThat(codes(() -> filings.again(other, id, 1, Optional.empty(), TEXTS)))
        .containsExactly("oversight.filing-unknown");
    assertThat(codes(() -> desk.acknowledge(body, id, 1, "")))
        .containsExactly("access.role-missing");
  }

  @Test
  @Clause({"FRM-29", "FRM-48"})
  void besideTheReportStandsWhatTheRegisterKnowsOfThePeriod() {
    auditors.train(body, stage.registerSigner(body), "監査人研修", PERIOD_END.minusDays(3), 5);
    int all =
        auditors.everRegistered(body.organisationId()).stream()
            .flatMap(auditor -> auditor.trainings().stream())
            .filter(training -> !training.heldOn().isBefore(FIRST))
            .mapToInt(training -> training.hours())
            .sum();

    Map<ReportFact, Integer> facts = desk.ownFacts(body, new Period(FIRST, PERIOD_END));

    assertThat(all).isGreaterThanOrEqualTo(5);
    assertThat(facts)
        .containsEntry(ReportFact.TRAINING_HOURS, all)
        .containsEntry(ReportFact.REPORTS_ISSUED, 0)
        .containsEntry(ReportFact.DEFICIENCIES, 0);
    assertThat(desk.ownFacts(body, new Period(FIRST, PERIOD_END.minusDays(60))))
        .containsEntry(ReportFact.TRAINING_HOURS, 0);
  }

  @Test
  @Clause("FRM-29")
  void theProgrammeEntersAFormForDaysToComeAndReportsKeepTheirs() {
    FilingId id = filings.report(body, selection, TEXTS);
    ReportForm now = forms.on(PERIOD_END);
    ReportForm before = forms.on(LocalDate.of(2098, 3, 31));
    ReportForm next =
        new ReportForm(
            LocalDate.of(2098, 4, 1),
            now.source(),
            List.of(
                new ReportItem(
                    "staff",
                    ItemAnswer.NUMBER,
                    ReportFact.NONE,
                    new LocalizedText("監査人の数", "Auditors"),
                    new LocalizedText("期末の数", "At the end"),
                    Basis.DEFAULT)));
    forms.enter(officer, next);

    assertThat(forms.on(LocalDate.of(2098, 3, 31))).isEqualTo(before);
    assertThat(forms.on(LocalDate.of(2098, 4, 1))).isEqualTo(next);
    assertThat(desk.read(body, id).filing().matter())
        .isEqualTo(new Filing.Report(new Period(FIRST, PERIOD_END), now.validFrom()));
    ReportForm bad =
        new ReportForm(
            PERIOD_END.minusDays(1),
            now.source(),
            List.of(next.items().getFirst(), next.items().getFirst()));
    assertThat(codes(() -> forms.enter(officer, bad)))
        .containsExactly("oversight.form-in-past", "oversight.item-twice");
    assertThat(codes(() -> forms.enter(body, next))).containsExactly("access.role-missing");
  }

  private List<String> waiting(Actor actor) {
    return work.waitingFor(actor).stream().map(WorkItem::link).toList();
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 100).stream().map(Notice::code).toList();
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream().map(Reason::code).toList();
  }
}
