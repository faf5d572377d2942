package dev.akashi.registration;

import static dev.akashi.directory.Permission.PROPOSE_REMOVAL;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade;
import dev.akashi.supplychain.SupplyChain;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme office previews and proposes removals; the committee decides them. */
@Service
@Transactional
public class RemovalProposals {

  /** What a removal would lead to, with the names of the services. */
  public record Preview(
      RegistryEntry entry, Cascade cascade, Map<RegistryKey, RegistryEntry> entries) {

    /** The name of a service by its key; the key itself when it is not on the list. */
    public String nameOf(RegistryKey key) {
      RegistryEntry named = entries.get(key);
      return named == null ? key.value() : named.name();
    }
  }

  private final RegistrationStore registrations;
  private final RemovalStore removals;
  private final RemovalNotices told;
  private final PublicRegister register;
  private final SupplyChain chain;
  private final Trail trail;
  private final Today today;

  RemovalProposals(
      RegistrationStore registrations,
      RemovalStore removals,
      RemovalNotices told,
      PublicRegister register,
      SupplyChain chain,
      Trail trail,
      Today today) {
    this.registrations = registrations;
    this.removals = removals;
    this.told = told;
    this.register = register;
    this.chain = chain;
    this.trail = trail;
    this.today = today;
  }

  /** Computes what would follow from a removal; nothing is changed by it. */
  @Transactional(readOnly = true)
  public Preview preview(Actor actor, RegistryKey key) {
    actor.require(PROPOSE_REMOVAL);
    return previewOf(key);
  }

  /** Why the removal of that service cannot be proposed; empty when it can. */
  @Transactional(readOnly = true)
  public List<Reason> against(Actor actor, RegistryKey key) {
    actor.require(PROPOSE_REMOVAL);
    return register
        .find(key)
        .map(this::againstProposing)
        .orElseGet(() -> List.of(Reason.atField("key", "registration.entry-unknown", key.value())));
  }

  private List<Reason> againstProposing(RegistryEntry entry) {
    String key = entry.key().value();
    if (entry.endedOn().isPresent()) {
      return List.of(Reason.of("registration.entry-ended", "FRM-53").with(key).at("key"));
    }
    return removals.openOn(entry.key()).isPresent()
        ? List.of(Reason.of("registration.removal-already-open", "FRM-53").with(key).at("key"))
        : List.of();
  }

  Preview previewOf(RegistryKey key) {
    RegistryEntry entry = listed(key);
    Cascade cascade = Cascade.of(chain.undecided(), key);
    List<RegistryKey> named =
        Stream.concat(
                cascade.proposed().stream().flatMap(step -> Stream.of(step.key(), step.lostBase())),
                cascade.survivors().stream().flatMap(s -> Stream.of(s.key(), s.lostBase())))
            .distinct()
            .toList();
    Map<RegistryKey, RegistryEntry> entries = new HashMap<>(register.findAll(named));
    entries.put(key, entry);
    return new Preview(entry, cascade, Map.copyOf(entries));
  }

  public RemovalCaseId propose(Actor actor, RegistryKey key, String reason) {
    actor.require(PROPOSE_REMOVAL);
    RegistryEntry entry = listed(key);
    Refusal.inputUnlessEmpty(LegalDays.needed("reason", reason, "registration.reason-missing"));
    Refusal.rulesUnlessEmpty(againstProposing(entry));
    RemovalCase proposed =
        new RemovalCase(
            RemovalCaseId.random(),
            key,
            entry.called(),
            registrations.find(key).map(Registration::provider),
            reason,
            Optional.empty(),
            RemovalState.OPEN,
            today.day(),
            Optional.of(actor.person()),
            actor.name(),
            Optional.empty(),
            1);
    removals.insert(List.of(proposed));
    trail.record(
        actor,
        "removal.proposed",
        new Subject("removal", proposed.id().toString()),
        Map.of("key", key.value(), "reason", reason));
    told.proposed(new Subject("removal", proposed.id().toString()), List.of(proposed));
    return proposed.id();
  }

  /** All open cases and the ones decided last. */
  @Transactional(readOnly = true)
  public RemovalDecisions.Cases cases(Actor actor, int closed) {
    actor.require(PROPOSE_REMOVAL);
    return casesOf(closed);
  }

  RemovalDecisions.Cases casesOf(int limit) {
    List<RemovalCase> open = removals.open();
    List<RemovalCase> closed = removals.closed(limit);
    List<RegistryKey> named =
        Stream.concat(open.stream(), closed.stream())
            .flatMap(removalCase ->
                Stream.concat(
                    Stream.of(removalCase.key()),
                    removalCase.loss().map(RemovalCase.Loss::base).stream()))
            .distinct()
            .toList();
    Map<RegistryKey, String> names = new HashMap<>();
    Map<RegistryKey, LocalDate> ends = new HashMap<>();
    register
        .findAll(named)
        .forEach((key, entry) -> {
          names.put(key, entry.name());
          entry.endedOn().ifPresent(end -> ends.put(key, end));
        });
    return new RemovalDecisions.Cases(open, closed, Map.copyOf(names), Map.copyOf(ends));
  }

  private RegistryEntry listed(RegistryKey key) {
    return register
        .find(key)
        .orElseThrow(
            () -> Refusal.notFound(Reason.of("registration.entry-unknown").with(key.value())));
  }
}
