package dev.akashi.classification;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The information systems of an agency: what they hold, how they are classified (FRM-04 to 10). */
@Service
public class Systems {

  private final SystemRegister register;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;
  private final ApplicationEventPublisher events;

  Systems(
      SystemRegister register,
      ProgrammeParameters parameters,
      Trail trail,
      Today today,
      ApplicationEventPublisher events) {
    this.register = register;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<InformationSystem> of(Actor actor) {
    requireAgency(actor);
    return register.of(actor.organisationId());
  }

  /** A system of the own organisation; everybody else's is not found. */
  @Transactional(readOnly = true)
  public InformationSystem get(Actor actor, SystemId id) {
    requireAgency(actor);
    return own(actor.organisationId(), id);
  }

  /** A system for another feature that has checked who asks. */
  @Transactional(readOnly = true)
  public InformationSystem get(OrganisationId organisation, SystemId id) {
    return own(organisation, id);
  }

  /** Those of these systems that are the organisation's, for another feature, in one reading. */
  @Transactional(readOnly = true)
  public Map<SystemId, InformationSystem> all(
      OrganisationId organisation, Collection<SystemId> ids) {
    return register.findAll(ids).stream()
        .filter(system -> system.organisation().equals(organisation))
        .collect(Collectors.toMap(InformationSystem::id, Function.identity()));
  }

  @Transactional(readOnly = true)
  public List<InformationSystem> reportedTo(Actor actor) {
    return register.inState(actor.organisationId(), ClassificationState.REPORTED);
  }

  /** Systems the head officer ordered another class for; who classifies them has to act. */
  @Transactional(readOnly = true)
  public List<InformationSystem> instructedIn(Actor actor) {
    return register.inState(actor.organisationId(), ClassificationState.PROPOSED).stream()
        .filter(system -> system.instruction().isPresent())
        .toList();
  }

  /** What an open classification comes to today; an accepted one as it was accepted. */
  public Classification classify(InformationSystem system) {
    return system
        .accepted()
        .map(accepted -> asAccepted(system, accepted))
        .orElseGet(() -> proposed(system));
  }

  private Classification proposed(InformationSystem system) {
    return ClassificationRule.classify(system.facts(), values(today.day()));
  }

  private Classification asAccepted(InformationSystem system, AcceptedClass accepted) {
    return ClassificationRule.classify(system.facts(), values(accepted.on()))
        .as(accepted.systemClass());
  }

  public Optional<SplitProposal> splitProposal(InformationSystem system) {
    return SplitProposal.consider(system.information(), values(today.day()).splitShare());
  }

  /** The accepted class; empty while the classification is open. */
  public Optional<SystemClass> acceptedClass(InformationSystem system) {
    return system.accepted().map(AcceptedClass::systemClass);
  }

  @Transactional
  public SystemId add(Actor actor, String name, BusinessUse use) {
    requireAgency(actor);
    actor.require(Permission.CLASSIFY_SYSTEM);
    refuseUnnamed(name, use);
    InformationSystem system = fresh(actor, name, use, List.of(), Optional.empty());
    register.add(system);
    record(actor, "system.added", system, Map.of("name", name));
    return system.id();
  }

  @Transactional
  public void describe(Actor actor, SystemId id, int revision, String name, BusinessUse use) {
    refuseUnnamed(name, use);
    change(actor, id, revision, "system.described", s -> s.describedAs(name, use, today.now()));
  }

  @Transactional
  public void addInformation(Actor actor, SystemId id, int revision, HeldInformation held) {
    if (!held.faults().isEmpty()) {
      throw new Refusal(Refusal.Kind.INPUT, held.faults());
    }
    change(
        actor,
        id,
        revision,
        "system.information-added",
        system -> {
          refuseMoreThanAll(system, held);
          return system.with(held, today.now());
        });
    if (!held.special().isEmpty()) {
      InformationSystem system = own(actor.organisationId(), id);
      events.publishEvent(
          new SecretsArrived(system.organisation(), id, system.name(), held.name()));
    }
  }

  @Transactional
  public void removeInformation(Actor actor, SystemId id, int revision, InformationId held) {
    change(
        actor,
        id,
        revision,
        "system.information-removed",
        system -> {
          requireHeld(system, Set.of(held));
          return system.without(Set.of(held), today.now());
        });
  }

  @Transactional
  public void answerImpact(Actor actor, SystemId id, int revision, ImpactAnswers answers) {
    change(actor, id, revision, "system.impact-answered", s -> s.answering(answers, today.now()));
  }

  /** Raises the confidentiality for aggregation, or drops the raise. */
  @Transactional
  public void raise(Actor actor, SystemId id, int revision, Optional<Raise> raise) {
    change(
        actor,
        id,
        revision,
        "system.raised",
        system -> {
          raise.ifPresent(
              wished -> Refusal.rulesUnlessEmpty(RaiseRule.refusals(wished, system.information())));
          return system.raised(raise, today.now());
        });
  }

  /** Moves information into a new system of its own (FRM-07). */
  @Transactional
  public SystemId splitOff(
      Actor actor, SystemId id, int revision, String name, Set<InformationId> part) {
    InformationSystem system = changeable(actor, id, revision);
    requireHeld(system, part);
    if (part.isEmpty()) {
      throw Refusal.input(Reason.of("classification.split-nothing-chosen", "FRM-07").at("part"));
    }
    if (part.size() == system.information().size()) {
      throw Refusal.input(Reason.of("classification.split-everything", "FRM-07").at("part"));
    }
    refuseUnnamed(name, system.use());
    List<HeldInformation> moved =
        system.information().stream().filter(held -> part.contains(held.id())).toList();
    register.save(system.without(part, today.now()).raised(Optional.empty(), today.now()));
    InformationSystem split = fresh(actor, name, system.use(), renumbered(moved), Optional.of(id));
    register.add(split);
    system.impact().ifPresent(answers -> register.save(split.answering(answers, today.now())));
    record(actor, "system.split", system, Map.of("into", split.id().toString(), "name", name));
    return split.id();
  }

  @Transactional
  public void report(Actor actor, SystemId id, int revision) {
    change(
        actor,
        id,
        revision,
        "classification.reported",
        system -> system.reported(actor.person(), classify(system), today.now()));
  }

  /** The head officer orders a higher or lower class. */
  @Transactional
  public void instruct(Actor actor, SystemId id, int revision, Instruction order) {
    actor.require(Permission.ACCEPT_CLASSIFICATION);
    InformationSystem system = current(own(actor.organisationId(), id), revision);
    InformationSystem next = system.instructed(order, today.now());
    classify(system)
        .reached()
        .ifPresent(reported -> Refusal.rulesUnlessEmpty(order.refusals(reported)));
    register.save(next);
    record(actor, "classification.instructed", system, Map.of("target", order.target()));
  }

  @Transactional
  public void accept(Actor actor, SystemId id, int revision) {
    actor.require(Permission.ACCEPT_CLASSIFICATION);
    InformationSystem system = current(own(actor.organisationId(), id), revision);
    if (system.reportedBy().filter(actor.person()::equals).isPresent()) {
      throw Refusal.rule(Reason.of("classification.own-report", "FRM-13"));
    }
    SystemClass reached =
        switch (proposed(system)) {
          case Classification.Computed computed -> computed.systemClass();
          case Classification.Open open -> throw new Refusal(Refusal.Kind.RULE, open.reasons());
        };
    LocalDate day = today.day();
    register.save(
        system.accepted(
            new AcceptedClass(reached, reached.requiredLevel(), parameters.versionOn(day), day),
            today.now()));
    record(actor, "classification.accepted", system, Map.of("class", reached.toString()));
  }

  private void change(
      Actor actor,
      SystemId id,
      int revision,
      String action,
      UnaryOperator<InformationSystem> change) {
    InformationSystem system = changeable(actor, id, revision);
    register.save(change.apply(system));
    record(actor, action, system, Map.of());
  }

  private InformationSystem changeable(Actor actor, SystemId id, int revision) {
    requireAgency(actor);
    actor.require(Permission.CLASSIFY_SYSTEM);
    return current(own(actor.organisationId(), id), revision);
  }

  private InformationSystem own(OrganisationId organisation, SystemId id) {
    return register
        .find(id)
        .filter(system -> system.organisation().equals(organisation))
        .orElseThrow(() -> Refusal.notFound(Reason.of("classification.no-such-system", "FRM-05")));
  }

  private static InformationSystem current(InformationSystem system, int revision) {
    if (system.revision() != revision) {
      throw Refusal.stale(
          Reason.of("classification.changed-meanwhile").with(revision, system.revision()));
    }
    return system;
  }

  private InformationSystem fresh(
      Actor actor,
      String name,
      BusinessUse use,
      List<HeldInformation> information,
      Optional<SystemId> splitFrom) {
    return new InformationSystem(
        SystemId.random(),
        actor.organisationId(),
        name,
        use,
        information,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ClassificationState.PROPOSED,
        today.now(),
        Optional.empty(),
        splitFrom,
        Optional.empty(),
        1);
  }

  private static List<HeldInformation> renumbered(List<HeldInformation> moved) {
    List<HeldInformation> fresh = new ArrayList<>();
    for (HeldInformation held : moved) {
      fresh.add(
          new HeldInformation(
              InformationId.random(),
              held.name(),
              held.grade(),
              held.special(),
              held.restrictions(),
              Optional.empty()));
    }
    return fresh;
  }

  /** Parts of one whole are at most the whole (FRM-07). */
  private static void refuseMoreThanAll(InformationSystem system, HeldInformation added) {
    int before =
        system.information().stream().mapToInt(held -> held.sharePercent().orElse(0)).sum();
    int share = added.sharePercent().orElse(0);
    if (share > 0 && before + share > 100) {
      throw Refusal.input(
          Reason.of("classification.shares-above-100", "FRM-07")
              .with(before, share, 100 - before)
              .at("share"));
    }
  }

  private static void requireHeld(InformationSystem system, Set<InformationId> part) {
    Set<InformationId> unknown = new HashSet<>(part);
    system.information().forEach(held -> unknown.remove(held.id()));
    if (!unknown.isEmpty()) {
      throw Refusal.notFound(Reason.of("classification.no-such-information", "FRM-04"));
    }
  }

  private static void refuseUnnamed(String name, BusinessUse use) {
    Set<Reason> missing = new LinkedHashSet<>();
    if (name.isBlank()) {
      missing.add(Reason.atField("name", "classification.name-missing"));
    }
    if (use.name().isBlank() || use.purpose().isBlank()) {
      missing.add(Reason.of("classification.business-use-missing", "FRM-05").at("businessUse"));
    }
    Refusal.inputUnlessEmpty(List.copyOf(missing));
  }

  private static void requireAgency(Actor actor) {
    if (actor.organisation().kind() != OrganisationKind.AGENCY) {
      throw Refusal.forbidden(Reason.of("classification.agencies-only", "FRM-05"));
    }
  }

  private ClassificationValues values(LocalDate day) {
    return ClassificationValues.on(day, parameters);
  }

  private void record(Actor actor, String action, InformationSystem system, Map<String, ?> what) {
    trail.record(actor, action, new Subject("system", system.id().toString()), what);
  }
}
