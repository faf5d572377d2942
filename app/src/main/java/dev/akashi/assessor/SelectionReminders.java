package dev.akashi.assessor;

import dev.akashi.assessor.db.SelectionRows;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells bodies in time that their selection ends or a periodic report is due (FRM-29). */
@Service
public class SelectionReminders {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-29"));

  private final AssessorSelections selections;
  private final SelectionRows rows;
  private final Notices notices;
  private final ProgrammeParameters parameters;
  private final Today today;

  SelectionReminders(
      AssessorSelections selections,
      SelectionRows rows,
      Notices notices,
      ProgrammeParameters parameters,
      Today today) {
    this.selections = selections;
    this.rows = rows;
    this.notices = notices;
    this.parameters = parameters;
    this.today = today;
  }

  /** A day that comes near, and the code of its notice. */
  public record Due(AssessorSelection selection, String kind, LocalDate on) {}

  /** Sends every reminder that is due and has not gone out. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void send() {
    for (Due due : near()) {
      if (rows.remind(due.selection().id(), due.kind(), due.on())) {
        notices.tell(
            due.selection().assessor(),
            due.kind(),
            List.of(due.on().toString()),
            "/assessors/own",
            CLAUSES);
      }
    }
  }

  /** What comes near today, of all bodies. */
  @Transactional(readOnly = true)
  List<Due> near() {
    LocalDate day = today.day();
    LocalDate termEnd = day.plusDays(parameters.on(day, AssessorParameters.TERM_REMINDER_DAYS));
    LocalDate reportEnd = day.plusDays(parameters.on(day, AssessorParameters.REPORT_REMINDER_DAYS));
    List<AssessorSelections.Listed> all = selections.listed();
    List<Due> due = new ArrayList<>();
    for (AssessorSelections.Listed listed : all) {
      AssessorSelection selection = listed.selection();
      if (!selection.lastsOn(day)) {
        continue;
      }
      if (selection.ended().isEmpty()
          && !selection.lastDay().isAfter(termEnd)
          && !goesOn(selection, all)) {
        due.add(new Due(selection, "assessor.term-ending", selection.lastDay()));
      }
      listed
          .reports()
          .next()
          .filter(on -> !on.isAfter(reportEnd))
          .ifPresent(on -> due.add(new Due(selection, "assessor.report-due", on)));
    }
    return due;
  }

  private static boolean goesOn(AssessorSelection ending, List<AssessorSelections.Listed> all) {
    return all.stream()
        .map(AssessorSelections.Listed::selection)
        .anyMatch(other ->
            other.assessor().equals(ending.assessor())
                && other.period().first().isAfter(ending.lastDay())
                && other.ended().isEmpty());
  }
}
