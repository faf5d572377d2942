package dev.akashi.audithours.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.audithours.HourBooks;
import dev.akashi.audithours.HourEntry.Work;
import dev.akashi.audithours.HourPhase;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** People note their hours; the office sees what audits take, and no body in it. */
@AkashiTest
@Import(ReportedAudit.class)
@DirtiesContext
@TestPropertySource(properties = "akashi.test.own=hours-of-audits")
class HourPagesTest {

  private static final LocalDate DAY = ReportedAudit.BEGUN;

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired HourBooks books;
  @Autowired DSLContext sql;

  private Audit audit;
  private Visitor second;
  private String hours;

  @BeforeEach
  void anEngagementInFieldwork() {
    sql.execute("delete from audithours.entry");
    audit = audits.begun();
    second = stage.signedIn(audit.second());
    hours = hours(audit.id());
  }

  @Test
  void ownHoursAreNotedChangedAndTakenBackUntilSomeDaysAfterTheReport() {
    second.get(hours);
    ok(note(second, "2025-01-15", "1:30", "DESIGN", "-", ""));
    JsonNode own = book(audit.second()).get("own").get(0);
    assertThat(own.get("hours").stringValue()).isEqualTo("1.5");
    String entry = hours + "/" + own.get("id").stringValue();
    assertThat(second.get(entry).body()).contains("value=\"1.5\"");
    ok(
        second.post(
            entry,
            "day",
            "2025-01-14",
            "hours",
            "2",
            "phase",
            "REPORT",
            "class",
            "-",
            "revision",
            "0"));
    assertThat(
            second
                .post(
                    entry,
                    "day",
                    "2025-01-14",
                    "hours",
                    "3",
                    "phase",
                    "REPORT",
                    "class",
                    "-",
                    "revision",
                    "0")
                .status())
        .isEqualTo(409);
    ok(note(second, "2025-01-15", "0.25", "OPERATION", "-", "9.4.2.2.B"));

    audits.report(audit, "");
    ok(note(second, ReportedAudit.ISSUED.toString(), "0.5", "REPORT", "-", ""));
    TestDay.set(ReportedAudit.ISSUED.plusDays(30));
    assertThat(second.get(hours).body()).contains("発行後30日");
    ok(note(second, ReportedAudit.ISSUED.plusDays(30).toString(), "1", "MANAGEMENT", "-", ""));

    TestDay.set(ReportedAudit.ISSUED.plusDays(31));
    assertThat(second.get(hours).body()).contains("記録できません", "2025年1月14日");
    Answer late = note(second, "2025-01-15", "1", "DESIGN", "-", "");
    assertThat(late.status()).isEqualTo(422);
    assertThat(second.post(entry + "/remove", "revision", "1").status()).isEqualTo(422);
    assertThat(book(audit.second()).get("own").size()).isEqualTo(4);
  }

  @Test
  void whatIsWrongIsToldAtItsField() {
    second.get(hours);

    assertThat(note(second, "2025-01-16", "1", "DESIGN", "-", "").body()).contains("より後です");
    assertThat(note(second, "2025-01-15", "1.1", "DESIGN", "-", "").body()).contains("15分単位");
    assertThat(note(second, "2025-01-15", "0.01", "DESIGN", "-", "").body()).contains("15分単位");
    for (String outside : List.of("25", "0", "-1", "24.25")) {
      Answer answer = note(second, "2025-01-15", outside, "DESIGN", "-", "");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("15分から24時間まで").doesNotContain("15分単位の時間ではありません");
    }
    assertThat(note(second, "2025-01-15", "1", "DESIGN", "QQ", "").body())
        .contains("区分「QQ」は、この監査業務の監査計画にありません");
    assertThat(note(second, "2025-01-15", "1", "DESIGN", "-", "9.9.9").body())
        .contains("監査計画にありません");
    ok(note(second, "2025-01-15", "20", "DESIGN", "-", ""));
    Answer tooLong = note(second, "2025-01-15", "5", "REPORT", "-", "");
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.body()).contains("1日を超えます", "20時間");
  }

  @Test
  @Clause("FRM-43")
  void hoursAreNotedOnAControlThatOnlyTheAmendedStatementSelects() {
    RequirementId more = statements.alone();
    Actor representative = stage.person(Role.REPRESENTATIVE);
    Audit narrow =
        audits.report(
            audits.begun(representative, draft -> statements.leaveOut(representative, draft, more)),
            "");
    LocalDate day = LocalDate.of(2025, 3, 24);
    TestDay.set(day);
    StatementId amended =
        statements.amend(
            representative,
            narrow.statement(),
            day,
            draft -> statements.select(representative, draft, more));
    audits.goOn(narrow, amended, day);
    audit = narrow;
    second = stage.signedIn(narrow.second());
    hours = hours(narrow.id());
    second.get(hours);

    ok(note(second, "2025-03-24", "2", "OPERATION", "-", more.value()));

    assertThat(book(audit.second()).get("own").get(0).get("requirement").stringValue())
        .isEqualTo(more.value());
  }

  @Test
  void theLeadSeesWhatAllNotedAndOthersTheirOwnOnly() {
    second.get(hours);
    ok(note(second, "2025-01-15", "2", "OPERATION", "-", "9.4.2.2.B"));
    Visitor lead = stage.signedIn(audit.lead());
    lead.get(hours);
    ok(note(lead, "2025-01-15", "3", "MANAGEMENT", "-", ""));

    assertThat(lead.get(hours).body())
        .contains("監査業務の合計", audit.second().name(), "9.4.2.2.B", "計 5 時間");
    assertThat(second.get(hours).body()).doesNotContain("監査業務の合計", audit.lead().name());
    JsonNode totals = book(audit.lead()).get("totals");
    assertThat(totals.get("all").stringValue()).isEqualTo("5");
    assertThat(totals.get("byControl").get(0).get("of").stringValue()).isEqualTo("9.4.2.2.B");
    assertThat(book(audit.second()).get("totals").isNull()).isTrue();
    String entry = book(audit.second()).get("own").get(0).get("id").stringValue();
    assertThat(lead.get(hours + "/" + entry).status()).isEqualTo(404);
    assertThat(lead.post(hours + "/" + entry + "/remove", "revision", "0").status()).isEqualTo(404);
  }

  @Test
  void onlyTheTeamNotesAndOtherBodiesAndProvidersSeeNothing() {
    Visitor colleague = stage.signedIn(stage.colleagueOf(audit.lead(), Role.ASSESSOR));
    assertThat(colleague.get(hours).body()).contains("記録できません");
    assertThat(note(colleague, "2025-01-15", "1", "DESIGN", "-", "").status()).isEqualTo(403);
    Visitor other = stage.signedIn(stage.person(Role.LEAD_ASSESSOR));
    assertThat(other.get(hours).status()).isEqualTo(404);
    assertThat(note(other, "2025-01-15", "1", "DESIGN", "-", "").status()).isEqualTo(404);
    for (Actor stranger : List.of(audit.representative(), stage.person(Role.PROGRAMME_OFFICER))) {
      assertThat(stage.signedIn(stranger).get(hours).status()).isEqualTo(403);
    }
    for (Actor stranger :
        List.of(audit.representative(), audit.lead(), stage.person(Role.REVIEWER))) {
      Visitor visitor = stage.signedIn(stranger);
      assertThat(visitor.get("/programme/hours").status()).isEqualTo(403);
      assertThat(visitor.get("/programme/hours.csv").status()).isEqualTo(403);
      assertThat(stage.api(stranger).get("/api/v1/programme/hours").status()).isEqualTo(403);
    }
  }

  @Test
  @Clause("FRM-56")
  void theOfficeSeesFiguresOfEnoughBodiesOnceTheirYearIsOverAndNoName() {
    List<Audit> all = new ArrayList<>();
    all.add(audit);
    for (int i = 0; i < 4; i++) {
      all.add(audits.begun());
    }
    TestDay.set(DAY);
    for (int i = 0; i < all.size(); i++) {
      Audit one = all.get(i);
      worked(one, HourPhase.DESIGN, 60 * (i + 1));
      if (i < 4) {
        worked(one, HourPhase.REPORT, 45);
      }
      audits.report(one, "");
    }
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    assertThat(stage.api(officer).get("/api/v1/programme/hours").json().get("years").size())
        .isZero();

    TestDay.set(LocalDate.of(2026, 1, 5));
    JsonNode figures = stage.api(officer).get("/api/v1/programme/hours").json();

    assertThat(figures.get("leastBodies").intValue()).isEqualTo(5);
    JsonNode controls = figures.get("rows").get(0).get("years").get(0);
    assertThat(controls.get("engagements").intValue()).isEqualTo(5);
    assertThat(controls.get("median").stringValue()).isEqualTo("3");
    JsonNode report = figures.get("rows").get(1).get("years").get(0);
    assertThat(report.get("withheld").booleanValue()).isTrue();
    assertThat(report.get("engagements").isNull()).isTrue();
    assertThat(figures.get("all").get("allYears").get("withheld").booleanValue()).isTrue();
    Visitor office = stage.signedIn(officer);
    String page = office.get("/programme/hours").body();
    assertThat(page).contains("非表示", "5件", "2025年").doesNotContain(audit.lead().name());
    for (Audit one : all) {
      assertThat(page + figures)
          .doesNotContain(
              one.lead().organisation().name().ja(), one.lead().organisationId().toString());
    }
    assertThat(office.get("/programme/hours.csv").body())
        .contains("2025,5,2,3,4", "2025,非表示,非表示,非表示,非表示");
  }

  private void worked(Audit one, HourPhase phase, int minutes) {
    books.note(one.second(), one.id(), new Work(DAY, phase, "", Optional.empty(), minutes, ""));
  }

  private JsonNode book(Actor reader) {
    return stage.api(reader).get("/api/v1" + hours).json();
  }

  private static String hours(EngagementId id) {
    return "/assessor/engagements/" + id + "/hours";
  }

  private Answer note(
      Visitor visitor,
      String day,
      String taken,
      String phase,
      String controlClass,
      String control) {
    return visitor.post(
        hours,
        "day",
        day,
        "hours",
        taken,
        "phase",
        phase,
        "class",
        controlClass,
        "requirement",
        control);
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
