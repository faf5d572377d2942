package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Notices;
import dev.akashi.registry.BaseLost;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.Standing.End;
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
  private static final List<ClauseId> CLAUSES =
      List.of(ClauseId.of("FRM-53"), ClauseId.of("FRM-54"));

  private final RegistrationStore registrations;
  private final RemovalStore removals;
  private final PublicRegister register;
  private final RegistryPublication publication;
  private final ApplicationStore applications;
  private final ApplicationRecords records;
  private final Organisations organisations;
  private final Notices notices;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  RemovalProceedings(
      RegistrationStore registrations,
      RemovalStore removals,
      PublicRegister register,
      RegistryPublication publication,
      ApplicationStore applications,
      ApplicationRecords records,
      Organisations organisations,
      Notices notices,
      Trail trail,
      ApplicationEventPublisher events) {
    this.registrations = registrations;
    this.removals = removals;
    this.register = register;
    this.publication = publication;
    this.applications = applications;
    this.records = records;
    this.organisations = organisations;
    this.notices = notices;
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
    registration.ifPresent(r -> tellRemoved(r.provider(), r.serviceName(), key, on));
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
    notices.tellAll(
        new Subject("registration", key.value()),
        withdrawalHeardBy(registration)
            .map(organisation ->
                new Notices.Told(
                    organisation,
                    "registration.withdrawn",
                    List.of(registration.serviceName(), on.toString(), reason),
                    "/services/" + key,
                    CLAUSES))
            .toList());
    return cascade;
  }

  private Stream<OrganisationId> withdrawalHeardBy(Registration registration) {
    return Stream.concat(
        Stream.of(registration.provider()),
        Stream.of(OrganisationKind.PROGRAMME_OFFICE, OrganisationKind.COMMITTEE)
            .flatMap(kind -> organisations.ofKind(kind).stream())
            .map(Organisation::id));
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
    Cascade cascade = Cascade.of(registrations.dependencies(), key);
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
    Map<RegistryKey, RegistryEntry> entries =
        register.findAll(cascade.proposed().stream().map(Cascade.Step::key).toList());
    Set<RegistryKey> alreadyOpen = new HashSet<>();
    removals.open().forEach(open -> alreadyOpen.add(open.key()));
    List<RemovalCase> cases = new ArrayList<>();
    for (Cascade.Step step : cascade.proposed()) {
      RegistryEntry entry = entries.get(step.key());
      if (entry != null && entry.endedOn().isEmpty()) {
        if (!alreadyOpen.contains(step.key())) {
          cases.add(caseOf(step, root, entry, on));
        }
        events.publishEvent(new BaseLost(entry, step.lostBase()));
      }
    }
    removals.insert(cases);
    cases.forEach(this::tellOf);
  }

  private RemovalCase caseOf(
      Cascade.Step step, RegistryKey root, RegistryEntry entry, LocalDate on) {
    return new RemovalCase(
        RemovalCaseId.random(),
        step.key(),
        entry.called(),
        registrations.find(step.key()).map(Registration::provider),
        "",
        Optional.of(new RemovalCase.Loss(step.lostBase(), root, step.depth())),
        RemovalState.OPEN,
        on,
        Optional.empty(),
        "",
        Optional.empty(),
        1);
  }

  /** Tells the provider and the committee that a removal is proposed, and logs it. */
  void tellOf(RemovalCase opened) {
    if (opened.proposedBy().isEmpty()) {
      trail.recordSystem(
          "removal.proposed-by-cascade",
          new Subject("removal", opened.id().toString()),
          Map.of(
              "key", opened.key().value(),
              "lostBase", opened.loss().map(loss -> loss.base().value()).orElse("")));
    }
    opened
        .provider()
        .ifPresent(provider ->
            tell(provider, "removal-proposed", opened.serviceName(), "/services/" + opened.key()));
    organisations
        .ofKind(OrganisationKind.COMMITTEE)
        .forEach(committee ->
            tell(
                committee.id(),
                "removal-on-agenda",
                opened.serviceName(),
                "/committee/removals/" + opened.id()));
  }

  /**
   * A service stays although it lost a base: cases that were reached only through it lapse, and the
   * others name the base they are still lost to.
   */
  void settleAfterKeeping(RegistryKey kept, LocalDate on) {
    DependencyGraph graph = registrations.dependencies();
    Set<RegistryKey> keptKeys = new HashSet<>(removals.kept());
    keptKeys.add(kept);
    List<RegistryKey> removed =
        register.findAll(graph.dependentsOf().keySet()).values().stream()
            .filter(entry -> entry.endedOn().isPresent())
            .map(RegistryEntry::key)
            .toList();
    Map<RegistryKey, Cascade.Step> still = new HashMap<>();
    Cascade.of(graph, removed, keptKeys).proposed().forEach(step -> still.put(step.key(), step));
    for (RemovalCase open : removals.open()) {
      if (open.loss().isPresent()) {
        Cascade.Step step = still.get(open.key());
        if (step == null) {
          lapse(open, on);
        } else if (!step.lostBase().equals(open.loss().get().base())) {
          removals.update(open.lostTo(step.lostBase(), step.depth()));
        }
      }
    }
  }

  private void lapse(RemovalCase open, LocalDate on) {
    removals.update(
        open.closed(RemovalState.LAPSED, new RemovalCase.Outcome(on, Optional.empty(), "", "")));
    trail.recordSystem(
        "removal.lapsed",
        new Subject("removal", open.id().toString()),
        Map.of("key", open.key().value()));
    open.provider()
        .ifPresent(provider ->
            tell(provider, "removal-lapsed", open.serviceName(), "/services/" + open.key()));
  }

  /** The programme office, which proposes removals, hears of a removal and of its day. */
  void tellOfficeRemoved(RemovalCase decided, LocalDate on) {
    organisations
        .ofKind(OrganisationKind.PROGRAMME_OFFICE)
        .forEach(office -> tellRemoved(office.id(), decided.serviceName(), decided.key(), on));
  }

  /** The provider and the programme office hear that a service stays. */
  void tellKept(RemovalCase decided) {
    Stream.concat(
            decided.provider().stream(),
            organisations.ofKind(OrganisationKind.PROGRAMME_OFFICE).stream().map(Organisation::id))
        .forEach(organisation ->
            tell(
                organisation,
                "removal-rejected",
                decided.serviceName(),
                "/services/" + decided.key()));
  }

  private void tellRemoved(
      OrganisationId organisation, LocalizedText serviceName, RegistryKey key, LocalDate on) {
    notices.tell(
        organisation, REMOVED, List.of(serviceName, on.toString()), "/services/" + key, CLAUSES);
  }

  void tell(OrganisationId organisation, String code, LocalizedText serviceName, String link) {
    notices.tell(organisation, "registration." + code, List.of(serviceName), link, CLAUSES);
  }
}
