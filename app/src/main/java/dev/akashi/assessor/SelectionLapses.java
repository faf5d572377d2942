package dev.akashi.assessor;

import dev.akashi.assessor.db.SelectionRows;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the body, the programme and the providers it assesses that a selection has lapsed (FRM-29).
 * The lapse itself needs no act: from the day after its last one a selection does not count.
 */
@Service
public class SelectionLapses {

  private static final String LAPSED = "assessor.lapsed";
  private static final List<ClauseId> CLAUSES =
      List.of(ClauseId.of("FRM-29"), ClauseId.of("FRM-26"));

  private final AssessorSelections selections;
  private final SelectionRows rows;
  private final RunningEngagements engagements;
  private final Organisations organisations;
  private final Notices notices;
  private final ProgrammeParameters parameters;
  private final Today today;

  SelectionLapses(
      AssessorSelections selections,
      SelectionRows rows,
      RunningEngagements engagements,
      Organisations organisations,
      Notices notices,
      ProgrammeParameters parameters,
      Today today) {
    this.selections = selections;
    this.rows = rows;
    this.engagements = engagements;
    this.organisations = organisations;
    this.notices = notices;
    this.parameters = parameters;
    this.today = today;
  }

  /** Tells of every selection that lapsed and of which nobody has been told. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void tell() {
    List<AssessorSelections.Listed> all = selections.listed();
    for (AssessorSelections.Listed listed : all) {
      AssessorSelection selection = listed.selection();
      if (hasLapsed(selection)
          && !SelectionReminders.goesOn(selection, all)
          && rows.remind(selection.id(), LAPSED, selection.lastDay())) {
        tell(selection);
      }
    }
  }

  /** Whether its term ran out, not so long ago that it is history entered afterwards. */
  private boolean hasLapsed(AssessorSelection selection) {
    LocalDate day = today.day();
    int reach = Collections.max(parameters.on(day, AssessorParameters.TERM_REMINDER_DAYS));
    return selection.ended().isEmpty()
        && day.isAfter(selection.lastDay())
        && !selection.lastDay().isBefore(day.minusDays(reach));
  }

  private void tell(AssessorSelection selection) {
    LocalizedText name = organisations.get(selection.assessor()).name();
    String lastDay = selection.lastDay().toString();
    notices.tell(selection.assessor(), LAPSED, List.of(name, lastDay), "/assessors/own", CLAUSES);
    organisations
        .ofKind(OrganisationKind.PROGRAMME_OFFICE)
        .forEach(office ->
            notices.tell(
                office.id(),
                LAPSED,
                List.of(name, lastDay),
                AssessorSelections.link(selection),
                CLAUSES));
    engagements
        .of(selection.assessor())
        .forEach(engagement ->
            notices.tell(
                engagement.provider(),
                "assessor.provider-lapsed",
                List.of(engagement.serviceName(), name, lastDay),
                "/provider/findings",
                CLAUSES));
  }
}
