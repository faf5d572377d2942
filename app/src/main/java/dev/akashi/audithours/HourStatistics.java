package dev.akashi.audithours;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Reports;
import dev.akashi.audithours.HourFigures.Taken;
import dev.akashi.audithours.db.HourRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What audits took, for the programme office and without a name. Only years that are over are told:
 * the figures of a year do not change from one look to the next, so that no later report can be
 * made out as the difference.
 */
@Service
public class HourStatistics {

  private final HourRows rows;
  private final Reports reports;
  private final ProgrammeParameters parameters;
  private final Today today;

  HourStatistics(HourRows rows, Reports reports, ProgrammeParameters parameters, Today today) {
    this.rows = rows;
    this.reports = reports;
    this.parameters = parameters;
    this.today = today;
  }

  /** The figures of all years that are over. */
  @Transactional(readOnly = true)
  public HourFigures figures(Actor actor) {
    actor.require(Permission.READ_EFFORT);
    List<HourRows.Sum> sums = rows.sums();
    Map<EngagementId, Reports.Issue> issues =
        reports.issues(sums.stream().map(HourRows.Sum::engagement).distinct().toList());
    int year = today.day().getYear();
    List<Taken> taken = new ArrayList<>();
    for (HourRows.Sum sum : sums) {
      Optional.ofNullable(issues.get(sum.engagement()))
          .filter(issue -> issue.on().getYear() < year)
          .ifPresent(issue ->
              taken.add(
                  new Taken(
                      sum.engagement().toString(),
                      issue.assessor().toString(),
                      issue.on().getYear(),
                      sum.category(),
                      sum.minutes())));
    }
    return HourFigures.of(taken, parameters.on(today.day(), HourParameters.LEAST_BODIES));
  }
}
