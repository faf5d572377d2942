package dev.akashi.assessment;

import dev.akashi.assessment.RequestedEvidence.Delivered;
import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EquivalenceRows;
import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessment.db.OwnEvidenceRows;
import dev.akashi.assessment.db.PlanRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.assessment.db.ResultRows.Revised;
import dev.akashi.assessment.db.ReuseRows;
import dev.akashi.assessment.db.SampleRows;
import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  private final OwnEvidenceRows own;
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
      OwnEvidenceRows own,
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
    this.own = own;
    this.statements = statements;
    this.baselines = baselines;
    this.parameters = parameters;
  }

  /** The papers, for the assessor's own people only; what was delivered is its team's alone. */
  public Papers papers(Actor actor, EngagementId id) {
    Papers papers = papers(access.own(actor, id));
    return papers.engagement().hasOnTeam(actor.person()) ? papers : papers.withoutDelivered();
  }

  /**
   * Files that the statement shows, that were delivered or that are own, as evidence of a working
   * paper.
   *
   * @param links those that were chosen; one that shows nothing is left out
   */
  public Map<UUID, PaperWork.Evidence> files(Actor actor, EngagementId id, Collection<UUID> links) {
    Engagement engagement = access.own(actor, id);
    if (links.isEmpty()) {
      return Map.of();
    }
    Map<UUID, PaperWork.Evidence> found = new HashMap<>();
    statements.files(engagement.statement(), links).forEach(file -> add(found, file));
    if (found.size() < links.size() && engagement.hasOnTeam(actor.person())) {
      requested.delivered(id).stream()
          .map(Delivered::file)
          .filter(file -> links.contains(file.link()))
          .forEach(file -> add(found, file));
      own.of(id).stream()
          .filter(file -> links.contains(file.id().value()))
          .forEach(file -> found.putIfAbsent(file.id().value(), file.named()));
    }
    return found;
  }

  private static void add(Map<UUID, PaperWork.Evidence> found, LinkedFile file) {
    found.putIfAbsent(file.link(), new PaperWork.Evidence(file.fileName(), file.sha256()));
  }

  /**
   * What stands over the papers of an engagement, without the papers.
   *
   * @param openFindings findings and candidates that wait for somebody
   * @param papersWaiting signed working papers that nobody has reviewed
   */
  public record Outline(
      Engagement engagement, Papers.Progress progress, long openFindings, int papersWaiting) {

    /** The outline of papers that are laid out. */
    public static Outline of(Papers papers) {
      return new Outline(
          papers.engagement(),
          papers.progress(),
          papers.findings().stream().filter(f -> !f.state().readyForReport()).count(),
          papers.cover().waiting().size());
    }
  }

  /** The outline, for the assessor's own people. */
  public Outline outline(Actor actor, EngagementId id) {
    return Outline.of(outlined(actor, id));
  }

  /**
   * What is stated, concluded and found, for the assessor's own people: what was drawn, what papers
   * cover, what is planned and the evidence are not in it.
   */
  public Papers outlined(Actor actor, EngagementId id) {
    Engagement engagement = access.own(actor, id);
    return laidOut(
        engagement,
        new Recorded(
            statements.declared(engagement.statement()),
            results.of(id),
            List.of(),
            findings.of(id),
            new PaperCover(Map.of(), Map.of(), workingPapers.waiting(id)),
            Groundwork.full(),
            List.of(),
            List.of()));
  }

  /**
   * The papers as far as they are about some requirements, without the files of the statement, for
   * the assessor's own people; what was delivered is its team's alone.
   */
  public Papers papers(Actor actor, EngagementId id, Collection<RequirementId> about) {
    Engagement engagement = access.own(actor, id);
    return engagement.hasOnTeam(actor.person())
        ? papersOn(engagement, about, requested.delivered(id), own.of(id))
        : papersOn(engagement, about);
  }

  Papers papers(Engagement engagement) {
    EngagementId id = engagement.id();
    Baseline baseline = baselines.version(engagement.baselineVersion());
    Ordered ordered = ordered(engagement);
    return laidOut(
        engagement,
        new Recorded(
            statements.declared(engagement.statement()),
            results.of(id),
            samples.of(id),
            findings.of(id),
            workingPapers.cover(id, baseline).since(ordered.since()),
            new Groundwork(
                plans.find(id),
                ordered.since().keySet(),
                ordered.reported(),
                reuses.coveredControls(id),
                workingPapers.otherTechnology(id),
                equivalences.of(id)),
            requested.delivered(id),
            own.of(id)));
  }

  /**
   * The papers as far as they are about some requirements, for writing about those: what else was
   * answered, recorded, drawn, found, planned and delivered is not in them.
   */
  Papers papersOn(Engagement engagement, Collection<RequirementId> about) {
    return papersOn(engagement, about, List.of(), List.of());
  }

  private Papers papersOn(
      Engagement engagement,
      Collection<RequirementId> about,
      List<Delivered> delivered,
      List<OwnEvidence> obtained) {
    EngagementId id = engagement.id();
    Baseline baseline = baselines.version(engagement.baselineVersion());
    Ordered ordered = ordered(engagement);
    return laidOut(
        engagement,
        new Recorded(
            statements.declaredOn(engagement.statement(), about),
            results.of(id, about),
            samples.of(id, about),
            findings.of(id, about),
            workingPapers.cover(id, baseline, about).since(ordered.since()),
            new Groundwork(
                plans.find(id, about),
                ordered.since().keySet(),
                ordered.reported(),
                reuses.coveredControls(id),
                workingPapers.otherTechnology(id, about),
                equivalences.of(id, about)),
            delivered,
            obtained));
  }

  /** What is on record of an engagement, or of a part of it. */
  private record Recorded(
      DeclaredStatement statement,
      Map<RequirementId, Revised> results,
      List<Sample> samples,
      List<Finding> findings,
      PaperCover cover,
      Groundwork groundwork,
      List<Delivered> delivered,
      List<OwnEvidence> own) {}

  private Papers laidOut(Engagement engagement, Recorded recorded) {
    Map<RequirementId, ResultEntry> entries = new HashMap<>();
    Map<RequirementId, Integer> revisions = new HashMap<>();
    recorded
        .results()
        .forEach((id, revised) -> {
          entries.put(id, revised.entry());
          revisions.put(id, revised.revision());
        });
    LocalDate end = engagement.auditPeriod().last();
    return new Papers(
        engagement,
        recorded.statement(),
        baselines.version(engagement.baselineVersion()),
        entries,
        revisions,
        recorded.samples(),
        recorded.findings(),
        recorded.cover(),
        AssessmentParameters.samplesOn(parameters, end),
        AssessmentParameters.procedureOn(parameters, end),
        recorded.groundwork(),
        recorded.delivered(),
        recorded.own());
  }

  /** What is to be audited since an order, and whether that followed a report of its own. */
  private record Ordered(Map<RequirementId, PaperCover.Since> since, boolean reported) {}

  /**
   * What is to be audited in an engagement that is open again, and since when; such a one has a day
   * of its own.
   */
  private Ordered ordered(Engagement engagement) {
    return engagement
        .reportBy()
        .map(due -> ordered(engagement.id(), courses.next(engagement.id())))
        .orElse(new Ordered(Map.of(), /* reported= */ false));
  }

  private Ordered ordered(EngagementId id, int report) {
    Map<RequirementId, PaperCover.Since> since = courses.ordered(id, report);
    return new Ordered(since, !since.isEmpty() && report > 1);
  }
}
