package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.BasesLost;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.Standing.End;
import dev.akashi.supplychain.Cascade;
import dev.akashi.supplychain.DependencyGraph;
import dev.akashi.supplychain.SupplyChain;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Carries out a removal and opens what follows: whatever stands on the removed service is proposed
 * for removal, and nothing is removed by itself (FRM-53, FRM-54).
 */
@Service
class RemovalProceedings {

  private static final String REMOVED = "registration.removed";
  private final RegistrationStore registrations;
  private final RemovalStore removals;
  private final PublicRegister register;
  private final RegistryPublication publication;
  private final ApplicationStore applications;
  private final ApplicationRecords records;
  private final SupplyChain chain;
  private final RemovalNotices told;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  RemovalProceedings(
      RegistrationStore registrations,
      RemovalStore removals,
      PublicRegister register,
      RegistryPublication publication,
      ApplicationStore applications,
      ApplicationRecords records,
      SupplyChain chain,
      RemovalNotices told,
      Trail trail,
      ApplicationEventPublisher events) {
    this.registrations = registrations;
    this.removals = removals;
    this.register = register;
    this.publication = publication;
    this.applications = applications;
    this.records = records;
    this.chain = chain;
    this.told = told;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Ends an entry of the list, closes the renewal under way and proposes the removal of what stands
   * on it.
   */
  Cascade end(Actor actor, RegistryKey key, LocalDate on, LocalDate decidedOn, String reason) {
    Optional<Registration> registration = registrations.find(key);
    applications.openRenewalOf(key).ifPresent(renewal -> close(actor, renewal, decidedOn, reason));
    Cascade cascade = end(actor, key, new End(on, EndKind.REMOVED), decidedOn, reason, REMOVED);
    registration.ifPresent(r -> told.removed(r, on));
    return cascade;
  }

  /**
   * The provider withdraws its service from the list: what follows is what follows from a removal,
   * and those who would decide one hear of it.
   */
  Cascade withdraw(
      Actor actor, Registration registration, LocalDate on, LocalDate decidedOn, String reason) {
    RegistryKey key = registration.key();
    applications.openRenewalOf(key).ifPresent(renewal -> close(actor, renewal, decidedOn, reason));
    Cascade cascade =
        end(
            actor,
            key,
            new End(on, EndKind.WITHDRAWN),
            decidedOn,
            reason,
            "registration.withdrawn");
    told.withdrawn(registration, on, reason);
    return cascade;
  }

  private void close(Actor actor, Application renewal, LocalDate decidedOn, String reason) {
    ApplicationLife.Move move = ApplicationLife.move(renewal.state(), ApplicationAction.CLOSE);
    records.moved(actor, renewal, move, decidedOn, reason);
  }

  private Cascade end(
      Actor actor, RegistryKey key, End end, LocalDate decidedOn, String reason, String event) {
    registrations.end(key, end.on());
    publication.end(key, end.on(), end.kind(), reason);
    trail.record(
        actor,
        event,
        new Subject("registration", key.value()),
        Map.of("on", end.on().toString(), "reason", reason));
    Cascade cascade = Cascade.of(chain.undecided(), key);
    open(cascade, key, decidedOn);
    return cascade;
  }

  /**
   * A registration past its validity ends when its renewal is refused.
   *
   * @param on today: no entry ends as of a day on which everybody saw it on the list
   */
  void endAfterRefusedRenewal(
      Actor actor, Registration registration, LocalDate on, LocalDate decidedOn) {
    end(actor, registration.key(), new End(on, EndKind.REMOVED), decidedOn, "", REMOVED);
  }

  /** A registration that ran out ends today when its service is registered anew. */
  void endExpired(Actor actor, Registration expired, LocalDate on, LocalDate decidedOn) {
    end(
        actor,
        expired.key(),
        new End(on, EndKind.EXPIRED),
        decidedOn,
        "",
        "registration.expired-replaced");
  }

  private void open(Cascade cascade, RegistryKey root, LocalDate on) {
    List<RegistryKey> reached = cascade.proposed().stream().map(Cascade.Step::key).toList();
    if (reached.isEmpty()) {
      return;
    }
    Map<RegistryKey, RegistryEntry> entries =
        register.findAll(Stream.concat(reached.stream(), Stream.of(root)).toList());
    List<Staying> staying =
        cascade.proposed().stream()
            .flatMap(step ->
                Optional.ofNullable(entries.get(step.key()))
                    .filter(entry -> entry.endedOn().isEmpty())
                    .map(entry -> new Staying(step, entry))
                    .stream())
            .toList();
    Set<RegistryKey> alreadyOpen = removals.openAmong(reached);
    Map<RegistryKey, OrganisationId> providers =
        registrations.findAll(reached).stream()
            .collect(Collectors.toMap(Registration::key, Registration::provider));
    List<RemovalCase> cases =
        staying.stream()
            .filter(one -> !alreadyOpen.contains(one.entry().key()))
            .map(one ->
                caseOf(
                    new RemovalCase.Loss(one.step().lostBase(), root, one.step().depth()),
                    one.entry(),
                    Optional.ofNullable(providers.get(one.entry().key())),
                    on))
            .toList();
    removals.insert(cases);
    trail.recordSystemAll(
        "removal.proposed-by-cascade",
        cases.stream()
            .collect(Collectors.toMap(RemovalProceedings::subject, RemovalProceedings::loss)));
    told.proposed(new Subject("registration", root.value()), cases);
    events.publishEvent(lost(staying, entries));
  }

  private static Subject subject(RemovalCase removal) {
    return new Subject("removal", removal.id().toString());
  }

  private static Map<String, String> loss(RemovalCase removal) {
    return Map.of(
        "key", removal.key().value(),
        "lostBase", removal.loss().map(loss -> loss.base().value()).orElse(""));
  }

  /** A service that the cascade reaches and that has not ended itself. */
  private record Staying(Cascade.Step step, RegistryEntry entry) {}

  private static BasesLost lost(List<Staying> staying, Map<RegistryKey, RegistryEntry> entries) {
    Map<RegistryKey, String> names = new HashMap<>();
    entries.forEach((key, entry) -> names.put(key, entry.name()));
    return new BasesLost(
        staying.stream()
            .map(one -> new BasesLost.Loss(one.entry(), one.step().lostBase()))
            .toList(),
        names);
  }

  private static RemovalCase caseOf(
      RemovalCase.Loss loss, RegistryEntry entry, Optional<OrganisationId> provider, LocalDate on) {
    return new RemovalCase(
        RemovalCaseId.random(),
        entry.key(),
        entry.called(),
        provider,
        "",
        Optional.of(loss),
        RemovalState.OPEN,
        on,
        Optional.empty(),
        "",
        Optional.empty(),
        1);
  }

  /**
   * A service stays although it lost a base: cases that were reached only through it lapse, and the
   * others name the base they are still lost to.
   */
  void settleAfterKeeping(RegistryKey kept, LocalDate on) {
    DependencyGraph graph = chain.undecided();
    Set<RegistryKey> keptKeys = new HashSet<>(removals.kept());
    keptKeys.add(kept);
    List<RegistryKey> removed =
        register.findAll(graph.bases()).values().stream()
            .filter(entry -> entry.endedOn().isPresent())
            .map(RegistryEntry::key)
            .toList();
    Map<RegistryKey, Cascade.Step> still = new HashMap<>();
    Cascade.of(graph, removed, keptKeys).proposed().forEach(step -> still.put(step.key(), step));
    List<RemovalCase> lapsed = new ArrayList<>();
    List<RemovalCase> moved = new ArrayList<>();
    for (RemovalCase open : removals.open()) {
      if (open.loss().isPresent()) {
        Cascade.Step step = still.get(open.key());
        if (step == null) {
          lapsed.add(lapsed(open, on));
        } else if (!step.lostBase().equals(open.loss().get().base())) {
          moved.add(open.lostTo(step.lostBase(), step.depth()));
        }
      }
    }
    removals.updateAll(Stream.concat(lapsed.stream(), moved.stream()).toList());
    trail.recordSystemAll(
        "removal.lapsed",
        lapsed.stream()
            .collect(
                Collectors.toMap(
                    RemovalProceedings::subject, one -> Map.of("key", one.key().value()))));
    told.lapsed(new Subject("registration", kept.value()), lapsed);
  }

  /** The programme office, which proposes removals, hears of a removal and of its day. */
  void tellOfficeRemoved(RemovalCase decided, LocalDate on) {
    told.tellOfficeRemoved(decided, on);
  }

  /** The provider and the programme office hear that a service stays. */
  void tellKept(RemovalCase decided) {
    told.kept(decided);
  }

  private static RemovalCase lapsed(RemovalCase open, LocalDate on) {
    return open.closed(RemovalState.LAPSED, new RemovalCase.Outcome(on, Optional.empty(), "", ""));
  }
}
