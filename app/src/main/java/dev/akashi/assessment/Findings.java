package dev.akashi.assessment;

import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings: raised by the assessor, answered by the provider, settled before the report. */
@Service
@Transactional
public class Findings {

  private final FindingRows rows;
  private final EngagementRows engagements;
  private final ResultRows results;
  private final EngagementAccess access;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Findings(
      FindingRows rows,
      EngagementRows engagements,
      ResultRows results,
      EngagementAccess access,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.engagements = engagements;
    this.results = results;
    this.access = access;
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
    List<Engagement> own = engagements.ofProvider(actor.organisationId());
    Map<EngagementId, List<Finding>> all = rows.of(own.stream().map(Engagement::id).toList());
    return own.stream()
        .map(engagement ->
            new ForProvider(engagement, shown(all.getOrDefault(engagement.id(), List.of()))))
        .toList();
  }

  @Transactional(readOnly = true)
  public ForProvider forProvider(Actor actor, FindingId id) {
    actor.require(Permission.EDIT_STATEMENT);
    Finding finding = rows.find(id).orElseThrow(Findings::unknown);
    Engagement engagement = providersOwn(actor, finding);
    return new ForProvider(engagement, List.of(finding));
  }

  /** The assessor raises, dismisses, accepts or reports a finding. */
  public void judge(Actor actor, FindingId id, FindingStep step, String text, int revision) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    Finding finding = rows.lock(id).orElseThrow(Findings::unknown);
    Engagement engagement = access.ownForWriting(actor, finding.engagement());
    if (step == FindingStep.RESPOND) {
      throw Refusal.rule(Reason.of("assessment.finding-not-now", "FRM-45"));
    }
    FindingState next = step(actor, finding, step, text, revision);
    boolean raised = step == FindingStep.RAISE;
    Finding judged = raised ? finding.raised(text) : finding.settled(next, text, today.now());
    rows.update(judged);
    record(actor, judged, "finding." + pastOf(step));
    if (raised) {
      notices.tell(
          engagement.provider(),
          "assessment.finding-raised",
          List.of(engagement.serviceName(), finding.requirement().value()),
          "/provider/findings/" + id,
          List.of());
    }
  }

  /** The provider answers a finding on the own statement. */
  public void respond(Actor actor, FindingId id, String response, int revision) {
    actor.require(Permission.EDIT_STATEMENT);
    Finding finding = rows.lock(id).orElseThrow(Findings::unknown);
    Engagement engagement = access.ofProviderHeld(actor, finding.engagement());
    if (!finding.state().shownToProvider()) {
      throw unknown();
    }
    if (engagement.state() != EngagementState.FIELDWORK) {
      throw Refusal.rule(Reason.of("assessment.engagement-ended", "FRM-33"));
    }
    step(actor, finding, FindingStep.RESPOND, response, revision);
    Finding answered = finding.answered(response, today.day());
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
      Actor actor, Finding finding, FindingStep step, String text, int revision) {
    if (finding.revision() != revision) {
      throw Refusal.stale(Reason.of("assessment.stale").with(finding.requirement().value()));
    }
    ResultEntry entry = results.find(finding.engagement(), finding.requirement()).entry();
    Refusal.rulesUnlessEmpty(FindingRules.step(finding, step, text, entry));
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
        Map.of("requirement", finding.requirement().value(), "state", finding.state()));
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
