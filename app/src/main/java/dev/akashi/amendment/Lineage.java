package dev.akashi.amendment;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /**
   * What follows for the step from the first version to the last when each step between is followed
   * in turn. What was said of the first and the last themselves goes before it.
   *
   * @param versions at least two, the oldest first
   */
  public static Lineage across(List<Baseline> versions, List<LineageLink> links) {
    Baseline first = versions.getFirst();
    Baseline last = versions.getLast();
    Lineage direct = between(first.version(), last.version(), links);
    if (versions.size() == 2) {
      return direct;
    }
    List<Lineage> steps =
        IntStream.range(1, versions.size())
            .mapToObj(i -> between(versions.get(i - 1).version(), versions.get(i).version(), links))
            .toList();
    Map<RequirementId, List<RequirementId>> forward = new HashMap<>();
    for (Requirement requirement : first.requirements()) {
      RequirementId id = requirement.id();
      forward.put(
          id,
          direct.namesOld(id)
              ? direct.successors(id)
              : followed(id, versions, steps).stream().filter(to -> !direct.namesNew(to)).toList());
    }
    forward.keySet().removeAll(silent(forward, last));
    Map<RequirementId, List<RequirementId>> backward = new HashMap<>();
    forward.forEach((from, all) ->
        all.forEach(to -> backward.computeIfAbsent(to, id -> new ArrayList<>()).add(from)));
    return new Lineage(forward, backward, direct.different);
  }

  private static Set<RequirementId> followed(
      RequirementId id, List<Baseline> versions, List<Lineage> steps) {
    Set<RequirementId> now = Set.of(id);
    for (int i = 1; i < versions.size(); i++) {
      Baseline next = versions.get(i);
      Lineage step = steps.get(i - 1);
      now =
          now.stream()
              .flatMap(each -> step.followers(each).stream())
              .filter(each -> next.find(each).isPresent())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    return now;
  }

  /** What a requirement is called after one step. */
  private List<RequirementId> followers(RequirementId id) {
    if (namesOld(id)) {
      return successors(id);
    }
    return namesNew(id) ? List.of() : List.of(id);
  }

  /** Of these nothing has to be said: alone under the same number all the way, or gone for good. */
  private static Set<RequirementId> silent(
      Map<RequirementId, List<RequirementId>> forward, Baseline last) {
    Map<RequirementId, Long> arrivals =
        forward.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Set<RequirementId> silent = new HashSet<>();
    forward.forEach((from, all) -> {
      boolean stayed = all.equals(List.of(from)) && arrivals.getOrDefault(from, 0L) == 1;
      if (stayed || (all.isEmpty() && last.find(from).isEmpty())) {
        silent.add(from);
      }
    });
    return silent;
  }

  /** The same from the new version to the old one. */
  public Lineage reversed() {
    return new Lineage(
        backward,
        forward,
        different.stream()
            .map(pair -> new Pair(pair.to(), pair.from()))
            .collect(Collectors.toSet()));
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
