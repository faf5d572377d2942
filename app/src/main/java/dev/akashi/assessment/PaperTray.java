package dev.akashi.assessment;

import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EquivalenceRows;
import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessment.db.PlanRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.assessment.db.ReuseRows;
import dev.akashi.assessment.db.SampleRows;
import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the papers of an engagement. */
@Service
@Transactional(readOnly = true)
public class PaperTray {

  private final EngagementAccess access;
  private final ResultRows results;
  private final SampleRows samples;
  private final FindingRows findings;
  private final WorkingPaperRows workingPapers;
  private final PlanRows plans;
  private final CourseRows courses;
  private final ReuseRows reuses;
  private final EquivalenceRows equivalences;
  private final RequestedEvidence requested;
  private final Statements statements;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;

  PaperTray(
      EngagementAccess access,
      ResultRows results,
      SampleRows samples,
      FindingRows findings,
      WorkingPaperRows workingPapers,
      PlanRows plans,
      CourseRows courses,
      ReuseRows reuses,
      EquivalenceRows equivalences,
      RequestedEvidence requested,
      Statements statements,
      Baselines baselines,
      ProgrammeParameters parameters) {
    this.access = access;
    this.results = results;
    this.samples = samples;
    this.findings = findings;
    this.workingPapers = workingPapers;
    this.plans = plans;
    this.courses = courses;
    this.reuses = reuses;
    this.equivalences = equivalences;
    this.requested = requested;
    this.statements = statements;
    this.baselines = baselines;
    this.parameters = parameters;
  }

  /** The papers, for the assessor's own people only; what was delivered is its team's alone. */
  public Papers papers(Actor actor, EngagementId id) {
    Papers papers = papers(access.own(actor, id));
    return papers.engagement().hasOnTeam(actor.person()) ? papers : papers.withoutDelivered();
  }

  Papers papers(Engagement engagement) {
    Map<RequirementId, ResultEntry> entries = new HashMap<>();
    Map<RequirementId, Integer> revisions = new HashMap<>();
    results
        .of(engagement.id())
        .forEach((id, revised) -> {
          entries.put(id, revised.entry());
          revisions.put(id, revised.revision());
        });
    Baseline baseline = baselines.version(engagement.baselineVersion());
    LocalDate end = engagement.auditPeriod().last();
    Map<RequirementId, Instant> ordered = ordered(engagement);
    return new Papers(
        engagement,
        statements.declared(engagement.statement()),
        baseline,
        entries,
        revisions,
        samples.of(engagement.id()),
        findings.of(engagement.id()),
        workingPapers.cover(engagement.id(), baseline).since(ordered),
        AssessmentParameters.samplesOn(parameters, end),
        AssessmentParameters.procedureOn(parameters, end),
        new Groundwork(
            plans.find(engagement.id()),
            ordered.keySet(),
            reuses.coveredControls(engagement.id()),
            workingPapers.otherTechnology(engagement.id()),
            equivalences.of(engagement.id())),
        requested.delivered(engagement.id()));
  }

  /**
   * What is to be audited in an engagement that is open again, and since when; such a one has a day
   * of its own.
   */
  private Map<RequirementId, Instant> ordered(Engagement engagement) {
    return engagement
        .reportBy()
        .map(due -> courses.ordered(engagement.id(), courses.next(engagement.id())))
        .orElse(Map.of());
  }
}
