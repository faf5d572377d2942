package dev.akashi.supplychain;

import dev.akashi.registry.RegistryKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of a graph, numbered in the order of their keys. */
final class Nodes {

  private final List<RegistryKey> keys;
  private final Map<RegistryKey, Integer> numbers;

  private Nodes(List<RegistryKey> keys) {
    this.keys = keys;
    this.numbers = HashMap.newHashMap(keys.size());
    for (int number = 0; number < keys.size(); number++) {
      numbers.put(keys.get(number), number);
    }
  }

  static Nodes of(Collection<RegistryKey> keys) {
    return new Nodes(
        keys.stream().distinct().sorted(Comparator.comparing(RegistryKey::value)).toList());
  }

  int size() {
    return keys.size();
  }

  RegistryKey key(int number) {
    return keys.get(number);
  }

  /** The number of a service; -1 when it stands on nothing and carries nothing. */
  int number(RegistryKey key) {
    return numbers.getOrDefault(key, -1);
  }
}
