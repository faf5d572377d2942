package dev.akashi.assessor;

import dev.akashi.assessor.db.RequestRows;
import dev.akashi.assessor.db.SelectionRows;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells bodies in time that their selection ends or a periodic report is due (FRM-29). */
@Service
public class SelectionReminders {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-29"));
  private static final String TERM_ENDING = "assessor.term-ending";
  private static final String REPORT_DUE = "assessor.report-due";
  private static final String REPORT_OVERDUE = "assessor.report-overdue";

  private final AssessorSelections selections;
  private final SelectionRows rows;
  private final RequestRows requests;
  private final Organisations organisations;
  private final Notices notices;
  private final ProgrammeParameters parameters;
  private final Today today;

  SelectionReminders(
      AssessorSelections selections,
      SelectionRows rows,
      RequestRows requests,
      Organisations organisations,
      Notices notices,
      ProgrammeParameters parameters,
      Today today) {
    this.selections = selections;
    this.rows = rows;
    this.requests = requests;
    this.organisations = organisations;
    this.notices = notices;
    this.parameters = parameters;
    this.today = today;
  }

  /**
   * A day that comes near or has passed.
   *
   * @param kind the code of its notice
   * @param mark what tells apart the reminders that each go out once
   * @param on the day
   */
  public record Due(AssessorSelection selection, String kind, String mark, LocalDate on) {

    /** Where the body does something about it. */
    public String link() {
      return kind.equals(TERM_ENDING) ? "/assessors/own" : "/assessors/filings";
    }
  }

  /** Sends every reminder that is due and has not gone out. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void send() {
    for (Due due : near()) {
      if (rows.remind(due.selection().id(), due.mark(), due.on())) {
        tell(due.selection().assessor(), due, due.kind(), due.link());
        if (due.kind().equals(REPORT_OVERDUE)) {
          organisations
              .ofKind(OrganisationKind.PROGRAMME_OFFICE)
              .forEach(office ->
                  tell(
                      office.id(),
                      due,
                      "assessor.report-overdue-of",
                      "/programme/assessors/filings"));
        }
      }
    }
  }

  private void tell(OrganisationId told, Due due, String code, String link) {
    notices.tell(told, code, List.of(due.on().toString(), due.selection().number()), link, CLAUSES);
  }

  /** What comes near or is overdue today, of all bodies. */
  @Transactional(readOnly = true)
  List<Due> near() {
    LocalDate day = today.day();
    List<Integer> before = parameters.on(day, AssessorParameters.TERM_REMINDER_DAYS);
    LocalDate reportEnd = day.plusDays(parameters.on(day, AssessorParameters.REPORT_REMINDER_DAYS));
    List<AssessorSelections.Listed> all = selections.listed();
    Set<OrganisationId> renewing = renewing();
    List<Due> due = new ArrayList<>();
    for (AssessorSelections.Listed listed : all) {
      AssessorSelection selection = listed.selection();
      if (!selection.lastsOn(day)) {
        continue;
      }
      if (selection.ended().isEmpty()
          && !renewing.contains(selection.assessor())
          && !goesOn(selection, all)) {
        TermReminder.dueOn(day, selection.lastDay(), before)
            .map(days ->
                new Due(selection, TERM_ENDING, TERM_ENDING + "-" + days, selection.lastDay()))
            .ifPresent(due::add);
      }
      report(listed, day, reportEnd).ifPresent(due::add);
    }
    return due;
  }

  private static Optional<Due> report(
      AssessorSelections.Listed listed, LocalDate day, LocalDate until) {
    return listed
        .reports()
        .next()
        .filter(owed -> !owed.dueOn().isAfter(until))
        .map(owed -> {
          String kind = day.isAfter(owed.dueOn()) ? REPORT_OVERDUE : REPORT_DUE;
          return new Due(listed.selection(), kind, kind, owed.dueOn());
        });
  }

  /** The bodies whose renewal is being looked at; they are not asked to request it. */
  private Set<OrganisationId> renewing() {
    return requests
        .in(
            Set.of(
                RequestState.APPLIED, RequestState.UNDER_EVALUATION, RequestState.BEFORE_COMMITTEE),
            0,
            Integer.MAX_VALUE)
        .stream()
        .filter(request -> request.kind() == RequestKind.RENEWAL)
        .map(SelectionRequest::assessor)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether another selection of the body follows, so that nothing ends for it. */
  static boolean goesOn(AssessorSelection ending, List<AssessorSelections.Listed> all) {
    return all.stream()
        .map(AssessorSelections.Listed::selection)
        .anyMatch(other ->
            other.assessor().equals(ending.assessor())
                && other.period().first().isAfter(ending.lastDay())
                && other.ended().isEmpty());
  }
}
