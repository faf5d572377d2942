package dev.akashi.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what the services of the list stand on; the pages that show a level ask it (LGG-08). */
public interface EffectiveLevels {

  /**
   * The levels with all that lies below, as of the day, in one query however many services they
   * are; services that stand on nothing are left out.
   */
  Map<RegistryKey, EffectiveLevel> of(Collection<RegistryKey> keys, LocalDate day);

  default Optional<EffectiveLevel> of(RegistryKey key, LocalDate day) {
    return Optional.ofNullable(of(List.of(key), day).get(key));
  }
}
