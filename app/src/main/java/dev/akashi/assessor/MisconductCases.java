package dev.akashi.assessor;

import dev.akashi.assessor.db.CaseRows;
import dev.akashi.assessor.db.StepRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Misconduct cases: facts, hearing, deliberation, decision and what follows (FRM-28). */
@Service
@Transactional
public class MisconductCases {

  private final CaseRows rows;
  private final StepRows steps;
  private final AssessorSelections selections;
  private final RunningEngagements engagements;
  private final DecisionEffects effects;
  private final Organisations organisations;
  private final CaseNotices notices;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  MisconductCases(
      CaseRows rows,
      StepRows steps,
      AssessorSelections selections,
      RunningEngagements engagements,
      DecisionEffects effects,
      Organisations organisations,
      CaseNotices notices,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.steps = steps;
    this.selections = selections;
    this.engagements = engagements;
    this.effects = effects;
    this.organisations = organisations;
    this.notices = notices;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** The cases this person may know of, those under way first, then the newest. */
  @Transactional(readOnly = true)
  public Part<MisconductCase> readable(Actor actor, int start, int size) {
    if (RequestFiles.keepsRegister(actor)) {
      return Part.read(rows.all(start, size + 1), start, size);
    }
    return Part.read(
        actor.may(Permission.APPLY_FOR_SELECTION)
            ? rows.knownTo(actor.organisationId(), start, size + 1)
            : List.of(),
        start,
        size);
  }

  /** A case, for those who may know of it; for others it does not exist. */
  @Transactional(readOnly = true)
  public CaseFile read(Actor actor, CaseId id) {
    return file(
        rows.find(id)
            .filter(matter -> mayRead(actor, matter))
            .orElseThrow(MisconductCases::unknown));
  }

  /** The programme opens a case. */
  public CaseId open(Actor actor, OrganisationId assessor, String concern) {
    actor.require(Permission.MANAGE_ASSESSORS);
    if (organisations.get(assessor).kind() != OrganisationKind.ASSESSOR) {
      throw Refusal.rule(
          Reason.of("assessor.selection-not-assessor", "FRM-28")
              .with(organisations.get(assessor).name())
              .at("assessor"));
    }
    MisconductCase matter =
        new MisconductCase(
            CaseId.random(),
            assessor,
            concern,
            CaseState.FACTS,
            today.day(),
            Optional.empty(),
            "",
            Optional.empty(),
            0,
            0);
    rows.insert(matter);
    trail.record(
        actor,
        "assessor.case-opened",
        subject(matter.id()),
        Map.of("assessor", assessor.toString()));
    notices.opened(matter);
    return matter.id();
  }

  /**
   * Records a fact that was looked into; until the committee has the case, and again when the body
   * is to mend something.
   */
  public void addFact(
      Actor actor,
      CaseId id,
      String text,
      String source,
      MisconductCase.Finding finding,
      LocalDate on) {
    if (!actor.may(Permission.MANAGE_ASSESSORS)) {
      actor.require(Permission.EVALUATE_ASSESSORS);
    }
    MisconductCase matter = held(actor, id);
    if (!matter.state().takesFacts()) {
      throw Refusal.rule(Reason.of("assessor.facts-closed", "FRM-28").with(matter.state()));
    }
    notInFuture(on);
    rows.add(
        id,
        new MisconductCase.Fact(0, text, source, finding, on, actor.person(), actor.name()),
        today.now());
    rows.update(matter);
    trail.record(
        actor,
        "assessor.fact-recorded",
        subject(id),
        Map.of("result", finding, "on", on.toString()));
    if (matter.state().takesStatements()) {
      notices.furtherFact(matter);
    }
  }

  /** The body makes its statement, or replies to further facts (FRM-28). */
  public void state(Actor actor, CaseId id, String text) {
    actor.require(Permission.APPLY_FOR_SELECTION);
    MisconductCase matter = held(actor, id);
    if (!actor.belongsTo(matter.assessor())) {
      throw unknown();
    }
    if (!matter.state().takesStatements()) {
      throw Refusal.rule(Reason.of("assessor.statements-closed", "FRM-28").with(matter.state()));
    }
    rows.add(
        id,
        new MisconductCase.Statement(0, text, today.day(), actor.name()),
        actor.person(),
        today.now());
    rows.update(matter);
    trail.record(
        actor, "assessor.statement-made", subject(id), Map.of("on", today.day().toString()));
    notices.stated(matter);
  }

  /** Tells the body of the case and gives it time for its statement, anew after further facts. */
  public void offerHearing(Actor actor, CaseId id, int revision, LocalDate until) {
    CaseFile file = held(actor, id, revision, CaseStep.OFFER_HEARING);
    LocalDate day = today.day();
    Refusal.rulesUnlessEmpty(
        CaseRules.offerHearing(
            file, until, day, parameters.on(day, AssessorParameters.HEARING_DAYS)));
    MisconductCase next =
        file.matter()
            .heardWithin(
                new MisconductCase.Hearing(new Period(day, until), file.lastEntry()),
                CaseLife.move(file.matter().state(), CaseStep.OFFER_HEARING).to());
    save(actor, file, next, CaseStep.OFFER_HEARING, until.toString());
    notices.hearing(next, until);
  }

  /** Brings the case before the committee; also when an improvement order was not kept. */
  public void sendToCommittee(Actor actor, CaseId id, int revision, String proposal) {
    CaseFile file = held(actor, id, revision, CaseStep.SEND_TO_COMMITTEE);
    Refusal.rulesUnlessEmpty(CaseRules.send(file, proposal, today.day()));
    MisconductCase next = file.matter().proposed(proposal);
    save(actor, file, next, CaseStep.SEND_TO_COMMITTEE, "");
    notices.beforeCommittee(next);
  }

  /** The committee asks for more facts; the body is heard on them again. */
  public void sendBack(Actor actor, CaseId id, int revision, String reason) {
    CaseFile file = held(actor, id, revision, CaseStep.SEND_BACK);
    Refusal.rulesUnlessEmpty(against(actor, file));
    Refusal.rulesUnlessEmpty(CaseRules.saysWhy(reason));
    save(actor, file, file.matter().moved(CaseState.FACTS), CaseStep.SEND_BACK, reason);
  }

  /** The operating body confirms that what was ordered is mended. */
  public void confirmImprovement(Actor actor, CaseId id, int revision, String reason) {
    CaseFile file = held(actor, id, revision, CaseStep.CONFIRM_IMPROVEMENT);
    Refusal.rulesUnlessEmpty(CaseRules.saysWhy(reason));
    save(actor, file, file.matter().moved(CaseState.DECIDED), CaseStep.CONFIRM_IMPROVEMENT, reason);
  }

  /** The committee decides; what follows takes effect with it. */
  public void decide(Actor actor, CaseId id, int revision, MisconductCase.Decision decision) {
    CaseStep step =
        decision.penalty() == Penalty.IMPROVEMENT_ORDER
            ? CaseStep.ORDER_IMPROVEMENT
            : CaseStep.DECIDE;
    CaseFile file = held(actor, id, revision, step);
    Refusal.rulesUnlessEmpty(against(actor, file));
    Refusal.rulesUnlessEmpty(
        CaseRules.decide(
            file, decision, selections.standing(file.matter().assessor()), today.day()));
    MisconductCase next =
        file.matter()
            .decided(decision, file.lastEntry(), CaseLife.move(file.matter().state(), step).to());
    List<AffectedEngagement> affected =
        engagements.of(next.assessor()).stream()
            .map(running ->
                new AffectedEngagement(
                    running, EngagementEffect.of(decision.penalty(), running.started())))
            .toList();
    rows.decide(id, decision, affected);
    save(actor, file, next, step, decision.reason());
    notices.decided(next, decision, affected);
    effects.carryOut(actor, next, decision);
  }

  /** What stands against this person deciding on the case. */
  @Transactional(readOnly = true)
  public List<Reason> against(Actor actor, CaseFile file) {
    return DutiesRule.against(actor, file.matter().assessor(), file.preparedBy());
  }

  private void save(Actor actor, CaseFile file, MisconductCase next, CaseStep step, String reason) {
    CaseLife.Move move = CaseLife.move(file.matter().state(), step);
    rows.update(next);
    steps.add(
        next.id().value(),
        new StepTaken(
            step.name(),
            today.day(),
            reason,
            move.prepares(),
            actor.person(),
            actor.name(),
            today.now()));
    trail.record(
        actor,
        move.event(),
        subject(next.id()),
        next.decision()
            .map(made -> Map.<String, Object>of("state", next.state(), "decision", made.penalty()))
            .orElseGet(() -> Map.of("state", next.state())));
  }

  private CaseFile held(Actor actor, CaseId id, int revision, CaseStep step) {
    MisconductCase matter = held(actor, id);
    actor.require(CaseLife.move(matter.state(), step).permission());
    if (matter.revision() != revision) {
      throw Refusal.stale(Reason.of("assessor.changed-meanwhile"));
    }
    return file(matter);
  }

  private MisconductCase held(Actor actor, CaseId id) {
    return rows.findForUpdate(id)
        .filter(matter -> mayRead(actor, matter))
        .orElseThrow(MisconductCases::unknown);
  }

  private CaseFile file(MisconductCase matter) {
    return new CaseFile(
        matter,
        rows.facts(matter.id()),
        rows.statements(matter.id()),
        steps.of(matter.id().value()),
        rows.decisions(matter.id()),
        matter.state().isDecided() ? List.of() : engagements.of(matter.assessor()),
        matter.state().isDecided() ? rows.affected(matter.id()) : List.of());
  }

  private void notInFuture(LocalDate on) {
    if (on.isAfter(today.day())) {
      throw Refusal.rule(
          Reason.of("assessor.day-in-future", "FRM-28").with(on, today.day()).at("on"));
    }
  }

  /** The body knows of a case once it is to be heard. */
  private static boolean mayRead(Actor actor, MisconductCase matter) {
    boolean own = actor.may(Permission.APPLY_FOR_SELECTION) && actor.belongsTo(matter.assessor());
    return RequestFiles.keepsRegister(actor) || (own && matter.hearing().isPresent());
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("assessor.case-unknown"));
  }

  private static Subject subject(CaseId id) {
    return new Subject("assessor-case", id.toString());
  }
}
