package dev.akashi.registry;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes under the rules, one after the other, and tells the others in the same transaction. */
@Service
class Publication implements RegistryPublication {

  private final RegistryStore store;
  private final PublicationWitness witness;
  private final Today today;
  private final ApplicationEventPublisher events;

  Publication(
      RegistryStore store,
      PublicationWitness witness,
      Today today,
      ApplicationEventPublisher events) {
    this.store = store;
    this.witness = witness;
    this.today = today;
    this.events = events;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold() {
    store.lock();
  }

  @Override
  @Transactional
  public void publish(RegistryEntry entry) {
    store.lock();
    Optional<RegistryEntry> before = published(entry.key());
    RegistryEntry kept = before.map(entry::suspendedAs).orElse(entry);
    LocalDate day = today.day();
    Refusal.rulesUnlessEmpty(
        PublicationRules.check(new PublicationRules.Proposal(kept, before, day, store::current)));
    LocalDate from = before.isPresent() ? day : entry.registeredOn();
    follow(kept, before, from, "");
    events.publishEvent(new EntryPublished(kept, from));
  }

  @Override
  @Transactional
  public void takeOver(List<Taken> all) {
    store.lock();
    List<RegistryKey> keys = all.stream().map(taken -> taken.entry().key()).toList();
    Map<RegistryKey, RegistryEntry> published = store.current(keys);
    published.values().forEach(Publication::refuseDecidedEnd);
    store.place(keys);
    for (Taken taken : all) {
      RegistryEntry entry = taken.entry();
      Optional<RegistryEntry> before = Optional.ofNullable(published.get(entry.key()));
      follow(entry, before, taken.from(), taken.reason());
      events.publishEvent(
          entry
              .endedOn()
              .<Object>map(on -> new EntryEnded(entry, on, taken.reason()))
              .orElseGet(() -> new EntryPublished(entry, taken.from())));
    }
  }

  @Override
  @Transactional
  public void end(RegistryKey key, LocalDate on, EndKind kind, String reason) {
    store.lock();
    RegistryEntry before = listed(key);
    refuseDecidedEnd(before);
    RegistryEntry ended = before.ended(on, kind);
    follow(ended, Optional.of(before), today.day(), reason);
    events.publishEvent(new EntryEnded(ended, on, reason));
  }

  @Override
  @Transactional
  public void suspend(RegistryKey key, LocalDate from, String reason) {
    store.lock();
    RegistryEntry before = listed(key);
    if (!before.onTheListOn(from)) {
      throw Refusal.rule(
          Reason.of("registry.suspends-only-listed", "FRM-16").with(before.name(), from));
    }
    LocalDate day = today.day();
    if (before.standing().suspension().filter(one -> !one.isOverBy(day)).isPresent()) {
      throw Refusal.stale(Reason.of("registry.already-suspended").with(before.name()));
    }
    RegistryEntry suspended = before.suspended(from, reason);
    follow(suspended, Optional.of(before), day, reason);
    events.publishEvent(new EntrySuspended(suspended, from, reason));
  }

  @Override
  @Transactional
  public void resume(RegistryKey key, LocalDate on, String reason) {
    store.lock();
    RegistryEntry before = listed(key);
    if (before.standing().openSuspension().isEmpty()) {
      throw Refusal.stale(Reason.of("registry.not-suspended").with(before.name()));
    }
    RegistryEntry resumed = before.resumed(on);
    follow(resumed, Optional.of(before), today.day(), reason);
    events.publishEvent(new EntryResumed(resumed, on, reason));
  }

  private RegistryEntry listed(RegistryKey key) {
    return published(key)
        .orElseThrow(() -> Refusal.notFound(Reason.of("registry.unknown-key").with(key.value())));
  }

  private static void refuseDecidedEnd(RegistryEntry entry) {
    entry
        .endedOn()
        .ifPresent(end -> {
          throw Refusal.stale(Reason.of("registry.already-ended").with(entry.name(), end));
        });
  }

  private void follow(
      RegistryEntry entry, Optional<RegistryEntry> before, LocalDate from, String reason) {
    witness.published(
        store.follow(entry, from, today.now(), RegistryChange.between(before, entry), reason));
  }

  private Optional<RegistryEntry> published(RegistryKey key) {
    return Optional.ofNullable(store.current(List.of(key)).get(key));
  }
}
