package dev.akashi.assessment;

import static dev.akashi.database.notice.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.platform.Today;
import dev.akashi.testing.AkashiTest;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The last day of a report, told in time and once. */
@AkashiTest
@TestPropertySource(properties = {"akashi.test.own=story", "akashi.demo=true"})
class ReportRemindersTest {

  @Autowired ReportReminders reminders;
  @Autowired EngagementRows engagements;
  @Autowired Reports reports;
  @Autowired DSLContext sql;
  @Autowired Today today;

  private LocalDate before;

  @BeforeEach
  void rememberTheDay() {
    before = today.day();
  }

  @AfterEach
  void standOnTheUsualDay() {
    today.setDemoDay(Optional.of(before));
  }

  @Test
  @Clause("FRM-42")
  void aReportIsRemindedOfOnceBeforeItsLastDayAndOnceAfter() {
    Engagement engagement = engagements.underWay().getFirst();
    LocalDate due = reports.dueOn(engagement);

    on(due.minusDays(31));
    assertThat(told(engagement.assessor(), engagement, "assessment.report-due-soon")).isZero();

    on(due.minusDays(30));
    on(due.minusDays(29));
    assertThat(told(engagement.assessor(), engagement, "assessment.report-due-soon")).isOne();

    on(due);
    assertThat(told(engagement.assessor(), engagement, "assessment.report-overdue")).isZero();

    on(due.plusDays(1));
    on(due.plusDays(2));
    assertThat(told(engagement.assessor(), engagement, "assessment.report-overdue")).isOne();
    assertThat(told(engagement.provider(), engagement, "assessment.report-overdue")).isOne();
  }

  private void on(LocalDate day) {
    today.setDemoDay(Optional.of(day));
    reminders.send();
  }

  private int told(OrganisationId organisation, Engagement engagement, String code) {
    return sql.fetchCount(
        MESSAGE,
        MESSAGE
            .ORGANISATION_ID
            .eq(organisation.value())
            .and(MESSAGE.CODE.eq(code))
            .and(
                MESSAGE.LINK.in(
                    "/assessor/engagements/" + engagement.id() + "/report",
                    "/provider/statements/" + engagement.statement())));
  }
}
