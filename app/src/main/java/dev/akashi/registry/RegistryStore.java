package dev.akashi.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the published states. Reading needs no transaction; publishing runs in the caller's. */
public interface RegistryStore {

  int PIECE = 500;

  /** Grows with every change of the list: what was read under a version holds while it stands. */
  long version();

  /** Makes other publications wait until the transaction ends. */
  void lock();

  /** Whether nothing was ever published. */
  boolean isEmpty();

  /** The entries as they are published now; unknown keys are left out. */
  Map<RegistryKey, RegistryEntry> current(Collection<RegistryKey> keys);

  /** The entries as they showed on the day; unknown keys are left out. */
  Map<RegistryKey, RegistryEntry> showing(Collection<RegistryKey> keys, LocalDate day);

  /**
   * Shows the entry in this state from the day on, in place of the state that shows now; when that
   * one is to show from a later day only, from that day on. Gives the state as it is kept.
   */
  PublishedState follow(
      RegistryEntry entry,
      LocalDate from,
      Instant recordedAt,
      RegistryChange change,
      String reason);

  /** As {@link PublicRegister#inBrief}. */
  Map<RegistryKey, PublicRegister.Brief> inBrief(Collection<RegistryKey> keys, LocalDate day);

  /** Gives new entries their places on the list, in this order; others keep theirs. */
  void place(List<RegistryKey> keys);

  /** The entries as of the day that stand on the base, in the order of listing. */
  List<RegistryEntry> standingOn(RegistryKey base, LocalDate day);

  /** As {@link PublicRegister#validWithLevel}. */
  List<RegistryEntry> validWithLevel(
      LocalDate day, int atLeast, boolean includeUnstated, int limit);

  /** As {@link PublicRegister#serving}. */
  PublicRegister.Found serving(LocalDate day, int atLeast, int limit);

  /** As {@link PublicRegister#levelNotStated}. */
  PublicRegister.Found levelNotStated(LocalDate day, int limit);

  /**
   * The entries of one page as of the day, in the order of the list, and one more when others
   * follow in the direction that is read: the last one, or the first one when going back.
   */
  List<ListedService> page(RegistryQuery query, LocalDate day);

  /** How many entries there are as of the day, counted up to the bound. */
  int count(RegistryFilter filter, LocalDate day, int bound);

  Facets facets(RegistryFilter filter, LocalDate day);

  /**
   * Hands over every entry of the question one after the other: read in pieces, so that neither all
   * entries nor a connection are held while a slow reader takes them.
   */
  default void each(RegistryQuery query, LocalDate day, Consumer<ListedService> reader) {
    RegistryQuery piece = query.of(PIECE).at(Optional.empty());
    List<ListedService> services = page(piece, day);
    while (services.size() > PIECE) {
      services.subList(0, PIECE).forEach(reader);
      ListedService last = services.get(PIECE - 1);
      services = page(piece.at(Optional.of(PageToken.after(last, piece, /* start= */ 0))), day);
    }
    services.forEach(reader);
  }

  /** How many places were ever given on the list. */
  int places();

  /**
   * The entries on the list as of the day whose places are after the one and up to the other, in
   * their order.
   */
  List<RegistryKey> keys(int after, int upTo, LocalDate day);

  /** What was published, newest first; nothing before a place that is none. */
  List<PublishedState> changes(ChangesAsked asked);

  /** The entry as of the day with what is around it, its history whole. */
  Optional<ServiceDetail> detail(RegistryKey key, LocalDate day);
}
