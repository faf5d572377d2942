package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.ProfileFact.SamePopulation;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.WithoutPlace.Naming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Controls that are carried out as one stay together under their numbers now. */
@Service
class GroupNumbers {

  private static final Naming<Member> MEMBERS =
      new Naming<>("statement.population", Member.class, Member::control, Member::at);

  private final StatementStore store;
  private final WithoutPlace withoutPlace;

  GroupNumbers(StatementStore store, WithoutPlace withoutPlace) {
    this.store = store;
    this.withoutPlace = withoutPlace;
  }

  /**
   * A control of a group.
   *
   * @param group the fact
   * @param alone whether the group has no other control and waits with it
   */
  private record Member(
      UUID group, String name, String grounds, RequirementId control, boolean alone) {

    private Member at(RequirementId other) {
      return new Member(group, name, grounds, other, alone);
    }
  }

  /** Renumbers the groups of a draft; a group that has no control left waits for the way back. */
  void renumber(StatementRebased step, StatementSheet held) {
    Map<UUID, NamedFact> groups =
        held.facts().stream()
            .filter(named -> named.fact() instanceof SamePopulation)
            .collect(
                Collectors.toMap(
                    NamedFact::id, named -> named, (one, other) -> one, LinkedHashMap::new));
    List<Member> before = new ArrayList<>();
    groups.values().forEach(named -> before.addAll(members(step, named)));
    Map<UUID, List<Member>> now =
        withoutPlace.renumbered(step, MEMBERS, before).stream()
            .collect(Collectors.groupingBy(Member::group, LinkedHashMap::new, Collectors.toList()));
    groups.values().forEach(named -> write(held.id(), named, now.get(named.id())));
    now.forEach((group, members) -> {
      if (!groups.containsKey(group) && members.getFirst().alone()) {
        store.add(held.id(), group, stated(members));
      }
    });
  }

  private static List<Member> members(StatementRebased step, NamedFact named) {
    SamePopulation group = (SamePopulation) named.fact();
    boolean alone = group.controls().stream().allMatch(each -> step.now(each).isEmpty());
    return group.controls().stream()
        .map(each -> new Member(named.id(), group.name(), group.grounds(), each, alone))
        .toList();
  }

  private void write(StatementId id, NamedFact named, @Nullable List<Member> members) {
    SamePopulation before = (SamePopulation) named.fact();
    if (members == null) {
      store.removeFact(id, named.id());
      return;
    }
    Set<RequirementId> controls = new HashSet<>();
    members.forEach(member -> controls.add(member.control()));
    if (!controls.equals(before.controls())) {
      store.change(
          id,
          named.id(),
          new SamePopulation(before.name(), before.grounds(), controls),
          named.revision());
    }
  }

  private static SamePopulation stated(List<Member> members) {
    Member first = members.getFirst();
    return new SamePopulation(
        first.name(),
        first.grounds(),
        members.stream().map(Member::control).collect(Collectors.toSet()));
  }
}
