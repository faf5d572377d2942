package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a statement while it is a draft. */
@Service
public class StatementDrafts {

  private final StatementStore store;
  private final OwnStatements own;
  private final StatementChecks checks;
  private final CertificationHolders holders;
  private final WorkingTimes times;
  private final Baselines baselines;
  private final PublicRegister register;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;

  StatementDrafts(
      StatementStore store,
      OwnStatements own,
      StatementChecks checks,
      CertificationHolders holders,
      WorkingTimes times,
      Baselines baselines,
      PublicRegister register,
      Trail trail,
      Today today,
      ApplicationEventPublisher events) {
    this.store = store;
    this.own = own;
    this.checks = checks;
    this.holders = holders;
    this.times = times;
    this.baselines = baselines;
    this.register = register;
    this.trail = trail;
    this.today = today;
    this.events = events;
  }

  /**
   * Begins the first statement of a service, on the baseline that applies to a first application
   * made today.
   */
  @Transactional
  public StatementId create(Actor actor, ServiceId service) {
    CloudService stated = own.service(actor, service);
    if (!store.statementsOf(service).isEmpty()) {
      throw Refusal.rule(Reason.of("statement.exists-already", "FRM-14").with(stated.name()));
    }
    StatementId id = StatementId.random();
    Baseline baseline = baselines.applicableTo(FilingKind.FIRST, today.day(), Optional.empty());
    if (!store.add(
        id, service, /* version= */ 1, baseline.version(), Optional.empty(), today.now())) {
      throw Refusal.rule(Reason.of("statement.exists-already", "FRM-14").with(stated.name()));
    }
    store.save(
        id,
        StatementScope.empty(stated.serviceModels(), stated.deploymentModel()),
        /* expectedRevision= */ 0);
    trail.record(
        actor,
        "statement.created",
        OwnStatements.subject(id),
        Map.of("service", stated.name(), "version", 1, "baseline", baseline.version()));
    return id;
  }

  /**
   * Answers one requirement as below and records the time it took.
   *
   * @param time empty takes out what was recorded
   */
  @Transactional
  public Answered answer(
      Actor actor, StatementId id, Answer given, int revision, Optional<WorkingTime> time) {
    Answered answered = answer(actor, id, given, revision);
    times.record(actor, draftHead(actor, id), given.requirement(), time);
    return answered;
  }

  /**
   * The {@link StatementSheet#answersRevision} right before an answer was written and right after;
   * what somebody else writes a moment later is not in it.
   */
  public record Answered(int seenBefore, int seen) {}

  /**
   * Answers one requirement and leaves the time recorded for it as it is; an objective takes the
   * controls below it along (see {@link TreatmentChoices#apply}).
   *
   * @param revision the {@link StatementSheet#revisionOf} the requirement that was answered
   */
  @Transactional
  public Answered answer(Actor actor, StatementId id, Answer given, int revision) {
    Baseline baseline = baselines.version(draftHead(actor, id).baselineVersion());
    StatementSheet sheet = own.around(actor, id, concerned(baseline, given.requirement()));
    int seenBefore = store.answersRevision(id);
    refuseUnlessSeen(sheet, given.requirement(), revision);
    Requirement requirement =
        baseline
            .find(given.requirement())
            .orElseThrow(() -> Refusal.notFound(Reason.of("statement.requirement-unknown")));
    refuseUnknownPlans(given, sheet.content().profile());
    AnswerProblems.of(requirement, given, sheet.content().answer(requirement.id()))
        .ifPresent(reason -> {
          throw Refusal.input(reason);
        });
    Collection<Answer> changed =
        TreatmentChoices.apply(baseline, sheet.content(), sheet.setAside(), given.settled())
            .values();
    store.save(sheet, changed, actor, today.now());
    trail.record(
        actor,
        "statement.answered",
        OwnStatements.subject(id),
        Map.of(
            "requirement", requirement.id().value(),
            "before", sheet.content().answer(requirement.id()).treatment(),
            "after", given.treatment(),
            "measures", given.individualControls().size()));
    events.publishEvent(new AnswersSaved(actor, id, List.of(given)));
    return new Answered(seenBefore, store.answersRevision(id));
  }

  /** The requirement that is answered, and those that go along with it. */
  private static List<RequirementId> concerned(Baseline baseline, RequirementId requirement) {
    return Stream.concat(
            Stream.of(requirement),
            baseline.controlsUnder(requirement).stream().map(Requirement::id))
        .toList();
  }

  /** Another version may ask something else under the number, or have no such number. */
  private static void refuseUnlessSeen(
      StatementSheet sheet, RequirementId requirement, int revision) {
    if (revision < sheet.head().unansweredRevision()) {
      throw Refusal.stale(
          Reason.of("statement.version-changed-meanwhile")
              .with(requirement.value(), sheet.content().baselineVersion()));
    }
    if (sheet.revisionOf(requirement) != revision) {
      throw Refusal.stale(
          Reason.of("statement.answer-changed-meanwhile").with(requirement.value()));
    }
  }

  /** A claim can be limited to the plans that the profile defines only. */
  static void refuseUnknownPlans(Answer given, ServiceProfile profile) {
    given.plansNamed().stream()
        .filter(plan -> !profile.plans().contains(plan))
        .findFirst()
        .ifPresent(plan -> {
          throw Refusal.input(Reason.of("statement.plan-unknown", "FRM-50").with(plan).at("plans"));
        });
  }

  /**
   * Answers several requirements alike; what is already written there stays.
   *
   * @param seen the revision of the answers when the requirements were chosen
   */
  @Transactional
  public int answerAlike(
      Actor actor,
      StatementId id,
      Collection<RequirementId> requirements,
      CommonAnswer common,
      int seen) {
    StatementSheet sheet = draft(actor, id);
    if (sheet.answersRevision() != seen) {
      throw Refusal.stale(Reason.of("statement.answers-changed-meanwhile"));
    }
    Baseline baseline = baselines.version(sheet.content().baselineVersion());
    StatementContent content = sheet.content();
    Map<RequirementId, Answer> changed = new HashMap<>();
    for (RequirementId each : requirements.stream().sorted().distinct().toList()) {
      Requirement requirement =
          baseline
              .find(each)
              .orElseThrow(() -> Refusal.notFound(Reason.of("statement.requirement-unknown")));
      Map<RequirementId, Answer> now =
          TreatmentChoices.apply(
              baseline, content, sheet.setAside(), common.onto(requirement, content.answer(each)));
      changed.putAll(now);
      content = content.withAnswers(now);
    }
    changed
        .values()
        .removeIf(answer -> answer.equals(sheet.content().answer(answer.requirement())));
    store.save(sheet, changed.values(), actor, today.now());
    trail.record(
        actor,
        "statement.answered-alike",
        OwnStatements.subject(id),
        Map.of(
            "count", changed.size(),
            "treatment", common.treatment(),
            "requirements",
                String.join(
                    " ", changed.keySet().stream().sorted().map(Object::toString).toList())));
    events.publishEvent(
        new AnswersSaved(
            actor,
            id,
            changed.values().stream()
                .filter(a -> requirements.contains(a.requirement()))
                .toList()));
    return changed.size();
  }

  /** Sets the audit period; one that breaks a rule is refused with the date that would do. */
  @Transactional
  public void setAuditPeriod(Actor actor, StatementId id, Period period, int revision) {
    StatementHead head = draftHead(actor, id);
    Refusal.inputUnlessEmpty(AuditPeriodRule.implausible(period, today.day()));
    Refusal.rulesUnlessEmpty(checks.period(head, period));
    if (!store.save(id, period, revision)) {
      throw Refusal.stale(Reason.of("statement.period-changed-meanwhile"));
    }
    trail.record(
        actor,
        "statement.period-set",
        OwnStatements.subject(id),
        Map.of(
            "before", head.auditPeriod().map(Period::toString).orElse(""),
            "first", period.first().toString(),
            "last", period.last().toString()));
  }

  @Transactional
  public void setScope(Actor actor, StatementId id, StatementScope scope, int revision) {
    List<ScopeItem> before = draft(actor, id).content().scope().items();
    StatementScope settled = scope.withItems(ScopeItems.settled(before, scope.items()));
    ScopeItems.refuseDouble(settled.items());
    if (!store.save(id, settled, revision)) {
      throw Refusal.stale(Reason.of("statement.scope-changed-meanwhile"));
    }
    trail.record(
        actor,
        "statement.scope-set",
        OwnStatements.subject(id),
        Map.of(
            "functions", String.join("、", scope.functions()),
            "regions", String.join("、", scope.regions())));
  }

  /** Names a service that this one stands on. */
  @Transactional
  public UUID addUsedService(Actor actor, StatementId id, UsedService used) {
    refuseWrong(draft(actor, id), used, Optional.empty());
    UUID use = UUID.randomUUID();
    store.add(id, use, used);
    record(actor, id, "statement.used-service-added", used);
    return use;
  }

  /**
   * States something else of a service that this one stands on. Certifications it holds stay with
   * it under another name.
   *
   * @param revision of the used service
   */
  @Transactional
  public void changeUsedService(
      Actor actor, StatementId id, UUID use, UsedService used, int revision) {
    StatementSheet sheet = draft(actor, id);
    UsedService before = used(sheet, use);
    refuseWrong(sheet, used, Optional.of(use));
    if (!store.change(id, use, used, revision)) {
      throw Refusal.stale(
          Reason.of("statement.used-service-changed-meanwhile").with(before.name()));
    }
    holders.renamed(actor, sheet, before.name(), used.name());
    record(actor, id, "statement.used-service-changed", used);
  }

  private void refuseWrong(StatementSheet sheet, UsedService used, Optional<UUID> changed) {
    if (sheet.uses().stream()
        .filter(use -> changed.filter(use.id()::equals).isEmpty())
        .anyMatch(use -> use.service().name().equals(used.name()))) {
      throw Refusal.input(Reason.atField("name", "statement.used-service-twice", used.name()));
    }
    used.listed()
        .ifPresent(key -> {
          if (register.find(key).isEmpty()) {
            throw Refusal.input(Reason.atField("listed", "statement.key-unknown", key.value()));
          }
        });
  }

  private void record(Actor actor, StatementId id, String what, UsedService used) {
    trail.record(
        actor,
        what,
        OwnStatements.subject(id),
        Map.of(
            "name", used.name(),
            "listed", used.listed().map(Object::toString).orElse(""),
            "inStatement", used.inStatement(),
            "selfAssessed", used.selfAssessed(),
            "confirmation", used.confirmation()));
  }

  private static UsedService used(StatementSheet sheet, UUID use) {
    return sheet.uses().stream()
        .filter(named -> named.id().equals(use))
        .map(StatementSheet.NamedUse::service)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("statement.used-service-unknown")));
  }

  /**
   * Takes a used service out.
   *
   * @return how many answers still say that they are inherited from it
   */
  @Transactional
  public int removeUsedService(Actor actor, StatementId id, UUID use) {
    StatementSheet sheet = draft(actor, id);
    UsedService used = used(sheet, use);
    Refusal.rulesUnlessEmpty(ProfileRules.holder(sheet.content(), used.name()).stream().toList());
    store.removeUse(id, use);
    trail.record(
        actor,
        "statement.used-service-removed",
        OwnStatements.subject(id),
        Map.of("name", used.name()));
    return (int)
        sheet.content().answers().values().stream()
            .filter(answer -> answer.treatment() == Treatment.INHERITED)
            .filter(
                answer -> used.listed().isPresent() && answer.inheritedFrom().equals(used.listed()))
            .count();
  }

  private StatementSheet draft(Actor actor, StatementId id) {
    draftHead(actor, id);
    return own.withoutFiles(actor, id);
  }

  private StatementHead draftHead(Actor actor, StatementId id) {
    return own.heldDraft(actor, id);
  }
}
