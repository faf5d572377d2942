package dev.akashi.assessment;

import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records design and operation results, one by one or for many requirements at once. */
@Service
@Transactional
public class Results {

  private final ResultRows rows;
  private final FindingRows findings;
  private final CourseRows courses;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Trail trail;
  private final Today today;

  Results(
      ResultRows rows,
      FindingRows findings,
      CourseRows courses,
      EngagementAccess access,
      PaperTray tray,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.findings = findings;
    this.courses = courses;
    this.access = access;
    this.tray = tray;
    this.trail = trail;
    this.today = today;
  }

  /** What a bulk conclusion came to: what was kept, and why the rest was not. */
  public record BulkResult(List<RequirementId> kept, List<Reason> refused) {}

  /** Records one result; an edit of an older revision is stale. */
  public void record(Actor actor, EngagementId id, ResultEntry said, int revision) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), List.of(said.requirement()));
    Requirement requirement = known(papers, said.requirement());
    ResultEntry entry = papers.groundwork().completed(said);
    if (papers.revision(entry.requirement()) != revision) {
      throw Refusal.stale(Reason.of("assessment.stale").with(entry.requirement().value()));
    }
    Refusal.rulesUnlessEmpty(check(papers, requirement, entry, reported(papers)));
    keep(actor, papers, List.of(entry));
    trail.record(
        actor,
        "control-result.recorded",
        Engagements.subject(id),
        Map.of(
            "requirement", entry.requirement().value(),
            "design", entry.design(),
            "operation", entry.operation(),
            "reason", entry.reason()));
  }

  /**
   * Records the same conclusion for many requirements. Those that a rule forbids are left as they
   * are and named; when it forbids all of them, the whole is refused.
   */
  public BulkResult recordMany(
      Actor actor, EngagementId id, Collection<RequirementId> requirements, BulkConclusion bulk) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), requirements);
    if (requirements.isEmpty()) {
      throw Refusal.input(Reason.atField("requirement", "assessment.nothing-chosen"));
    }
    boolean reported = reported(papers);
    List<ResultEntry> kept = new ArrayList<>();
    List<Reason> refused = new ArrayList<>();
    for (RequirementId each : requirements) {
      Requirement requirement = known(papers, each);
      ResultEntry entry = papers.groundwork().completed(bulk.applyTo(papers.entry(each)));
      List<Reason> reasons = check(papers, requirement, entry, reported);
      if (reasons.isEmpty()) {
        kept.add(entry);
      } else {
        refused.addAll(reasons);
      }
    }
    if (kept.isEmpty()) {
      throw new Refusal(Refusal.Kind.RULE, refused);
    }
    keep(actor, papers, kept);
    trail.record(
        actor,
        "control-result.recorded-many",
        Engagements.subject(id),
        Map.of(
            "count", kept.size(),
            "requirements",
                String.join(", ", kept.stream().map(entry -> entry.requirement().value()).toList()),
            "design", bulk.design().<Object>map(said -> said).orElse(""),
            "operation", bulk.operation().<Object>map(said -> said).orElse(""),
            "reason", bulk.reason()));
    return new BulkResult(kept.stream().map(ResultEntry::requirement).toList(), refused);
  }

  private void keep(Actor actor, Papers papers, List<ResultEntry> entries) {
    rows.write(papers.engagement().id(), entries);
    for (ResultEntry entry : entries) {
      if (entry.hasException() && !papers.entry(entry.requirement()).hasException()) {
        candidate(actor, papers, entry.requirement(), entry.reason());
      }
    }
  }

  /** A deviation makes a finding candidate; the assessor says later whether it is a finding. */
  void candidate(Actor actor, Papers papers, RequirementId requirement, String text) {
    if (!FindingRules.makesCandidate(papers.findingsOn(requirement))) {
      return;
    }
    Finding candidate =
        Finding.candidate(
            papers.engagement().id(), requirement, FindingKind.DEVIATION, today.day(), text);
    findings.insert(List.of(candidate));
    trail.record(
        actor,
        "finding.noted",
        Findings.subject(candidate.id()),
        Map.of("requirement", requirement.value()));
  }

  /** A remedy is tested by a signed paper: without it the finding is answered and no more. */
  void untest(Actor actor, Papers papers, int paper) {
    papers.findings().stream()
        .filter(finding -> finding.state() == FindingState.REMEDIATED)
        .filter(finding -> finding.retest().filter(number -> number == paper).isPresent())
        .map(Finding::untested)
        .forEach(finding -> {
          findings.update(finding);
          trail.record(
              actor,
              "finding.remedy-untested",
              Findings.subject(finding.id()),
              Map.of("requirement", finding.requirement().value(), "retest", paper));
        });
  }

  /** Why the requirement is not concluded on anew; empty where it can be. */
  @Transactional(readOnly = true)
  public Optional<Reason> outsideOrder(Papers papers, Requirement requirement) {
    return reported(papers) && standsAsReported(papers, requirement)
        ? Optional.of(outside(requirement))
        : Optional.empty();
  }

  private static Reason outside(Requirement requirement) {
    return Reason.of("assessment.outside-order", "FRM-43").with(requirement.id().value());
  }

  /** Whether a report was issued before what is to be audited again was ordered. */
  private boolean reported(Papers papers) {
    return !papers.groundwork().ordered().isEmpty() && courses.next(papers.engagement().id()) > 1;
  }

  private List<Reason> check(
      Papers papers, Requirement requirement, ResultEntry entry, boolean reported) {
    List<Reason> reasons = new ArrayList<>();
    if (reported && standsAsReported(papers, requirement)) {
      reasons.add(outside(requirement));
    }
    reasons.addAll(ConclusionRules.designedLater(entry, today.day()));
    reasons.addAll(ConclusionRules.check(facts(papers, requirement, entry)));
    return reasons;
  }

  /**
   * What is not to be audited again stays as it was reported, unless what was seen since
   * contradicts it. The objective of what is audited again is concluded with it.
   */
  private static boolean standsAsReported(Papers papers, Requirement requirement) {
    ResultEntry now = papers.entry(requirement.id());
    return now.concluded()
        && !papers.isOrdered(requirement.id())
        && ConclusionRules.check(facts(papers, requirement, now)).isEmpty();
  }

  private static ConclusionRules.Facts facts(
      Papers papers, Requirement requirement, ResultEntry entry) {
    return new ConclusionRules.Facts(
        entry,
        requirement,
        papers.answer(requirement.id()),
        papers.engagement().auditPeriod(),
        papers.samplesOf(requirement.id()),
        papers.findingsOn(requirement.id()),
        papers.cover().on(requirement.id()),
        papers.cover().deviationsOn(requirement.id()),
        papers.sampleTable(),
        papers.groundwork());
  }

  static Requirement known(Papers papers, RequirementId id) {
    return papers
        .baseline()
        .find(id)
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("assessment.unknown-requirement").with(id.value())));
  }
}
