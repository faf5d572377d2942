package dev.akashi.assessment;

import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the working papers with the evidence they rest on (FRM-39). */
@Service
@Transactional
public class WorkingPapers {

  private final WorkingPaperRows rows;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Trail trail;
  private final Today today;

  WorkingPapers(
      WorkingPaperRows rows, EngagementAccess access, PaperTray tray, Trail trail, Today today) {
    this.rows = rows;
    this.access = access;
    this.tray = tray;
    this.trail = trail;
    this.today = today;
  }

  /** Writes a step down; it cannot be changed afterwards. */
  public void write(Actor actor, EngagementId id, WorkingPaperStep step) {
    Papers papers = tray.papers(access.ownForWriting(actor, id));
    Results.known(papers, step.requirement());
    Refusal.rulesUnlessEmpty(step.lacking(today.day()));
    rows.insert(id, step, actor.name(), today.now());
    trail.record(
        actor,
        "working-paper.written",
        Engagements.subject(id),
        Map.of(
            "requirement", step.requirement().value(),
            "technique", step.technique(),
            "evidence", step.evidenceName(),
            "sha256", step.evidenceHash()));
  }

  @Transactional(readOnly = true)
  public List<WorkingPaperStep> of(Actor actor, EngagementId id, RequirementId requirement) {
    access.own(actor, id);
    return rows.of(id, requirement);
  }
}
