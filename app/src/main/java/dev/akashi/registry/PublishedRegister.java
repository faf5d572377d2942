package dev.akashi.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The published entries for the other modules. */
@Service
class PublishedRegister implements PublicRegister {

  private final RegistryStore store;

  PublishedRegister(RegistryStore store) {
    this.store = store;
  }

  @Override
  public Optional<RegistryEntry> find(RegistryKey key) {
    return Optional.ofNullable(store.current(List.of(key)).get(key));
  }

  @Override
  public Map<RegistryKey, RegistryEntry> findAll(Collection<RegistryKey> keys) {
    return keys.isEmpty() ? Map.of() : store.current(keys);
  }

  @Override
  public Map<RegistryKey, RegistryEntry> findAll(Collection<RegistryKey> keys, LocalDate day) {
    return keys.isEmpty() ? Map.of() : store.showing(keys, day);
  }

  @Override
  public Map<RegistryKey, Brief> inBrief(Collection<RegistryKey> keys, LocalDate day) {
    return keys.isEmpty() ? Map.of() : store.inBrief(keys, day);
  }

  @Override
  public List<RegistryEntry> validWithLevel(
      LocalDate day, int atLeast, boolean includeUnstated, int limit) {
    return store.validWithLevel(day, atLeast, includeUnstated, limit);
  }

  @Override
  public Found serving(LocalDate day, int atLeast, int limit) {
    return store.serving(day, atLeast, limit);
  }

  @Override
  public Found levelNotStated(LocalDate day, int limit) {
    return store.levelNotStated(day, limit);
  }
}
