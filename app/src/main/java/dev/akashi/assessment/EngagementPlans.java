package dev.akashi.assessment;

import dev.akashi.assessment.db.PlanRows;
import dev.akashi.assessment.db.ReliefRows;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Level;
import dev.akashi.cycle.CycleParameters;
import dev.akashi.cycle.CyclePlanner;
import dev.akashi.cycle.CycleScheme;
import dev.akashi.cycle.LevelMethod;
import dev.akashi.cycle.ManagementRelief;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.cycle.VisitHistory;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Listings;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans engagements: proposes what this year does with each control, and fixes it. */
@Service
@Transactional
public class EngagementPlans {

  private final PlanRows rows;
  private final ReliefRows reliefs;
  private final EngagementAccess access;
  private final AuditHistory histories;
  private final Listings listings;
  private final InternalAuditFacts internalAudits;
  private final Statements statements;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  EngagementPlans(
      PlanRows rows,
      ReliefRows reliefs,
      EngagementAccess access,
      AuditHistory histories,
      Listings listings,
      InternalAuditFacts internalAudits,
      Statements statements,
      Baselines baselines,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.reliefs = reliefs;
    this.access = access;
    this.histories = histories;
    this.listings = listings;
    this.internalAudits = internalAudits;
    this.statements = statements;
    this.baselines = baselines;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * The plan of an engagement with what it was made from.
   *
   * @param plan as it was fixed, or as it would be fixed today
   * @param conditions what each condition of the management cycle lacks today
   * @param levels the levels that can be planned for
   * @param takenBack the plans that were fixed before and taken back
   */
  public record Desk(
      EngagementPlan plan,
      ManagementWish wish,
      Map<ManagementRelief.ReliefCondition, List<Reason>> conditions,
      VisitHistory history,
      List<String> levels,
      List<EngagementPlan.TakenBack> takenBack) {

    public boolean fixed() {
      return plan.fixed().isPresent();
    }
  }

  /**
   * The plan of an engagement of the own body.
   *
   * @param level the level to propose for; the lowest open one when none is named
   */
  @Transactional(readOnly = true)
  public Desk desk(Actor actor, EngagementId id, Optional<String> level) {
    return desk(access.own(actor, id), level);
  }

  /** Keeps what is shown for the cycle of the management criteria. */
  public void wish(Actor actor, EngagementId id, ManagementWish wish) {
    Engagement engagement = access.ownForPlanning(actor, id);
    Refusal.rulesUnlessEmpty(open(engagement));
    if (reliefs.find(id).map(ManagementWish::revision).orElse(0) != wish.revision()) {
      throw Refusal.stale(Reason.of("assessment.stale").with(engagement.serviceName()));
    }
    reliefs.save(id, wish);
    trail.record(
        actor,
        "engagement.management-cycle-stated",
        Engagements.subject(id),
        Map.of("wanted", wish.wanted(), "annex", wish.shown().annex()));
  }

  /**
   * Fixes the plan as it stands today. A cycle of the management criteria that is wanted without
   * its conditions is refused: they are shown, or the wish is taken back and all are audited.
   */
  public void fix(Actor actor, EngagementId id, Optional<String> level) {
    Engagement engagement = access.ownForPlanning(actor, id);
    Refusal.rulesUnlessEmpty(open(engagement));
    Desk desk = desk(engagement, level);
    if (desk.wish().wanted()) {
      Refusal.rulesUnlessEmpty(desk.conditions().values().stream().flatMap(List::stream).toList());
    }
    EngagementPlan plan = desk.plan().fixedBy(today.day(), actor.name());
    rows.insert(id, plan, today.now());
    trail.record(
        actor,
        "engagement.plan-fixed",
        Engagements.subject(id),
        Map.of(
            "level", plan.level(),
            "method", plan.method(),
            "scheme", plan.scheme(),
            "controls", plan.controls().size(),
            "resting", plan.resting().size()));
  }

  /**
   * Takes the fixed plan back until fieldwork starts, so that another can be fixed. Both stay on
   * record.
   */
  public void takeBack(Actor actor, EngagementId id, String reason) {
    Engagement engagement = access.ownForPlanning(actor, id);
    List<Reason> reasons = new ArrayList<>();
    Optional<EngagementPlan> fixed = rows.find(id);
    if (fixed.isEmpty()) {
      reasons.add(Reason.of("assessment.plan-not-fixed", "FRM-49"));
    }
    if (engagement.startedOn().isPresent()) {
      reasons.add(Reason.of("assessment.plan-too-late", "FRM-49"));
    }
    if (reason.isBlank()) {
      reasons.add(Reason.of("assessment.plan-back-reason", "FRM-49").at("planReason"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    rows.takeBack(id, reason, actor.name(), today.now());
    trail.record(
        actor,
        "engagement.plan-taken-back",
        Engagements.subject(id),
        Map.of("level", fixed.orElseThrow().level(), "reason", reason));
  }

  /**
   * The levels that can be planned for, the lowest first; a renewal keeps the one that is
   * registered (FRM-15).
   */
  @Transactional(readOnly = true)
  public List<String> levels(Engagement engagement) {
    OptionalInt registered =
        listings.renewedLevel(statements.declared(engagement.statement()).service(), today.day());
    if (registered.isPresent()) {
      return List.of(Integer.toString(registered.getAsInt()));
    }
    return parameters.on(engagement.auditPeriod().last(), CycleParameters.LEVELS).stream()
        .sorted()
        .toList();
  }

  /**
   * What the wish for the cycle of the management criteria lacks when the fieldwork starts on the
   * day, or on the day on which it did.
   */
  List<Reason> cycleLacks(Engagement engagement, LocalDate day) {
    ManagementWish wish = reliefs.find(engagement.id()).orElseGet(ManagementWish::none);
    if (!wish.wanted()) {
      return List.of();
    }
    boolean renewal = renewal(engagement);
    LocalDate start = engagement.startedOn().orElse(day);
    return ManagementRelief.lacking(wish.shown(), renewal, engagement.auditPeriod(), start)
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Whether the audit is for a renewal: as the plan was fixed, else as the service is registered
   * today. A report that led to no registration, or to one that ended, makes no renewal.
   */
  private boolean renewal(Engagement engagement) {
    return rows.find(engagement.id())
        .map(plan -> !plan.firstAudit())
        .orElseGet(() ->
            listings.renews(statements.declared(engagement.statement()).service(), today.day()));
  }

  private List<Reason> open(Engagement engagement) {
    if (rows.find(engagement.id()).isPresent()) {
      return List.of(Reason.of("assessment.plan-fixed", "FRM-49"));
    }
    return engagement.startedOn().isPresent()
        ? List.of(Reason.of("assessment.plan-too-late", "FRM-49"))
        : List.of();
  }

  private Desk desk(Engagement engagement, Optional<String> chosen) {
    LocalDate day = engagement.startedOn().orElse(today.day());
    boolean renewal = renewal(engagement);
    VisitHistory history = renewal ? histories.before(engagement.statement()) : VisitHistory.none();
    ManagementWish wish = reliefs.find(engagement.id()).orElseGet(ManagementWish::none);
    Map<ManagementRelief.ReliefCondition, List<Reason>> conditions =
        ManagementRelief.lacking(wish.shown(), renewal, engagement.auditPeriod(), day);
    boolean relief = wish.wanted() && conditions.values().stream().allMatch(List::isEmpty);
    List<String> levels = levels(engagement);
    String level = chosen.orElse(levels.getFirst());
    if (!levels.contains(level)) {
      throw Refusal.rule(
          Reason.of("assessment.plan-level", "FRM-15", "FRM-41").with(level, levels).at("level"));
    }
    EngagementPlan plan =
        rows.find(engagement.id())
            .orElseGet(() -> propose(engagement, level, renewal, history, relief));
    return new Desk(plan, wish, conditions, history, levels, rows.takenBack(engagement.id()));
  }

  private EngagementPlan propose(
      Engagement engagement, String level, boolean renewal, VisitHistory history, boolean relief) {
    LocalDate end = engagement.auditPeriod().last();
    CycleScheme scheme = parameters.on(end, CycleParameters.CLASSES);
    Baseline baseline = baselines.version(engagement.baselineVersion());
    StatementContent content = statements.declared(engagement.statement()).content();
    AuditMethod method = baseline.level(level).map(Level::audit).orElse(AuditMethod.FULL);
    List<PlannedControl> byCycle =
        CyclePlanner.plan(
            baseline.requirements(),
            content::isSelected,
            new CyclePlanner.Terms(scheme, end.getYear(), history, relief));
    return new EngagementPlan(
        level,
        method,
        scheme.text(),
        parameters.versionOn(end),
        !renewal,
        relief,
        Optional.empty(),
        LevelMethod.narrow(
            byCycle,
            method,
            parameters.on(end, CycleParameters.INTERNAL_AUDIT),
            method == AuditMethod.INTERNAL_AUDIT ? internalAudits.covered(engagement) : Set.of()));
  }
}
