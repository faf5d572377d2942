package dev.akashi.assessment;

import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme office grants a later last day for a report, with its ground (FRM-42). */
@Service
@Transactional
public class ReportExtensions {

  private final CourseRows courses;
  private final EngagementRows engagements;
  private final Reports reports;
  private final Notices notices;
  private final Trail trail;
  private final Today today;
  private final ProgrammeParameters parameters;

  ReportExtensions(
      CourseRows courses,
      EngagementRows engagements,
      Reports reports,
      Notices notices,
      Trail trail,
      Today today,
      ProgrammeParameters parameters) {
    this.courses = courses;
    this.engagements = engagements;
    this.reports = reports;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
    this.parameters = parameters;
  }

  /** An engagement without its next report, the last day for it, and what was granted for it. */
  public record Due(Engagement engagement, LocalDate on, List<ReportExtension> granted) {}

  /** The engagements of all bodies without their report, those that are due first come first. */
  @Transactional(readOnly = true)
  public List<Due> open(Actor actor) {
    actor.require(Permission.EXTEND_REPORT);
    List<Engagement> open = engagements.underWay();
    Map<EngagementId, List<ReportExtension>> granted =
        courses.extensions(open.stream().map(Engagement::id).toList());
    return open.stream()
        .map(engagement ->
            new Due(
                engagement,
                reports.dueOn(engagement),
                granted.getOrDefault(engagement.id(), List.of())))
        .sorted(Comparator.comparing(Due::on))
        .toList();
  }

  /**
   * Grants a later last day.
   *
   * @param ground why; it stands in the report and in the check of the application
   */
  public void grant(Actor actor, EngagementId id, LocalDate until, String ground) {
    actor.require(Permission.EXTEND_REPORT);
    Engagement engagement = engagements.lock(id).orElseThrow(EngagementAccess::unknown);
    if (engagement.state().ended()) {
      throw Refusal.rule(Reason.of("assessment.engagement-ended", "FRM-42"));
    }
    LocalDate due = reports.dueOn(engagement);
    LocalDate day = today.day();
    List<Reason> lacking = new ArrayList<>();
    if (!until.isAfter(due) || until.isBefore(day)) {
      lacking.add(
          Reason.of("assessment.extension-day", "FRM-42").with(until, due, day).at("until"));
    }
    LocalDate latest = due.plusMonths(parameters.on(day, AssessmentParameters.EXTENSION_MONTHS));
    if (until.isAfter(latest)) {
      lacking.add(
          Reason.of("assessment.extension-late", "FRM-42").with(until, due, latest).at("until"));
    }
    if (ground.isBlank()) {
      lacking.add(Reason.of("assessment.extension-ground", "FRM-42").at("ground"));
    }
    Refusal.rulesUnlessEmpty(lacking);
    courses.insert(
        id,
        new ReportExtension(courses.next(id), until, ground, day, actor.name()),
        actor,
        today.now());
    engagements.update(engagement.reportedBy(until));
    trail.record(
        actor,
        "engagement.report-extended",
        Engagements.subject(id),
        Map.of("before", due.toString(), "until", until.toString(), "reason", ground));
    tell(engagement.assessor(), engagement, until, "/assessor/engagements/" + id + "/report");
    tell(engagement.provider(), engagement, until, "/provider/findings");
  }

  private void tell(
      OrganisationId organisation, Engagement engagement, LocalDate until, String link) {
    notices.tell(
        organisation,
        "assessment.report-extended",
        List.of(engagement.serviceName(), until.toString()),
        link,
        List.of(ClauseId.of("FRM-42")));
  }
}
