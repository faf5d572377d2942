package dev.akashi.registry;

import dev.akashi.platform.Edition;
import dev.akashi.platform.Kept;
import dev.akashi.platform.Today;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The public list for everybody who reads it (AMD-08). Pages and counts are kept for as long as the
 * list does not change; another node's change is seen within a second.
 */
@Service
public class PublicList {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();
  private static final int KEPT = 500;
  private static final long ROOM = 16L * 1024 * 1024;

  /** What an entry, and a choice of a filter, take in memory: rather too much than too little. */
  private static final long ENTRY_BYTES = 8 * 1024;

  private static final long CHOICE_BYTES = 200;
  private static final long LEAST_BYTES = 1024;

  private final RegistryStore store;
  private final Today today;
  private final Kept<Asked<RegistryQuery>, ListPage> pages =
      new Kept<>(ROOM, page -> LEAST_BYTES + page.services().size() * ENTRY_BYTES);
  private final Kept<Asked<RegistryFilter>, Facets> facets =
      new Kept<>(ROOM, found -> LEAST_BYTES + found.size() * CHOICE_BYTES);
  private final Kept<Asked<RegistryFilter>, Integer> counts = new Kept<>(KEPT);
  private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(-1, -FRESH));

  PublicList(RegistryStore store, Today today) {
    this.store = store;
    this.today = today;
  }

  /** The list on a day, as it is published: what does not change while this does not. */
  public record ListEdition(long version, LocalDate today) implements Edition {}

  private record Asked<T>(long version, LocalDate day, T question) {}

  private record Seen(long version, long at) {}

  public ListEdition edition() {
    return new ListEdition(version(), today.day());
  }

  public ListPage page(RegistryQuery query) {
    LocalDate day = query.day(today.day());
    long version = version();
    return pages.get(
        new Asked<>(version, day, query),
        () -> {
          List<ListedService> read = store.page(query, day);
          boolean whole = query.page().isEmpty() && read.size() <= query.limit();
          return ListPage.of(
              query, day, read, whole ? read.size() : count(query.filter(), day, version));
        });
  }

  public Facets facets(RegistryQuery query) {
    LocalDate day = query.day(today.day());
    return facets.get(
        new Asked<>(version(), day, query.filter()), () -> store.facets(query.filter(), day));
  }

  public void each(RegistryQuery query, Consumer<ListedService> reader) {
    store.each(query, query.day(today.day()), reader);
  }

  /** The entry with what is around it as of the day, or as of today. */
  public Optional<ServiceDetail> detail(RegistryKey key, Optional<LocalDate> asOf) {
    return store.detail(key, asOf.orElseGet(today::day));
  }

  /** The entries that came on the list last. */
  public List<ListedService> newest(int entries) {
    return page(RegistryQuery.ALL.of(entries)).services();
  }

  /** How many places were ever given on the list. */
  public int places() {
    return store.places();
  }

  /** The entries on the list whose places are after the one and up to the other. */
  public List<RegistryKey> keys(int after, int upTo) {
    return store.keys(after, upTo, today.day());
  }

  /** What changed on the list, newest first; nothing before a place that is none. */
  public List<PublishedState> changes(ChangesAsked asked) {
    return store.changes(asked);
  }

  private int count(RegistryFilter filter, LocalDate day, long version) {
    return counts.get(
        new Asked<>(version, day, filter), () -> store.count(filter, day, ListPage.BOUND + 1));
  }

  private long version() {
    Seen last = seen.get();
    long now = System.nanoTime();
    if (now - last.at() < FRESH) {
      return last.version();
    }
    Seen fresh = new Seen(store.version(), now);
    seen.set(fresh);
    return fresh.version();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void published(EntryPublished event) {
    lookAgain();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void ended(EntryEnded event) {
    lookAgain();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void suspended(EntrySuspended event) {
    lookAgain();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void resumed(EntryResumed event) {
    lookAgain();
  }

  private void lookAgain() {
    seen.updateAndGet(last -> new Seen(last.version(), System.nanoTime() - FRESH));
  }
}
