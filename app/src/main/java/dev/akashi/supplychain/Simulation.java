package dev.akashi.supplychain;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would follow if something happened to a service on a day.
 *
 * @param root the service as it showed on that day
 * @param dependents what stands on it and would be proposed for removal, nearest first
 * @param survivors what loses a base and stays by an own assessment that was accepted (FRM-54)
 * @param cycles groups of services among the dependents that stand on each other
 * @param ofRoot who uses the service itself
 * @param names the names of all of them
 */
public record Simulation(
    RegistryEntry root,
    LocalDate day,
    AskedEnd kind,
    List<Line> dependents,
    List<Cascade.Survivor> survivors,
    List<List<RegistryKey>> cycles,
    List<Affected> ofRoot,
    Map<RegistryKey, LocalizedText> names) {

  public Simulation {
    dependents = List.copyOf(dependents);
    survivors = List.copyOf(survivors);
    cycles = List.copyOf(cycles);
    ofRoot = List.copyOf(ofRoot);
    names = Map.copyOf(names);
  }

  /**
   * A service that would fall.
   *
   * @param path from the root to the service
   * @param listed whether it is on the list that day; else nobody can remove it
   */
  public record Line(
      RegistryKey key, int depth, List<RegistryKey> path, boolean listed, List<Affected> users) {

    public Line {
      path = List.copyOf(path);
      users = List.copyOf(users);
    }
  }

  /** A use of a service that would fall, and the measures that could apply to it (FRM-55). */
  public record Affected(ServiceUsers.Use use, List<Transition> transitions) {
    public Affected {
      transitions = List.copyOf(transitions);
    }
  }

  /** The name of a service; its key when the list has none. */
  public LocalizedText nameOf(RegistryKey key) {
    return names.getOrDefault(key, new LocalizedText(key.value(), ""));
  }

  /** Whether a page of the service can be looked at. */
  public boolean hasPage(RegistryKey key) {
    return names.containsKey(key);
  }

  /** How many uses are touched, those of the service itself among them. */
  public int uses() {
    return ofRoot.size() + dependents.stream().mapToInt(line -> line.users().size()).sum();
  }

  /** The organisations that are touched. */
  public Set<LocalizedText> organisations() {
    return Stream.concat(
            ofRoot.stream(), dependents.stream().flatMap(line -> line.users().stream()))
        .map(affected -> affected.use().organisation())
        .collect(Collectors.toUnmodifiableSet());
  }
}
