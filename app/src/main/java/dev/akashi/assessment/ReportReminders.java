package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells assessors in time that a report is due, and both sides that its day has gone by. */
@Service
public class ReportReminders {

  private static final String SOON = "assessment.report-due-soon";
  private static final String OVERDUE = "assessment.report-overdue";
  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-42"));

  private final EngagementRows engagements;
  private final ReportRows rows;
  private final Reports reports;
  private final Notices notices;
  private final ProgrammeParameters parameters;
  private final Today today;

  ReportReminders(
      EngagementRows engagements,
      ReportRows rows,
      Reports reports,
      Notices notices,
      ProgrammeParameters parameters,
      Today today) {
    this.engagements = engagements;
    this.rows = rows;
    this.reports = reports;
    this.notices = notices;
    this.parameters = parameters;
    this.today = today;
  }

  /** Sends every reminder that is due and has not gone out. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void send() {
    for (Engagement engagement : engagements.underWay()) {
      LocalDate due = reports.dueOn(engagement);
      kind(due)
          .filter(kind -> rows.remind(engagement.id(), kind, due))
          .ifPresent(kind -> tell(engagement, kind, due));
    }
  }

  private Optional<String> kind(LocalDate due) {
    LocalDate day = today.day();
    if (day.isAfter(due)) {
      return Optional.of(OVERDUE);
    }
    int before = parameters.on(day, AssessmentParameters.REPORT_REMINDER_DAYS);
    return Optional.of(SOON).filter(soon -> !due.isAfter(day.plusDays(before)));
  }

  private void tell(Engagement engagement, String kind, LocalDate due) {
    List<Object> told = List.of(engagement.serviceName(), due.toString());
    notices.tell(
        engagement.assessor(),
        kind,
        told,
        "/assessor/engagements/" + engagement.id() + "/report",
        CLAUSES);
    if (kind.equals(OVERDUE)) {
      notices.tell(
          engagement.provider(),
          kind,
          told,
          "/provider/statements/" + engagement.statement(),
          CLAUSES);
    }
  }
}
