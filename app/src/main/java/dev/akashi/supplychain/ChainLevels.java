package dev.akashi.supplychain;

import dev.akashi.registry.EffectiveLevel;
import dev.akashi.registry.EffectiveLevel.Layer;
import dev.akashi.registry.EffectiveLevel.Member;
import dev.akashi.registry.EffectiveLevels;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the weakest of all that a service stands on. Services that stand on each other have all of
 * one another below them, so each of them has the level of the weakest; what the provider assessed
 * itself, as an audit accepted, is part of its own level and not looked at again.
 */
@Service
class ChainLevels implements EffectiveLevels {

  private final SupplyChain chain;
  private final PublicRegister register;

  ChainLevels(SupplyChain chain, PublicRegister register) {
    this.chain = chain;
    this.register = register;
  }

  @Override
  public Map<RegistryKey, EffectiveLevel> of(Collection<RegistryKey> keys, LocalDate day) {
    DependencyGraph graph = chain.on(day);
    Map<RegistryKey, List<RegistryKey>> below = new LinkedHashMap<>();
    for (RegistryKey key : keys) {
      List<RegistryKey> foundations = graph.foundationsOf(key);
      if (!foundations.isEmpty()) {
        below.put(key, foundations);
      }
    }
    Set<RegistryKey> all = new HashSet<>(below.keySet());
    below.values().forEach(all::addAll);
    Map<RegistryKey, RegistryEntry> entries = register.findAll(all, day);
    Map<RegistryKey, EffectiveLevel> levels = new LinkedHashMap<>();
    below.forEach((key, foundations) ->
        levels.put(
            key,
            EffectiveLevel.of(
                Stream.concat(Stream.of(key), foundations.stream())
                    .map(one -> member(one, entries.get(one), day))
                    .toList())));
    return levels;
  }

  /** What is not on the list that day has no level that anybody vouches for. */
  private static Member member(RegistryKey key, @Nullable RegistryEntry entry, LocalDate day) {
    if (entry == null) {
      return new Member(new Layer(key, key.value(), /* known= */ false), Optional.empty());
    }
    return new Member(
        new Layer(key, entry.name(), /* known= */ true),
        entry.onTheListOn(day) ? entry.level() : Optional.empty());
  }
}
