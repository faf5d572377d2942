package dev.akashi.registry;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The published entries, for the other modules to read. */
public interface PublicRegister {

  Optional<RegistryEntry> find(RegistryKey key);

  /** The entries of the given keys in one query; unknown keys are left out. */
  Map<RegistryKey, RegistryEntry> findAll(Collection<RegistryKey> keys);

  /** As {@link #findAll(Collection)}, as the entries showed on that day. */
  Map<RegistryKey, RegistryEntry> findAll(Collection<RegistryKey> keys, LocalDate day);

  /**
   * What little is needed of entries when there may be thousands of them.
   *
   * @param onTheList whether it is registered on the day, be it suspended or not
   */
  record Brief(LocalizedText called, boolean onTheList, Set<ServiceModel> models) {
    public Brief {
      models = Set.copyOf(models);
    }
  }

  /** The entries of the keys as they showed on the day, in brief; unknown keys are left out. */
  Map<RegistryKey, Brief> inBrief(Collection<RegistryKey> keys, LocalDate day);

  /**
   * Entries valid on the day whose level is at least the given one, or not stated when {@code
   * includeUnstated}; by name, at most {@code limit}.
   */
  List<RegistryEntry> validWithLevel(
      LocalDate day, int atLeast, boolean includeUnstated, int limit);

  /** The first entries by name, and how many there are in all. */
  record Found(List<RegistryEntry> first, int total) {
    public Found {
      first = List.copyOf(first);
    }
  }

  /** Entries valid on the day whose level is at least the given one (FRM-10). */
  Found serving(LocalDate day, int atLeast, int limit);

  /** Entries valid on the day whose level the list does not state. */
  Found levelNotStated(LocalDate day, int limit);
}
