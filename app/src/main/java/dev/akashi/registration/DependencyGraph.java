package dev.akashi.registration;

import dev.akashi.registry.RegistryKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which registered services stand on which listed ones. */
public record DependencyGraph(Map<RegistryKey, List<Edge>> dependentsOf) {

  /**
   * One service stands on another.
   *
   * @param dependent the service that stands on the base
   * @param base the listed service it stands on
   * @param ownAssessmentAccepted whether its provider assessed the base itself and the audit
   *     accepted that (FRM-54)
   */
  public record Edge(RegistryKey dependent, RegistryKey base, boolean ownAssessmentAccepted) {}

  /** A service that names itself as its base says nothing; such edges are left out. */
  public static DependencyGraph of(Collection<Edge> edges) {
    Map<RegistryKey, List<Edge>> dependents = new LinkedHashMap<>();
    for (Edge edge : edges) {
      if (!edge.dependent().equals(edge.base())) {
        dependents.computeIfAbsent(edge.base(), base -> new ArrayList<>()).add(edge);
      }
    }
    return new DependencyGraph(dependents);
  }

  /** The services that stand directly on a base. */
  public List<Edge> on(RegistryKey base) {
    return dependentsOf.getOrDefault(base, List.of());
  }
}
