package dev.akashi.registry;

import java.util.List;
import java.util.Map;

/**
 * Services on the list lost a base they stand on and are proposed for removal (FRM-53): all that
 * follow from one end, at once. The registration says so, because it knows which services survive
 * by their own assessment (FRM-54).
 *
 * @param bases the names of the lost bases, by their keys
 */
public record BasesLost(List<Loss> losses, Map<RegistryKey, String> bases) {

  public BasesLost {
    losses = List.copyOf(losses);
    bases = Map.copyOf(bases);
  }

  /** One service and the base through which it is reached. */
  public record Loss(RegistryEntry dependent, RegistryKey lostBase) {}

  /** The name of a lost base; its key when the list has none. */
  public String nameOf(RegistryKey base) {
    return bases.getOrDefault(base, base.value());
  }
}
