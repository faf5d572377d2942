package dev.akashi.assessment;

import dev.akashi.assessment.Engagement.Closing;
import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessment.db.CourseRows.Ordered;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.NamedAssessorRows;
import dev.akashi.assessor.AssessorRegister;
import dev.akashi.assessor.SelectionRule;
import dev.akashi.assessor.SelectionRule.Act;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.statement.Statements.DeclaredSummary;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up statements and leads engagements from the contract to fieldwork. */
@Service
@Transactional
public class Engagements {

  /** How many engagements stand on a page. */
  public static final int PAGE = 50;

  private final EngagementRows rows;
  private final NamedAssessorRows named;
  private final EngagementAccess access;
  private final AssessorRegister register;
  private final EngagementChecklist checklist;
  private final Statements statements;
  private final StatementSteps steps;
  private final AmendedStatements amendments;
  private final LeftOpenAudits leftOpen;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Engagements(
      EngagementRows rows,
      NamedAssessorRows named,
      EngagementAccess access,
      AssessorRegister register,
      EngagementChecklist checklist,
      Statements statements,
      StatementSteps steps,
      AmendedStatements amendments,
      LeftOpenAudits leftOpen,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.named = named;
    this.access = access;
    this.register = register;
    this.checklist = checklist;
    this.statements = statements;
    this.steps = steps;
    this.amendments = amendments;
    this.leftOpen = leftOpen;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** The engagements of the own body, newest first. */
  @Transactional(readOnly = true)
  public List<Engagement> mine(Actor actor) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return rows.ofAssessor(actor.organisationId());
  }

  /**
   * One page of engagements.
   *
   * @param total how many there are in all
   */
  public record Listed(List<Engagement> engagements, int from, int total) {}

  /** One page of the engagements of the own body, newest first. */
  @Transactional(readOnly = true)
  public Listed mine(Actor actor, int from) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return new Listed(
        rows.ofAssessor(actor.organisationId(), PAGE, from),
        from,
        rows.countOfAssessor(actor.organisationId()));
  }

  /**
   * The statements for which the own body is named and that nobody has taken up: those that are
   * declared, and those on which an order was left without a report.
   */
  @Transactional(readOnly = true)
  public List<DeclaredSummary> awaiting(Actor actor) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    Set<StatementId> own = named.namedFor(actor.organisationId());
    if (own.isEmpty()) {
      return List.of();
    }
    Set<StatementId> taken = rows.takenAmong(own);
    return Stream.concat(
            statements.awaitingAssessment(own).stream()
                .filter(statement -> !taken.contains(statement.id())),
            leftOpen.among(own).stream())
        .toList();
  }

  @Transactional(readOnly = true)
  public Engagement get(Actor actor, EngagementId id) {
    return access.own(actor, id);
  }

  /**
   * The engagement of the own body for reading what its provider stated: one that was broken off
   * shows nothing of it any more.
   */
  @Transactional(readOnly = true)
  public Engagement notBrokenOff(Actor actor, EngagementId id) {
    Engagement engagement = access.own(actor, id);
    if (engagement.state() == EngagementState.ABORTED) {
      throw Refusal.notFound(Reason.of("statement.unknown"));
    }
    return engagement;
  }

  /**
   * The engagement of the own body, held for what the people of its team note beside it until it
   * ends, and for some days after its report.
   */
  public Engagement heldByTeam(Actor actor, EngagementId id, int daysAfterReport) {
    return access.ownForNotes(actor, id, daysAfterReport);
  }

  /** Why the own body cannot take up a statement on the day; empty when it can. */
  @Transactional(readOnly = true)
  public Optional<Reason> notSelected(Actor actor, LocalDate day) {
    return SelectionRule.mayAct(
        Act.START,
        actor.organisation(),
        register.selectionFor(actor.organisationId(), day, today.day()),
        day);
  }

  /**
   * Takes up a declared statement, or one on which an order was left without a report; only the
   * body that the provider named can, and only while its selection is in force (FRM-26).
   */
  public EngagementId take(Actor actor, StatementId statement, LocalDate day) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    if (named.of(statement).filter(actor::belongsTo).isEmpty()) {
      throw notNamed();
    }
    boolean awaiting = steps.holdAwaiting(statement);
    if (named.of(statement).filter(actor::belongsTo).isEmpty()) {
      throw notNamed();
    }
    DeclaredStatement declared = statements.declared(statement);
    List<Reason> reasons = new ArrayList<>();
    notSelected(actor, day).ifPresent(reason -> reasons.add(reason.at("on")));
    if (day.isAfter(today.day())) {
      reasons.add(Reason.of("assessment.day-in-future", "FRM-33").with(day, today.day()).at("on"));
    }
    if (day.isBefore(declared.declaredOn())) {
      reasons.add(
          Reason.of("assessment.taken-before-declaration", "FRM-33")
              .with(day, declared.declaredOn())
              .at("on"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    Optional<Engagement> before = amendments.take(actor, declared, day);
    if (before.isPresent()) {
      return before.get().id();
    }
    Optional<Ordered> ordered = awaiting ? Optional.empty() : leftOpen.on(statement);
    Engagement engagement = begun(actor, declared, day, ordered);
    if (!rows.insert(engagement)) {
      throw Refusal.rule(Reason.of("assessment.statement-taken", "FRM-26").at("statement"));
    }
    if (ordered.isPresent()) {
      leftOpen.takenOver(actor, engagement, ordered.get());
    } else {
      steps.takenUp(actor, statement);
    }
    trail.record(
        actor,
        "engagement.taken",
        subject(engagement.id()),
        Map.of(
            "statement", statement.toString(),
            "statementHash", engagement.statementHash(),
            "baseline", engagement.baselineVersion()));
    notices.tell(
        engagement.provider(),
        "assessment.taken",
        List.of(engagement.serviceName(), actor.organisation().name()),
        "/provider/findings",
        List.of());
    return engagement.id();
  }

  private static Engagement begun(
      Actor actor, DeclaredStatement declared, LocalDate day, Optional<Ordered> ordered) {
    Engagement planned =
        new Engagement(
            EngagementId.random(),
            actor.organisationId(),
            declared.provider(),
            declared.id(),
            declared.called(),
            declared.version(),
            declared.contentHash(),
            declared.content().baselineVersion(),
            declared.auditPeriod(),
            EngagementState.PLANNED,
            day,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Closing.none(),
            List.of(
                new TeamMember(actor.name(), Optional.of(actor.person()), "", Optional.empty())),
            /* reportBy= */ Optional.empty(),
            1);
    return ordered.map(left -> planned.reportedBy(left.order().dueOn())).orElse(planned);
  }

  private static Refusal notNamed() {
    return Refusal.notFound(Reason.of("assessment.not-named", "FRM-26"));
  }

  /** Records the contract: selection in force and everybody independent on that day. */
  public void contract(
      Actor actor, EngagementId id, int revision, LocalDate day, Optional<LocalDate> end) {
    actor.require(EngagementState.permissionFor(EngagementStep.CONTRACT));
    Engagement engagement = access.ownForChangeByTeam(actor, id, revision);
    List<Reason> reasons = reasons(actor, engagement, EngagementStep.CONTRACT, day);
    end.filter(last -> last.isBefore(day))
        .ifPresent(last ->
            reasons.add(
                Reason.of("assessment.end-before-contract", "FRM-33")
                    .with(last, day)
                    .at("endsOn")));
    Refusal.rulesUnlessEmpty(reasons);
    save(actor, engagement.contracted(day, end), "engagement.contracted", day);
  }

  /** Changes the last day of the contract, and tells the provider. */
  public void changeContract(
      Actor actor, EngagementId id, int revision, EngagementRules.ContractChange change) {
    Engagement engagement = access.ownForContract(actor, id, revision);
    Refusal.rulesUnlessEmpty(EngagementRules.contractChange(engagement, change, today.day()));
    rows.update(engagement.endingOn(change.end()));
    String last = change.end().map(LocalDate::toString).orElse("-");
    trail.record(
        actor,
        "engagement.contract-changed",
        subject(id),
        Map.of(
            "on", change.on().toString(),
            "from", engagement.endsOn().map(LocalDate::toString).orElse("-"),
            "to", last,
            "reason", change.reason()));
    notices.tell(
        engagement.provider(),
        change.end().isPresent() ? "assessment.contract-changed" : "assessment.contract-open-ended",
        List.of(engagement.serviceName(), last),
        "/provider/findings",
        List.of());
  }

  public void startFieldwork(Actor actor, EngagementId id, int revision, LocalDate day) {
    actor.require(EngagementState.permissionFor(EngagementStep.START_FIELDWORK));
    Engagement engagement = access.ownForChangeByTeam(actor, id, revision);
    Refusal.rulesUnlessEmpty(reasons(actor, engagement, EngagementStep.START_FIELDWORK, day));
    save(actor, engagement.started(day), "engagement.started", day);
  }

  public void abort(Actor actor, EngagementId id, int revision, String reason) {
    actor.require(EngagementState.permissionFor(EngagementStep.ABORT));
    Engagement engagement = access.ownForContract(actor, id, revision);
    List<Reason> reasons = reasons(actor, engagement, EngagementStep.ABORT, today.day());
    if (reason.isBlank()) {
      reasons.add(Reason.of("assessment.abort-reason", "FRM-33").at("reason"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    save(
        actor,
        engagement.inState(EngagementState.ABORTED, today.day()),
        "engagement.aborted",
        today.day());
    rows.abortReason(id, reason);
    release(actor, engagement);
    notices.tell(
        engagement.provider(),
        "assessment.aborted",
        List.of(engagement.serviceName()),
        "/provider/findings",
        List.of());
  }

  /**
   * The provider ends the contract, for example because the body does nothing or was suspended. The
   * statement is free for another body.
   *
   * @param day on which the contract ended
   */
  public void endContract(
      Actor actor, EngagementId id, int revision, LocalDate day, String reason) {
    actor.require(EngagementState.permissionFor(EngagementStep.END_CONTRACT));
    Engagement engagement = access.ofProviderForEnding(actor, id, revision);
    List<Reason> reasons =
        new ArrayList<>(EngagementRules.notNow(engagement, EngagementStep.END_CONTRACT));
    if (day.isAfter(today.day())) {
      reasons.add(Reason.of("assessment.day-in-future", "FRM-33").with(day, today.day()).at("on"));
    }
    if (day.isBefore(engagement.stateSince())) {
      reasons.add(
          Reason.of("assessment.contract-end-early", "FRM-26")
              .with(day, engagement.stateSince())
              .at("on"));
    }
    if (reason.isBlank()) {
      reasons.add(Reason.of("assessment.contract-end-reason", "FRM-26").at("reason"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    rows.update(engagement.inState(EngagementState.ABORTED, day));
    rows.abortReason(id, reason);
    release(actor, engagement);
    trail.record(
        actor,
        "engagement.contract-ended",
        subject(id),
        Map.of("state", EngagementState.ABORTED, "on", day.toString(), "reason", reason));
    notices.tell(
        engagement.assessor(),
        "assessment.contract-ended",
        List.of(engagement.serviceName(), day.toString()),
        "/assessor/engagements/" + id,
        List.of());
  }

  /** The statement is free for another body. */
  private void release(Actor actor, Engagement engagement) {
    if (statements.underAssessment(engagement.statement())) {
      steps.released(actor, engagement.statement());
    } else {
      leftOpen.ended(actor, engagement);
    }
  }

  /** What stands against a step today, for showing it before it is tried. */
  @Transactional(readOnly = true)
  public List<Reason> blocked(Actor actor, Engagement engagement, EngagementStep step) {
    return reasons(actor, engagement, step, today.day());
  }

  private List<Reason> reasons(
      Actor actor, Engagement engagement, EngagementStep step, LocalDate day) {
    List<Reason> reasons =
        new ArrayList<>(
            EngagementRules.step(
                engagement,
                step,
                day,
                today.day(),
                actor.organisation(),
                register.selectionFor(engagement.assessor(), day, today.day())));
    if (step == EngagementStep.CONTRACT || step == EngagementStep.START_FIELDWORK) {
      checklist.against(engagement, step, day).stream()
          .filter(open -> reasons.stream().noneMatch(known -> sayTheSame(known, open)))
          .forEach(reasons::add);
    }
    return reasons;
  }

  private static boolean sayTheSame(Reason one, Reason other) {
    return one.code().equals(other.code()) && one.args().equals(other.args());
  }

  private void save(Actor actor, Engagement changed, String action, LocalDate day) {
    rows.update(changed);
    trail.record(
        actor,
        action,
        subject(changed.id()),
        Map.of("state", changed.state(), "on", day.toString()));
  }

  static Subject subject(EngagementId id) {
    return new Subject("engagement", id.toString());
  }
}
