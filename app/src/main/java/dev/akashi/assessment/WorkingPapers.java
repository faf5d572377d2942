package dev.akashi.assessment;

import dev.akashi.assessment.PaperState.PaperStep;
import dev.akashi.assessment.WorkingPaper.SignOff;
import dev.akashi.assessment.db.PaperWordingRows;
import dev.akashi.assessment.db.WorkingPaperRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Working papers: written, signed off by who did the work, and by a second person (FRM-39). */
@Service
@Transactional
public class WorkingPapers {

  /** How many papers a page shows. */
  public static final int PAGE = 50;

  private final WorkingPaperRows rows;
  private final PaperWordingRows wordings;
  private final PaperComparison comparison;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Results results;
  private final RequestedEvidence requested;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  WorkingPapers(
      WorkingPaperRows rows,
      PaperWordingRows wordings,
      PaperComparison comparison,
      EngagementAccess access,
      PaperTray tray,
      Results results,
      RequestedEvidence requested,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.wordings = wordings;
    this.comparison = comparison;
    this.access = access;
    this.tray = tray;
    this.results = results;
    this.requested = requested;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * One page of the papers of an engagement.
   *
   * @param alike the papers of other engagements of the body that are in nearly the same words
   * @param breadth by what papers that serve many requirements are remarked
   * @param total how many there are in all
   */
  public record Listed(
      List<WorkingPaper> papers,
      Map<PaperId, List<AlikePaper>> alike,
      PaperBreadth breadth,
      int from,
      int total) {}

  /** A review of several papers: what was signed off, and why the rest was not. */
  public record BulkReview(int reviewed, List<Reason> refused) {}

  /** Writes a paper down as a draft. */
  public PaperId draft(Actor actor, EngagementId id, PaperWork work) {
    return add(actor, papersOn(actor, id, work), work).id();
  }

  /** Writes a paper down and signs it off at once. */
  public PaperId writeAndSign(Actor actor, EngagementId id, PaperWork work) {
    Papers papers = papersOn(actor, id, work);
    WorkingPaper paper = add(actor, papers, work);
    take(actor, papers, paper, PaperStep.SIGN, "");
    return paper.id();
  }

  private Papers papersOn(Actor actor, EngagementId id, PaperWork work) {
    return tray.papersOn(access.ownForWriting(actor, id), work.requirements());
  }

  private WorkingPaper add(Actor actor, Papers papers, PaperWork work) {
    work.requirements().forEach(requirement -> Results.known(papers, requirement));
    Refusal.rulesUnlessEmpty(work.otherPhase());
    EngagementId id = papers.engagement().id();
    WorkingPaper paper =
        WorkingPaper.draft(id, rows.nextNumber(id), work, actor.person(), actor.name());
    rows.insert(paper);
    record(actor, paper, "working-paper.written");
    return paper;
  }

  /** Changes what a draft says. */
  public void change(Actor actor, EngagementId id, PaperId paperId, PaperWork work, int revision) {
    change(actor, papersOn(actor, id, work), paperId, work, revision);
  }

  /** Changes what a draft says and signs it off at once. */
  public void changeAndSign(
      Actor actor, EngagementId id, PaperId paperId, PaperWork work, int revision) {
    Papers papers = papersOn(actor, id, work);
    change(actor, papers, paperId, work, revision);
    take(actor, papers, held(id, paperId, revision + 1), PaperStep.SIGN, "");
  }

  private void change(Actor actor, Papers papers, PaperId paperId, PaperWork work, int revision) {
    EngagementId id = papers.engagement().id();
    work.requirements().forEach(requirement -> Results.known(papers, requirement));
    Refusal.rulesUnlessEmpty(work.otherPhase());
    WorkingPaper paper = held(id, paperId, revision);
    if (paper.state() != PaperState.DRAFT) {
      throw Refusal.rule(
          Reason.of("assessment.paper-not-now", "FRM-39").with(paper.number(), paper.state()));
    }
    WorkingPaper changed = paper.with(work, actor.person(), actor.name());
    rows.updateWork(changed);
    record(actor, changed, "working-paper.changed");
  }

  /**
   * Takes a step with a paper.
   *
   * @param remark what the reviewer asks for when giving it back
   */
  public void step(
      Actor actor, EngagementId id, PaperId paperId, PaperStep step, String remark, int revision) {
    Engagement engagement = access.ownForWriting(actor, id);
    WorkingPaper paper = held(id, paperId, revision);
    Papers papers = tray.papersOn(engagement, paper.work().requirements());
    take(actor, papers, paper, step, remark);
  }

  /** Signs off several papers as reviewed; those that cannot be are left and named. */
  public BulkReview review(Actor actor, EngagementId id, Collection<PaperId> chosen) {
    Papers papers = tray.papersOn(access.ownForWriting(actor, id), List.of());
    List<Reason> refused = new ArrayList<>();
    int reviewed = 0;
    for (WorkingPaper paper : rows.lock(chosen)) {
      if (!paper.engagement().equals(id)) {
        throw unknown();
      }
      List<Reason> against =
          PaperRules.step(paper, PaperStep.REVIEW, actor.person(), "", began(papers), today.day());
      if (against.isEmpty()) {
        take(actor, papers, paper, PaperStep.REVIEW, "");
        reviewed++;
      } else {
        refused.addAll(against);
      }
    }
    if (reviewed == 0) {
      Refusal.rulesUnlessEmpty(
          refused.isEmpty() ? List.of(Reason.of("assessment.no-paper-chosen")) : refused);
    }
    return new BulkReview(reviewed, refused);
  }

  private void take(Actor actor, Papers papers, WorkingPaper paper, PaperStep step, String remark) {
    Refusal.rulesUnlessEmpty(
        PaperRules.step(paper, step, actor.person(), remark, began(papers), today.day()));
    SignOff by = new SignOff(actor.person(), actor.name(), today.now());
    WorkingPaper changed =
        switch (step) {
          case SIGN -> paper.signed(by);
          case REVIEW -> paper.reviewed(by);
          case RETURN -> paper.givenBack(remark);
          case DISCARD -> paper.discarded();
        };
    rows.update(changed);
    switch (step) {
      case SIGN -> {
        comparison.compare(changed, papers.baseline());
        noteDeviation(actor, papers, changed);
      }
      case RETURN -> {
        wordings.forget(paper.id());
        results.untest(actor, papers, paper.number());
      }
      case REVIEW, DISCARD -> {}
    }
    record(actor, changed, "working-paper." + pastOf(step));
  }

  private static LocalDate began(Papers papers) {
    return papers.engagement().startedOn().orElseThrow();
  }

  /** What deviates becomes a candidate for a finding wherever it is first written down. */
  private void noteDeviation(Actor actor, Papers papers, WorkingPaper paper) {
    if (paper.work().judgement() == PaperWork.Judgement.DEVIATES) {
      for (RequirementId requirement : paper.work().requirements()) {
        results.candidate(actor, papers, requirement, paper.work().seen());
      }
    }
  }

  private static String pastOf(PaperStep step) {
    return switch (step) {
      case SIGN -> "signed";
      case RETURN -> "returned";
      case REVIEW -> "reviewed";
      case DISCARD -> "discarded";
    };
  }

  private WorkingPaper held(EngagementId id, PaperId paperId, int revision) {
    WorkingPaper paper =
        rows.lock(List.of(paperId)).stream()
            .filter(found -> found.engagement().equals(id))
            .findFirst()
            .orElseThrow(WorkingPapers::unknown);
    if (paper.revision() != revision) {
      throw Refusal.stale(Reason.of("assessment.paper-stale").with(paper.number()));
    }
    return paper;
  }

  @Transactional(readOnly = true)
  public WorkingPaper get(Actor actor, EngagementId id, PaperId paper) {
    access.own(actor, id);
    return rows.find(paper)
        .filter(found -> found.engagement().equals(id))
        .orElseThrow(WorkingPapers::unknown);
  }

  /** The papers on one requirement, oldest first. */
  @Transactional(readOnly = true)
  public List<WorkingPaper> of(Actor actor, EngagementId id, RequirementId requirement) {
    access.own(actor, id);
    return rows.of(id, requirement);
  }

  /** One page of the papers in that state, or in any. */
  @Transactional(readOnly = true)
  public Listed list(Actor actor, EngagementId id, Optional<PaperState> state, int from) {
    Engagement engagement = access.own(actor, id);
    List<WorkingPaper> papers = rows.page(id, state, PAGE, from);
    return new Listed(
        papers, alike(actor, papers), breadth(engagement), from, rows.count(id, state));
  }

  /** By what a paper on many requirements is remarked, for the body's own people. */
  @Transactional(readOnly = true)
  public PaperBreadth breadth(Actor actor, EngagementId id) {
    return breadth(access.own(actor, id));
  }

  private PaperBreadth breadth(Engagement engagement) {
    return new PaperBreadth(
        parameters.on(engagement.auditPeriod().last(), AssessmentParameters.PAPER_REQUIREMENTS),
        requested.asked(engagement.id()));
  }

  /** The papers of other engagements of the own body in nearly the same words. */
  @Transactional(readOnly = true)
  public List<AlikePaper> alike(Actor actor, WorkingPaper paper) {
    return alike(actor, List.of(paper)).getOrDefault(paper.id(), List.of());
  }

  private Map<PaperId, List<AlikePaper>> alike(Actor actor, List<WorkingPaper> papers) {
    return wordings.alike(papers.stream().map(WorkingPaper::id).toList(), actor.organisationId());
  }

  private void record(Actor actor, WorkingPaper paper, String action) {
    trail.record(
        actor,
        action,
        new Subject("working-paper", paper.id().toString()),
        Map.of(
            "engagement", paper.engagement().toString(),
            "number", paper.number(),
            "requirements", paper.work().requirements().size(),
            "technique", paper.work().technique(),
            "seal", paper.seal(),
            "remark", paper.remark()));
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessment.paper-unknown"));
  }
}
