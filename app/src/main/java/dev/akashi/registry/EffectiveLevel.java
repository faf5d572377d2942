package dev.akashi.registry;

import java.util.List;
import java.util.Optional;

/**
 * The level of a service together with all that it stands on: that of the weakest of them (LGG-08).
 *
 * @param level the lowest level that is stated; empty when none of them states one
 * @param weakest those that have it
 * @param unknown those whose level is not known, so that it may be lower still
 * @param foundations how many services it stands on, directly or not
 */
public record EffectiveLevel(
    Optional<Integer> level, List<Layer> weakest, List<Layer> unknown, int foundations) {

  public EffectiveLevel {
    weakest = List.copyOf(weakest);
    unknown = List.copyOf(unknown);
  }

  /**
   * A service of the chain.
   *
   * @param known whether the list has an entry of it; else its name is its key
   */
  public record Layer(RegistryKey key, String name, boolean known) {}

  /** One service of the chain, the service itself among them. */
  public record Member(Layer layer, Optional<Integer> level) {}

  /** The weakest of a service and what it stands on. */
  public static EffectiveLevel of(List<Member> chain) {
    Optional<Integer> lowest =
        chain.stream().flatMap(member -> member.level().stream()).min(Integer::compare);
    return new EffectiveLevel(
        lowest,
        lowest.isEmpty()
            ? List.of()
            : chain.stream()
                .filter(member -> member.level().equals(lowest))
                .map(Member::layer)
                .toList(),
        chain.stream().filter(member -> member.level().isEmpty()).map(Member::layer).toList(),
        chain.size() - 1);
  }

  /** Whether the chain is weaker than the level that the service states of itself. */
  public boolean lowers(Optional<Integer> own) {
    return own.isPresent() && level.filter(lowest -> lowest < own.get()).isPresent();
  }
}
