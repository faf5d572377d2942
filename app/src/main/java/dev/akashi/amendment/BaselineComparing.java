package dev.akashi.amendment;

import dev.akashi.amendment.Comparison.HeadingChange;
import dev.akashi.amendment.Weighing.Weight;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares two versions. Requirements are paired by lineage where it names them, else by their id,
 * and what is left over by the likeness of the texts, as a suggestion. Every step looks things up
 * by hash, and only texts that differ are compared word by word, so that the time grows with the
 * size of the versions and of what changed.
 */
public final class BaselineComparing {

  private final Baseline before;
  private final Baseline after;
  private final Lineage lineage;
  private final Weighing weighing;
  private final Map<RequirementId, Requirement> old;
  private final Map<RequirementId, Requirement> now;
  private final Map<RequirementId, Set<RequirementId>> forward = new LinkedHashMap<>();
  private final Map<RequirementId, Set<RequirementId>> backward = new HashMap<>();
  private final Map<RequirementId, Pairing> pairings = new HashMap<>();

  private BaselineComparing(Baseline before, Baseline after, Lineage lineage, Weighing weighing) {
    this.before = before;
    this.after = after;
    this.lineage = lineage;
    this.weighing = weighing;
    this.old = byId(before);
    this.now = byId(after);
  }

  public static Comparison compare(
      Baseline before, Baseline after, Lineage lineage, Weighing weighing) {
    return new BaselineComparing(before, after, lineage, weighing).compared();
  }

  private Comparison compared() {
    pair();
    List<Change> changes = new ArrayList<>();
    Set<RequirementId> done = new HashSet<>();
    Map<RequirementId, String> oldLevels = levels(before);
    Map<RequirementId, String> newLevels = levels(after);
    for (Entry entry : inOrder()) {
      if (entry.isNew() && done.contains(entry.requirement().id())) {
        continue;
      }
      List<Requirement> olds = new ArrayList<>();
      List<Requirement> news = new ArrayList<>();
      gather(entry, olds, news);
      news.forEach(each -> done.add(each.id()));
      change(olds, news, oldLevels, newLevels).ifPresent(changes::add);
    }
    return new Comparison(before, after, changes, headings(), forward);
  }

  private void pair() {
    for (Requirement requirement : before.requirements()) {
      RequirementId id = requirement.id();
      if (lineage.namesOld(id)) {
        lineage.successors(id).stream()
            .filter(now::containsKey)
            .forEach(successor -> join(id, successor, Pairing.LINEAGE));
      } else if (now.containsKey(id) && !lineage.namesNew(id)) {
        join(id, id, Pairing.SAME_ID);
      }
    }
    List<Requirement> removed =
        before.requirements().stream().filter(r -> isLeftOver(r.id())).toList();
    List<Requirement> added =
        after.requirements().stream().filter(r -> !backward.containsKey(r.id())).toList();
    Likeness.suggest(removed, added, lineage::saysDifferent)
        .forEach(pair -> join(pair.before().id(), pair.after().id(), Pairing.SUGGESTED));
  }

  private boolean isLeftOver(RequirementId oldId) {
    return !forward.containsKey(oldId);
  }

  private void join(RequirementId from, RequirementId to, Pairing how) {
    forward.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
    backward.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
    pairings.put(to, how);
  }

  /** A requirement of the new version, or one of the old that is gone. */
  private record Entry(Requirement requirement, boolean isNew) {}

  /** All new requirements, and the removed ones where they stood. */
  private List<Entry> inOrder() {
    List<Requirement> removed =
        before.requirements().stream().filter(r -> isLeftOver(r.id())).toList();
    List<Entry> all = new ArrayList<>(after.requirements().size() + removed.size());
    int next = 0;
    for (Requirement requirement : after.requirements()) {
      while (next < removed.size() && removed.get(next).id().compareTo(requirement.id()) <= 0) {
        all.add(new Entry(removed.get(next++), /* isNew= */ false));
      }
      all.add(new Entry(requirement, /* isNew= */ true));
    }
    removed.subList(next, removed.size()).forEach(r -> all.add(new Entry(r, /* isNew= */ false)));
    return all;
  }

  /** Everything that hangs together with it by merging and splitting. */
  private void gather(Entry start, List<Requirement> olds, List<Requirement> news) {
    Set<RequirementId> seenOld = new LinkedHashSet<>();
    Set<RequirementId> seenNew = new LinkedHashSet<>();
    Deque<RequirementId> waiting = new ArrayDeque<>();
    if (start.isNew()) {
      seenNew.add(start.requirement().id());
      waiting.add(start.requirement().id());
    } else {
      seenOld.add(start.requirement().id());
    }
    while (!waiting.isEmpty()) {
      for (RequirementId from : backward.getOrDefault(waiting.remove(), Set.of())) {
        if (seenOld.add(from)) {
          forward.getOrDefault(from, Set.of()).stream().filter(seenNew::add).forEach(waiting::add);
        }
      }
    }
    take(seenOld, old, olds);
    take(seenNew, now, news);
  }

  private static void take(
      Set<RequirementId> ids, Map<RequirementId, Requirement> from, List<Requirement> into) {
    ids.stream().sorted().map(from::get).filter(Objects::nonNull).forEach(into::add);
  }

  private Optional<Change> change(
      List<Requirement> olds,
      List<Requirement> news,
      Map<RequirementId, String> oldLevels,
      Map<RequirementId, String> newLevels) {
    if (olds.isEmpty() || news.isEmpty()) {
      ChangeKind kind = olds.isEmpty() ? ChangeKind.ADDED : ChangeKind.REMOVED;
      return Optional.of(
          new Change(
              olds,
              news,
              Pairing.NONE,
              kind,
              Ground.NO_COUNTERPART,
              Optional.empty(),
              Set.of(),
              Optional.empty()));
    }
    Pairing pairing = pairings.getOrDefault(news.getFirst().id(), Pairing.SAME_ID);
    Requirement was = olds.getFirst();
    Requirement is = news.getFirst();
    if (olds.size() == 1
        && news.size() == 1
        && was.equals(is)
        && sameLevels(was, is, oldLevels, newLevels)) {
      return Optional.empty();
    }
    Set<ChangeFact> facts = facts(olds, news);
    if (!sameLevels(was, is, oldLevels, newLevels)) {
      facts.add(ChangeFact.LEVELS);
    }
    boolean several = olds.size() > 1 || news.size() > 1;
    Optional<Weight> words = several ? Optional.empty() : words(was, is);
    return weight(words, facts)
        .map(weight ->
            new Change(
                olds,
                news,
                pairing,
                weight.kind(),
                weight.ground(),
                words.map(Weight::kind),
                facts,
                Optional.empty()));
  }

  private Set<ChangeFact> facts(List<Requirement> olds, List<Requirement> news) {
    Requirement was = olds.getFirst();
    Requirement is = news.getFirst();
    Set<ChangeFact> facts = EnumSet.noneOf(ChangeFact.class);
    note(facts, ChangeFact.MERGED, olds.size() > 1);
    note(facts, ChangeFact.SPLIT, news.size() > 1);
    note(
        facts,
        ChangeFact.RENUMBERED,
        olds.size() == 1 && news.size() == 1 && !was.id().equals(is.id()));
    note(facts, ChangeFact.MOVED, differ(olds, news, Requirement::group));
    note(facts, ChangeFact.OBLIGATION, differ(olds, news, Requirement::obligation));
    note(facts, ChangeFact.ACTOR, differ(olds, news, Requirement::actor));
    note(facts, ChangeFact.KIND, differ(olds, news, Requirement::kind));
    note(facts, ChangeFact.OBJECTIVE, !sameObjective(was, is));
    note(facts, ChangeFact.TITLE, differ(olds, news, Requirement::title));
    note(facts, ChangeFact.TEXT, differ(olds, news, Requirement::text));
    return facts;
  }

  private Optional<Weight> words(Requirement was, Requirement is) {
    return heavier(weighing.weigh(was.title(), is.title()), weighing.weigh(was.text(), is.text()));
  }

  private static Optional<Weight> weight(Optional<Weight> words, Set<ChangeFact> facts) {
    if (facts.contains(ChangeFact.MERGED) || facts.contains(ChangeFact.SPLIT)) {
      return Optional.of(new Weight(ChangeKind.SUBSTANTIVE, Ground.MERGED_OR_SPLIT));
    }
    if (facts.contains(ChangeFact.OBLIGATION)
        || facts.contains(ChangeFact.ACTOR)
        || facts.contains(ChangeFact.KIND)) {
      return Optional.of(new Weight(ChangeKind.SUBSTANTIVE, Ground.DUTY));
    }
    if (facts.contains(ChangeFact.LEVELS)) {
      return Optional.of(new Weight(ChangeKind.SUBSTANTIVE, Ground.LEVELS));
    }
    if (words.isPresent()) {
      return words;
    }
    if (facts.contains(ChangeFact.RENUMBERED)) {
      return Optional.of(new Weight(ChangeKind.RENUMBERED, Ground.PLACE));
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Weight(ChangeKind.MOVED, Ground.PLACE));
  }

  /** Of two weights the one that stands first among the kinds. */
  private static Optional<Weight> heavier(Optional<Weight> one, Optional<Weight> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().kind().compareTo(other.get().kind()) <= 0 ? one : other;
  }

  /** Whether it serves the same objective, or what became of it. */
  private boolean sameObjective(Requirement was, Requirement is) {
    Optional<RequirementId> from = was.objective();
    Optional<RequirementId> to = is.objective();
    return from.equals(to)
        || (from.isPresent()
            && to.isPresent()
            && forward.getOrDefault(from.get(), Set.of()).contains(to.get()));
  }

  private static boolean sameLevels(
      Requirement was,
      Requirement is,
      Map<RequirementId, String> oldLevels,
      Map<RequirementId, String> newLevels) {
    return oldLevels.isEmpty()
        || newLevels.isEmpty()
        || oldLevels.getOrDefault(was.id(), "").equals(newLevels.getOrDefault(is.id(), ""));
  }

  private static Map<RequirementId, String> levels(Baseline baseline) {
    Map<RequirementId, String> all = new HashMap<>();
    for (Level level : baseline.levels()) {
      level.selected().forEach(id -> all.merge(id, " " + level.level(), String::concat));
    }
    return all;
  }

  private List<HeadingChange> headings() {
    Map<String, Group> olds = headings(before);
    Map<String, Group> news = headings(after);
    List<HeadingChange> changed = new ArrayList<>();
    for (Group group : after.groups()) {
      Optional<Group> was = Optional.ofNullable(olds.get(group.id()));
      if (!was.map(Group::title).equals(Optional.of(group.title()))) {
        changed.add(new HeadingChange(was, Optional.of(group)));
      }
    }
    for (Group group : before.groups()) {
      if (!news.containsKey(group.id())) {
        changed.add(new HeadingChange(Optional.of(group), Optional.empty()));
      }
    }
    return changed;
  }

  private static Map<String, Group> headings(Baseline baseline) {
    return baseline.groups().stream()
        .collect(Collectors.toMap(Group::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static Map<RequirementId, Requirement> byId(Baseline baseline) {
    Map<RequirementId, Requirement> all = HashMap.newHashMap(baseline.requirements().size());
    baseline.requirements().forEach(requirement -> all.put(requirement.id(), requirement));
    return all;
  }

  private static <T> boolean differ(
      List<Requirement> olds, List<Requirement> news, Function<Requirement, T> what) {
    Set<T> was = olds.stream().map(what).collect(Collectors.toSet());
    Set<T> is = news.stream().map(what).collect(Collectors.toSet());
    return !was.equals(is);
  }

  private static void note(Set<ChangeFact> facts, ChangeFact fact, boolean holds) {
    if (holds) {
      facts.add(fact);
    }
  }
}
