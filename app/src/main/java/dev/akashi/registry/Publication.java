package dev.akashi.registry;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
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
    LocalDate day = today.day();
    Refusal.rulesUnlessEmpty(
        PublicationRules.check(new PublicationRules.Proposal(entry, before, day, this::published)));
    follow(entry, before, before.isPresent() ? day : entry.registeredOn(), "");
    events.publishEvent(new EntryPublished(entry));
  }

  @Override
  @Transactional
  public void end(RegistryKey key, LocalDate on, String reason) {
    store.lock();
    RegistryEntry before =
        published(key)
            .orElseThrow(
                () -> Refusal.notFound(Reason.of("registry.unknown-key").with(key.value())));
    before
        .endedOn()
        .ifPresent(end -> {
          throw Refusal.stale(Reason.of("registry.already-ended").with(before.name(), end));
        });
    RegistryEntry ended = before.ended(on);
    follow(ended, Optional.of(before), today.day(), reason);
    events.publishEvent(new EntryEnded(ended, on, reason));
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
