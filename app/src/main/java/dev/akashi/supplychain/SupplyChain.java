package dev.akashi.supplychain;

import dev.akashi.registry.EntryEnded;
import dev.akashi.registry.EntryPublished;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.DependencyGraph.Edge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which service stands on which, on any day (FRM-53). The edges follow the published list in the
 * same transaction; whoever knows more than the list says so with {@link #standsOn}.
 */
@Service
public class SupplyChain {

  private final ChainStore store;
  private final AtomicReference<@Nullable Read> read = new AtomicReference<>();

  SupplyChain(ChainStore store) {
    this.store = store;
  }

  /** A base of a service, and whether its own assessment of it was accepted (FRM-54). */
  public record Base(RegistryKey key, boolean ownAssessmentAccepted) {}

  private record Read(UUID edition, ChainHistory history) {}

  /** What stands on what, without what is about to end. */
  public DependencyGraph undecided() {
    return history().undecided();
  }

  /** What stands on what on the day. */
  public DependencyGraph on(LocalDate day) {
    return history().on(day);
  }

  /** What a service stands on as far as is decided, in the order of the keys. */
  public List<Base> basesOf(RegistryKey dependent) {
    return store.openOf(dependent).stream()
        .map(dated -> new Base(dated.edge().base(), dated.edge().ownAssessmentAccepted()))
        .toList();
  }

  /**
   * Says what a service stands on from the day: exactly these bases and no other. Call it in the
   * transaction that publishes the entry, before that.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void standsOn(
      RegistryKey dependent, Collection<Base> bases, LocalDate from, EdgeSource source) {
    Map<RegistryKey, Boolean> wanted = new LinkedHashMap<>();
    bases.stream()
        .filter(base -> !base.key().equals(dependent))
        .forEach(
            base -> wanted.merge(base.key(), base.ownAssessmentAccepted(), Boolean::logicalAnd));
    List<RegistryKey> over = new ArrayList<>();
    for (DatedEdge dated : store.openOf(dependent)) {
      RegistryKey base = dated.edge().base();
      if (!wanted.remove(base, dated.edge().ownAssessmentAccepted())) {
        over.add(base);
      }
    }
    store.close(dependent, over, from);
    store.add(
        wanted.entrySet().stream()
            .map(base ->
                new DatedEdge(
                    new Edge(dependent, base.getKey(), base.getValue()),
                    from,
                    Optional.empty(),
                    source))
            .toList());
  }

  /** Follows the bases that a published entry names. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void published(EntryPublished published) {
    RegistryEntry entry = published.entry();
    if (entry.endedOn().isPresent()) {
      return;
    }
    Set<RegistryKey> named = new HashSet<>(entry.bases());
    named.remove(entry.key());
    List<DatedEdge> open = store.openOf(entry.key());
    List<RegistryKey> over =
        open.stream()
            .filter(dated -> dated.source() == EdgeSource.LIST)
            .map(dated -> dated.edge().base())
            .filter(base -> !named.contains(base))
            .toList();
    named.removeAll(open.stream().map(dated -> dated.edge().base()).collect(Collectors.toSet()));
    store.close(entry.key(), over, published.from());
    store.add(
        named.stream()
            .map(base ->
                new DatedEdge(
                    new Edge(entry.key(), base, /* ownAssessmentAccepted= */ false),
                    published.from(),
                    Optional.empty(),
                    EdgeSource.LIST))
            .toList());
  }

  /** What left the list stands on nothing from that day on. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void ended(EntryEnded ended) {
    store.closeAll(ended.entry().key(), ended.on());
  }

  private ChainHistory history() {
    UUID edition = store.edition();
    Read last = read.get();
    if (last != null && last.edition().equals(edition)) {
      return last.history();
    }
    ChainHistory history = ChainHistory.of(store.all());
    if (store.edition().equals(edition)) {
      read.set(new Read(edition, history));
    }
    return history;
  }
}
