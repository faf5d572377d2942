package dev.akashi.registry;

import java.util.List;

/**
 * Everything the register publishes about one service.
 *
 * @param bases the listed services it stands on, as they are on the same day
 * @param dependents the listed services that stand on it
 * @param history its published states, newest first
 */
public record ServiceDetail(
    ListedService service,
    List<RegistryEntry> bases,
    List<RegistryEntry> dependents,
    List<PublishedState> history) {

  public ServiceDetail {
    bases = List.copyOf(bases);
    dependents = List.copyOf(dependents);
    history = List.copyOf(history);
  }

  public RegistryEntry entry() {
    return service.entry();
  }
}
