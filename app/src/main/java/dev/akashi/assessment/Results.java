package dev.akashi.assessment;

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
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Trail trail;
  private final Today today;

  Results(
      ResultRows rows,
      FindingRows findings,
      EngagementAccess access,
      PaperTray tray,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.findings = findings;
    this.access = access;
    this.tray = tray;
    this.trail = trail;
    this.today = today;
  }

  /** What a bulk conclusion came to: what was kept, and why the rest was not. */
  public record BulkResult(List<RequirementId> kept, List<Reason> refused) {}

  /**
   * Records one result; an edit of an older revision is stale.
   *
   * @return whether it differs from what was on record; else nothing is recorded
   */
  public boolean record(Actor actor, EngagementId id, ResultEntry said, int revision) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), List.of(said.requirement()));
    Requirement requirement = known(papers, said.requirement());
    ResultEntry entry = papers.groundwork().completed(said);
    if (papers.revision(entry.requirement()) != revision) {
      throw Refusal.stale(Reason.of("assessment.stale").with(entry.requirement().value()));
    }
    Refusal.rulesUnlessEmpty(check(papers, requirement, entry));
    if (entry.equals(papers.entry(entry.requirement()))) {
      return false;
    }
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
    return true;
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
    List<ResultEntry> kept = new ArrayList<>();
    List<Reason> refused = new ArrayList<>();
    for (RequirementId each : requirements) {
      Requirement requirement = known(papers, each);
      ResultEntry entry = papers.groundwork().completed(bulk.applyTo(papers.entry(each)));
      List<Reason> reasons = check(papers, requirement, entry);
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
  public static Optional<Reason> outsideOrder(Papers papers, Requirement requirement) {
    return papers.standsAsReported(requirement)
        ? Optional.of(outside(requirement))
        : Optional.empty();
  }

  private static Reason outside(Requirement requirement) {
    return Reason.of("assessment.outside-order", "FRM-43").with(requirement.id().value());
  }

  private List<Reason> check(Papers papers, Requirement requirement, ResultEntry entry) {
    List<Reason> reasons = new ArrayList<>();
    outsideOrder(papers, requirement).ifPresent(reasons::add);
    reasons.addAll(ConclusionRules.designedLater(entry, today.day()));
    reasons.addAll(ConclusionRules.check(papers.facts(requirement, entry)));
    return reasons;
  }

  static Requirement known(Papers papers, RequirementId id) {
    return papers
        .baseline()
        .find(id)
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("assessment.unknown-requirement").with(id.value())));
  }
}
