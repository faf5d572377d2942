package dev.akashi.usage;

import dev.akashi.classification.ListedNames;
import dev.akashi.decision.DecisionFinalised;
import dev.akashi.decision.DecisionUntenable;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.registry.BasesLost;
import dev.akashi.registry.EntryEnded;
import dev.akashi.registry.EntryResumed;
import dev.akashi.registry.EntrySuspended;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.usage.UseRegister.RegistryChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The services an organisation uses, kept in step with decisions and with the list (FRM-53). */
@Service
public class ServicesInUse {

  private static final List<ClauseId> CASCADE = List.of(ClauseId.of("FRM-53"));
  private static final List<ClauseId> DOUBT = List.of(ClauseId.of("FRM-16"));
  private static final List<ClauseId> SECRETS =
      List.of(ClauseId.of("CBD-20"), ClauseId.of("CBD-38"));

  private final UseRegister register;
  private final UseFiles files;
  private final PublicRegister list;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  ServicesInUse(
      UseRegister register,
      UseFiles files,
      PublicRegister list,
      Notices notices,
      Trail trail,
      Today today) {
    this.register = register;
    this.files = files;
    this.list = list;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * A use with the entry of the list as it is now.
   *
   * @param lostBases the services it stands on that are not valid on the list any more (FRM-53)
   */
  public record UseWithEntry(
      ServiceUse use, Optional<RegistryEntry> entry, List<RegistryEntry> lostBases) {

    public UseWithEntry {
      lostBases = List.copyOf(lostBases);
    }

    /** The name it is used by, in English too where the list states one. */
    public LocalizedText name() {
      return ListedNames.name(use.serviceName(), entry);
    }

    /** What the list states that the customer answers for, by model of the service (FRM-02). */
    public List<RegistryEntry.Responsibility> customerDuties() {
      return entry.stream()
          .flatMap(listed -> listed.scope().responsibilities().stream())
          .filter(responsibility -> !responsibility.ofCustomer().isBlank())
          .toList();
    }
  }

  @Transactional(readOnly = true)
  public List<UseWithEntry> of(Actor actor) {
    requireUser(actor);
    List<ServiceUse> uses = register.of(actor.organisationId());
    Map<RegistryKey, RegistryEntry> entries =
        list.findAll(uses.stream().flatMap(use -> use.listed().stream()).toList());
    Map<RegistryKey, RegistryEntry> bases =
        list.findAll(
            entries.values().stream().flatMap(entry -> entry.bases().stream()).distinct().toList());
    return uses.stream()
        .map(use ->
            with(use, use.listed().flatMap(key -> Optional.ofNullable(entries.get(key))), bases))
        .toList();
  }

  private UseWithEntry with(
      ServiceUse use, Optional<RegistryEntry> entry, Map<RegistryKey, RegistryEntry> bases) {
    List<RegistryEntry> lost =
        entry.stream()
            .flatMap(listed -> listed.bases().stream())
            .flatMap(key -> Optional.ofNullable(bases.get(key)).stream())
            .filter(base -> !base.validOn(today.day()))
            .toList();
    return new UseWithEntry(use, entry, lost);
  }

  /** A use of the own organisation with the entry of the list as it is now. */
  @Transactional(readOnly = true)
  public UseWithEntry get(Actor actor, ServiceUseId id) {
    ServiceUse use = own(actor, id);
    Optional<RegistryEntry> entry = use.listed().flatMap(list::find);
    return with(use, entry, list.findAll(entry.map(RegistryEntry::bases).orElse(List.of())));
  }

  /** Names the person who administers the service. */
  @Transactional
  public void nameAdministrator(Actor actor, ServiceUseId id, int revision, String administrator) {
    actor.require(Permission.APPROVE_USE);
    ServiceUse use = running(actor, id, revision);
    if (administrator.isBlank()) {
      throw Refusal.input(
          Reason.of("usage.administrator-missing", clause(actor, "LGG-30")).at("administrator"));
    }
    register.setAdministrator(use, administrator);
    record(actor, "use.administrator-named", use, Map.of("name", administrator));
  }

  /** Ends the use and closes the application it rests on. */
  @Transactional
  public void end(Actor actor, ServiceUseId id, int revision) {
    actor.require(Permission.APPLY_FOR_USE);
    ServiceUse use = running(actor, id, revision);
    register.end(use, today.day());
    use.application().flatMap(files::find).ifPresent(file -> close(actor, file));
    record(actor, "use.ended", use, Map.of());
  }

  private void close(Actor actor, UseFile file) {
    files.save(file.moved(file.state().after(UseState.Action.CLOSE), today.now(), file.note()));
    trail.record(
        actor,
        "use.closed",
        new Subject("use-application", file.application().id().toString()),
        Map.of());
  }

  /** A sealed decision that adopts a service puts it into use. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(DecisionFinalised decided) {
    if (decided.service().isEmpty()) {
      return;
    }
    ServiceUse use =
        new ServiceUse(
            ServiceUseId.random(),
            decided.organisation(),
            decided.service().get(),
            decided.listed(),
            Optional.of(decided.system()),
            decided.systemName(),
            Optional.of(decided.decision()),
            Optional.empty(),
            "",
            decided.on(),
            Optional.empty(),
            1);
    register.add(use);
    trail.recordSystem(
        "use.begun",
        new Subject("use", use.id().toString()),
        Map.of("service", use.serviceName(), "decision", decided.decision().toString()));
  }

  /** A decision no longer holds: the organisation is told while the service is in use (CBD-20). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void decisionUntenable(DecisionUntenable told) {
    register
        .of(told.decision())
        .filter(use -> use.endedOn().isEmpty())
        .ifPresent(use ->
            notices.tell(
                use.organisation(),
                use.administrator().isEmpty()
                    ? "use-secrets-forbid"
                    : "use-secrets-forbid-administrator",
                List.of(
                    use.serviceName(), told.systemName(), told.information(), use.administrator()),
                "/agency/decisions/" + told.decision() + "/record",
                SECRETS));
  }

  /** An entry left the list: its users are told once (FRM-53). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void entryEnded(EntryEnded ended) {
    tell(
        RegistryChange.ENDED,
        new Told("use-service-ended", "use-service-ended-of-system", CASCADE),
        List.of(
            new Happened(
                ended.entry(),
                ended.on().toString(),
                List.of(ended.entry().name(), ended.on().toString(), stated(ended.reason())))));
  }

  /** An entry is suspended: its users are told; nothing of theirs ends by it (FRM-16). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void entrySuspended(EntrySuspended suspended) {
    tell(
        RegistryChange.SUSPENDED,
        new Told("use-service-suspended", "use-service-suspended-of-system", DOUBT),
        List.of(
            new Happened(
                suspended.entry(),
                suspended.from().toString(),
                List.of(
                    suspended.entry().name(),
                    suspended.from().toString(),
                    stated(suspended.reason())))));
  }

  /** The suspension of an entry is lifted: its users are told (FRM-16). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void entryResumed(EntryResumed resumed) {
    tell(
        RegistryChange.RESUMED,
        new Told("use-service-resumed", "use-service-resumed-of-system", DOUBT),
        List.of(
            new Happened(
                resumed.entry(),
                resumed.on().toString(),
                List.of(
                    resumed.entry().name(), resumed.on().toString(), stated(resumed.reason())))));
  }

  private static String stated(String reason) {
    return reason.isBlank() ? "―" : reason;
  }

  /** Listed services lost a base: their users are told once (FRM-53). */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void basesLost(BasesLost lost) {
    tell(
        RegistryChange.BASE_LOST,
        new Told("use-base-lost", "use-base-lost-of-system", CASCADE),
        lost.losses().stream()
            .map(loss ->
                new Happened(
                    loss.dependent(),
                    loss.lostBase().value(),
                    List.of(loss.dependent().name(), lost.nameOf(loss.lostBase()))))
            .toList());
  }

  /** The notices of one change: of a use by itself and of a use in a system. */
  private record Told(String ofUse, String ofSystem, List<ClauseId> clauses) {}

  /**
   * What happened to an entry.
   *
   * @param about what its users are told of once
   * @param args the arguments of the notice before those that tell which use it is
   */
  private record Happened(RegistryEntry entry, String about, List<String> args) {}

  /** Tells of every use by itself; three statements however many uses and entries there are. */
  private void tell(RegistryChange change, Told told, List<Happened> all) {
    Map<RegistryKey, Happened> happened = new LinkedHashMap<>();
    all.forEach(one -> happened.putIfAbsent(one.entry().key(), one));
    if (happened.isEmpty()) {
      return;
    }
    Map<ServiceUseId, Happened> concerned = new LinkedHashMap<>();
    List<ServiceUse> uses = register.usersOf(happened.keySet());
    uses.forEach(
        use -> use.listed().map(happened::get).ifPresent(one -> concerned.put(use.id(), one)));
    Map<ServiceUseId, String> about = new LinkedHashMap<>();
    concerned.forEach((id, one) -> about.put(id, one.about()));
    Set<ServiceUseId> fresh = register.noteTold(change, about, today.now());
    notices.tellAll(
        new Subject("registry", all.getFirst().entry().key().value()),
        uses.stream()
            .filter(use -> fresh.contains(use.id()))
            .flatMap(use ->
                Stream.ofNullable(concerned.get(use.id())).map(one -> notice(use, told, one)))
            .toList());
  }

  private static Notices.Told notice(ServiceUse use, Told told, Happened one) {
    boolean ofSystem = use.system().isPresent();
    List<String> which =
        ofSystem ? List.of(use.systemName()) : List.of(use.serviceName(), use.since().toString());
    return new Notices.Told(
        use.organisation(),
        ofSystem ? told.ofSystem() : told.ofUse(),
        Stream.concat(one.args().stream(), which.stream()).toList(),
        "/services/" + one.entry().key(),
        told.clauses());
  }

  private ServiceUse own(Actor actor, ServiceUseId id) {
    return register
        .find(id)
        .filter(use -> actor.belongsTo(use.organisation()))
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("usage.no-such-use", clause(actor, "LGG-30"))));
  }

  /** A use that has not ended, as the person saw it. */
  private ServiceUse running(Actor actor, ServiceUseId id, int revision) {
    ServiceUse use = own(actor, id);
    if (use.endedOn().isPresent()) {
      throw Refusal.rule(
          Reason.of("usage.ended-before", clause(actor, "LGG-33")).with(use.endedOn().get()));
    }
    if (use.revision() != revision) {
      throw Refusal.stale(Reason.of("usage.changed-meanwhile").with(revision, use.revision()));
    }
    return use;
  }

  /** Agencies have no clauses of their own on the single acts of a use, only on its life cycle. */
  private static String clause(Actor actor, String ofLocalGovernment) {
    return actor.organisation().kind() == OrganisationKind.AGENCY ? "CBD-38" : ofLocalGovernment;
  }

  private static void requireUser(Actor actor) {
    OrganisationKind kind = actor.organisation().kind();
    if (kind != OrganisationKind.AGENCY && kind != OrganisationKind.LOCAL_GOVERNMENT) {
      throw Refusal.forbidden(Reason.of("usage.users-only", "CBD-38", "LGG-30"));
    }
  }

  private void record(Actor actor, String action, ServiceUse use, Map<String, ?> detail) {
    trail.record(actor, action, new Subject("use", use.id().toString()), detail);
  }
}
