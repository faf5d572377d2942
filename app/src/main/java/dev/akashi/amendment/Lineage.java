package dev.akashi.amendment;

import dev.akashi.baseline.RequirementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which requirements of a new version were formerly known as which of an old one. Several old ones
 * may become one, and one may become several. Where lineage names a requirement it says all there
 * is to say of it: equal ids alone no longer pair it.
 */
public final class Lineage {

  public static final Lineage NONE = new Lineage(Map.of(), Map.of(), Set.of());

  private record Pair(RequirementId from, RequirementId to) {}

  private final Map<RequirementId, List<RequirementId>> forward;
  private final Map<RequirementId, List<RequirementId>> backward;
  private final Set<Pair> different;

  private Lineage(
      Map<RequirementId, List<RequirementId>> forward,
      Map<RequirementId, List<RequirementId>> backward,
      Set<Pair> different) {
    this.forward = forward;
    this.backward = backward;
    this.different = different;
  }

  /** What the links say of the step from one version to the other, in whichever direction. */
  public static Lineage between(String before, String after, List<LineageLink> links) {
    Map<RequirementId, List<RequirementId>> forward = new HashMap<>();
    Map<RequirementId, List<RequirementId>> backward = new HashMap<>();
    Set<Pair> different = new HashSet<>();
    for (LineageLink link : links) {
      boolean along = link.fromVersion().equals(before) && link.toVersion().equals(after);
      boolean against = link.fromVersion().equals(after) && link.toVersion().equals(before);
      if (!along && !against) {
        continue;
      }
      RequirementId from = along ? link.from() : link.to();
      RequirementId to = along ? link.to() : link.from();
      if (link.same()) {
        forward.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
        backward.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
      } else {
        different.add(new Pair(from, to));
      }
    }
    return new Lineage(forward, backward, different);
  }

  boolean namesOld(RequirementId id) {
    return forward.containsKey(id);
  }

  boolean namesNew(RequirementId id) {
    return backward.containsKey(id);
  }

  List<RequirementId> successors(RequirementId old) {
    return forward.getOrDefault(old, List.of());
  }

  /** Whether the office ruled that the two only look alike. */
  boolean saysDifferent(RequirementId old, RequirementId now) {
    return different.contains(new Pair(old, now));
  }
}
