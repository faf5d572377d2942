package dev.akashi.assessment;

import dev.akashi.assessment.db.EquivalenceRows;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why another technology than the examples of the baseline reaches the same (FRM-37). */
@Service
@Transactional
public class Equivalences {

  private final EquivalenceRows rows;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Trail trail;
  private final Today today;

  Equivalences(
      EquivalenceRows rows, EngagementAccess access, PaperTray tray, Trail trail, Today today) {
    this.rows = rows;
    this.access = access;
    this.tray = tray;
    this.trail = trail;
    this.today = today;
  }

  /** What the auditor says of the technology used for a requirement. */
  public record Stated(
      String technology, String explanation, boolean equivalent, String reason, String adviser) {

    private List<Reason> lacking() {
      List<Reason> reasons = new ArrayList<>();
      if (technology.isBlank()) {
        reasons.add(Reason.of("assessment.technology-missing", "FRM-37").at("technology"));
      }
      if (explanation.isBlank()) {
        reasons.add(Reason.of("assessment.technology-explanation", "FRM-37").at("explanation"));
      }
      if (reason.isBlank()) {
        reasons.add(Reason.of("assessment.equivalence-reason", "FRM-37").at("equivalenceReason"));
      }
      return reasons;
    }
  }

  /** The judgements of an engagement, for the assessor's own people. */
  @Transactional(readOnly = true)
  public Collection<Equivalence> of(Actor actor, EngagementId id) {
    return rows.of(access.own(actor, id).id()).values();
  }

  /** Keeps the judgement on a requirement; an edit of an older one is stale. */
  public void record(
      Actor actor, EngagementId id, RequirementId requirement, Stated stated, int revision) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), List.of(requirement));
    Results.known(papers, requirement);
    Refusal.rulesUnlessEmpty(stated.lacking());
    Equivalence judged =
        new Equivalence(
            requirement,
            stated.technology(),
            stated.explanation(),
            stated.equivalent(),
            stated.reason(),
            stated.adviser(),
            actor.name(),
            today.now(),
            revision);
    if (!rows.write(id, judged)) {
      throw Refusal.stale(Reason.of("assessment.stale").with(requirement.value()));
    }
    trail.record(
        actor,
        "equivalence.recorded",
        Engagements.subject(id),
        Map.of(
            "requirement", requirement.value(),
            "technology", stated.technology(),
            "equivalent", stated.equivalent(),
            "reason", stated.reason(),
            "adviser", stated.adviser()));
  }
}
