package dev.akashi.assessment;

import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.db.DeviationRows;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings: raised by the assessor, answered by the provider, settled before the report. */
@Service
@Transactional
public class Findings {

  /** How many engagements with their findings stand on a page. */
  public static final int PAGE = 10;

  private final FindingRows rows;
  private final DeviationRows deviations;
  private final EngagementRows engagements;
  private final ResultRows results;
  private final EngagementAccess access;
  private final WorkingPaperRows papers;
  private final PaperTray tray;
  private final ProgrammeParameters parameters;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Findings(
      FindingRows rows,
      DeviationRows deviations,
      EngagementRows engagements,
      ResultRows results,
      EngagementAccess access,
      WorkingPaperRows papers,
      PaperTray tray,
      ProgrammeParameters parameters,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.deviations = deviations;
    this.engagements = engagements;
    this.results = results;
    this.access = access;
    this.papers = papers;
    this.tray = tray;
    this.parameters = parameters;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** An engagement on the provider's own statement, with the findings the provider may see. */
  public record ForProvider(Engagement engagement, List<Finding> findings) {}

  /** The engagements on the own organisation's statements, newest first. */
  @Transactional(readOnly = true)
  public List<ForProvider> ofProvider(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return withFindings(engagements.ofProvider(actor.organisationId()));
  }

  /**
   * One page of them.
   *
   * @param total how many engagements there are in all
   */
  public record ListedForProvider(List<ForProvider> engagements, int from, int total) {}

  /** One page of the engagements on the own organisation's statements, newest first. */
  @Transactional(readOnly = true)
  public ListedForProvider ofProvider(Actor actor, int from) {
    actor.require(Permission.EDIT_STATEMENT);
    OrganisationId own = actor.organisationId();
    return new ListedForProvider(
        withFindings(engagements.ofProvider(own, PAGE, from)),
        from,
        engagements.countOfProvider(own));
  }

  private List<ForProvider> withFindings(List<Engagement> own) {
    Map<EngagementId, List<Finding>> all = rows.of(own.stream().map(Engagement::id).toList());
    return own.stream()
        .map(engagement ->
            new ForProvider(engagement, shown(all.getOrDefault(engagement.id(), List.of()))))
        .toList();
  }

  /** What deviated and each of the findings means, for the assessor's own people. */
  @Transactional(readOnly = true)
  public Map<FindingId, List<Deviation>> deviations(Actor actor, EngagementId id) {
    access.own(actor, id);
    return deviations(Map.of(id, rows.of(List.of(id)).getOrDefault(id, List.of())));
  }

  /** The same of the findings that the provider may see, for its people. */
  @Transactional(readOnly = true)
  public Map<FindingId, List<Deviation>> deviations(Actor actor, Collection<ForProvider> own) {
    actor.require(Permission.EDIT_STATEMENT);
    if (!own.stream().allMatch(one -> actor.belongsTo(one.engagement().provider()))) {
      throw unknown();
    }
    Map<EngagementId, List<Finding>> all =
        rows.of(own.stream().map(one -> one.engagement().id()).toList());
    Set<FindingId> shown =
        own.stream()
            .flatMap(one -> one.findings().stream())
            .map(Finding::id)
            .collect(Collectors.toSet());
    return deviations(all).entrySet().stream()
        .filter(meant -> shown.contains(meant.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<FindingId, List<Deviation>> deviations(Map<EngagementId, List<Finding>> all) {
    Map<EngagementId, List<Deviation>> found = deviations.of(all.keySet());
    Map<FindingId, List<Deviation>> meant = new HashMap<>();
    all.forEach((id, findings) ->
        findings.forEach(finding ->
            meant.put(
                finding.id(), Deviation.of(finding, findings, found.getOrDefault(id, List.of())))));
    return meant;
  }

  @Transactional(readOnly = true)
  public ForProvider forProvider(Actor actor, FindingId id) {
    actor.require(Permission.EDIT_STATEMENT);
    Finding finding = rows.find(id).orElseThrow(Findings::unknown);
    Engagement engagement = providersOwn(actor, finding);
    return new ForProvider(engagement, List.of(finding));
  }

  /**
   * What the assessor says of a finding.
   *
   * @param findingClass how grave it is; needed for raising it
   * @param retest the number of the working paper by which the remedy was tested; needed for
   *     accepting it
   */
  public record Judging(
      FindingStep step,
      String text,
      Optional<FindingClass> findingClass,
      Optional<Integer> retest) {}

  /** The assessor raises, dismisses, accepts or reports a finding. */
  public void judge(Actor actor, FindingId id, Judging judging, int revision) {
    FindingStep step = judging.step();
    String text = judging.text();
    actor.require(Permission.CONDUCT_ASSESSMENT);
    Finding finding = rows.lock(id).orElseThrow(Findings::unknown);
    Engagement engagement = access.ownForWriting(actor, finding.engagement());
    if (step == FindingStep.RESPOND) {
      throw Refusal.rule(Reason.of("assessment.finding-not-now", "FRM-45"));
    }
    FindingState next =
        step(actor, finding, step, text, revision, against(engagement, finding, judging));
    boolean raised = step == FindingStep.RAISE;
    Finding judged =
        raised
            ? finding.raised(text, judging.findingClass().orElseThrow())
            : finding.settled(next, text, judging.retest(), today.now());
    rows.update(judged);
    record(actor, judged, "finding." + pastOf(step));
    if (raised) {
      tellProvider(engagement, judged);
    }
  }

  private List<Reason> against(Engagement engagement, Finding finding, Judging judging) {
    return switch (judging.step()) {
      case RAISE -> FindingRules.classified(judging.findingClass(), classes(engagement));
      case ACCEPT ->
          FindingRules.putRight(
              finding,
              engagement.auditPeriod(),
              judging.retest().flatMap(number -> papers.numbered(engagement.id(), number)));
      case DISMISS, REPORT, RESPOND -> List.of();
    };
  }

  /** The classes that findings of an engagement can have. */
  public Set<FindingClass> classes(Engagement engagement) {
    return AssessmentParameters.findingClassesOn(parameters, engagement.auditPeriod().last());
  }

  /**
   * Raises what the auditor's judgement finds of the statement itself: an exclusion that is not
   * justified, or individual controls that do not suffice (FRM-35).
   */
  public FindingId raise(
      Actor actor,
      EngagementId id,
      RequirementId requirement,
      FindingKind kind,
      Optional<FindingClass> findingClass,
      String text) {
    Papers all = tray.papersOn(access.ownForWriting(actor, id), List.of(requirement));
    Results.known(all, requirement);
    List<Reason> reasons =
        new ArrayList<>(
            FindingRules.judged(kind, all.answer(requirement), all.findingsOn(requirement)));
    reasons.addAll(FindingRules.classified(findingClass, classes(all.engagement())));
    if (text.isBlank()) {
      reasons.add(Reason.of("assessment.finding-text-missing", "FRM-45").at("findingText"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    Finding raised =
        Finding.candidate(id, requirement, kind, today.day(), text)
            .raised(text, findingClass.orElseThrow());
    rows.insert(List.of(raised));
    record(actor, raised, "finding.raised");
    tellProvider(all.engagement(), raised);
    return raised.id();
  }

  private void tellProvider(Engagement engagement, Finding finding) {
    notices.tell(
        engagement.provider(),
        "assessment.finding-raised",
        List.of(engagement.serviceName(), finding.requirement().value()),
        "/provider/findings/" + finding.id(),
        List.of());
  }

  /**
   * The provider answers a finding on the own statement.
   *
   * @param remediedOn the day on which it was put right; empty when it was not
   */
  public void respond(
      Actor actor, FindingId id, String response, Optional<LocalDate> remediedOn, int revision) {
    actor.require(Permission.EDIT_STATEMENT);
    Finding finding = rows.lock(id).orElseThrow(Findings::unknown);
    Engagement engagement = access.ofProviderHeld(actor, finding.engagement());
    if (!finding.state().shownToProvider()) {
      throw unknown();
    }
    if (engagement.state() != EngagementState.FIELDWORK) {
      throw Refusal.rule(Reason.of("assessment.engagement-ended", "FRM-33"));
    }
    step(
        actor,
        finding,
        FindingStep.RESPOND,
        response,
        revision,
        FindingRules.remedied(remediedOn, today.day()));
    Finding answered = finding.answered(response, today.day(), today.now(), remediedOn);
    rows.update(answered);
    record(actor, answered, "finding.answered");
    notices.tell(
        engagement.assessor(),
        "assessment.finding-answered",
        List.of(engagement.serviceName(), finding.requirement().value()),
        "/assessor/engagements/" + engagement.id() + "/findings",
        List.of());
  }

  private FindingState step(
      Actor actor,
      Finding finding,
      FindingStep step,
      String text,
      int revision,
      List<Reason> further) {
    if (finding.revision() != revision) {
      throw Refusal.stale(Reason.of("assessment.stale").with(finding.requirement().value()));
    }
    ResultEntry entry = results.find(finding.engagement(), finding.requirement()).entry();
    List<Reason> reasons = new ArrayList<>(FindingRules.step(finding, step, text, entry));
    reasons.addAll(further);
    Refusal.rulesUnlessEmpty(reasons);
    FindingState.Transition transition = finding.state().after(step).orElseThrow();
    actor.require(transition.permission());
    return transition.to();
  }

  private Engagement providersOwn(Actor actor, Finding finding) {
    Engagement engagement = access.ofProvider(actor, finding.engagement());
    if (!finding.state().shownToProvider()) {
      throw unknown();
    }
    return engagement;
  }

  private static List<Finding> shown(List<Finding> all) {
    return all.stream().filter(finding -> finding.state().shownToProvider()).toList();
  }

  private void record(Actor actor, Finding finding, String action) {
    trail.record(
        actor,
        action,
        subject(finding.id()),
        Map.of(
            "requirement",
            finding.requirement().value(),
            "state",
            finding.state(),
            "findingKind",
            finding.kind(),
            "findingClass",
            finding.findingClass().<Object>map(it -> it).orElse(""),
            "remediedOn",
            finding.remediedOn().map(LocalDate::toString).orElse(""),
            "retest",
            finding.retest().map(Object::toString).orElse("")));
  }

  private static String pastOf(FindingStep step) {
    return switch (step) {
      case RAISE -> "raised";
      case DISMISS -> "dismissed";
      case RESPOND -> "answered";
      case ACCEPT -> "remediated";
      case REPORT -> "reported";
    };
  }

  static Subject subject(FindingId id) {
    return new Subject("finding", id.toString());
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessment.finding-not-found"));
  }
}
