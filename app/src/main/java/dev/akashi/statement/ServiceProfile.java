package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structured facts of the service that a statement states.
 *
 * @param visibility what the provider chose; a field without a choice has the one by default
 */
public record ServiceProfile(List<ProfileFact> facts, Map<StatementField, Visibility> visibility) {

  /** Nothing stated, everything visible as by default. */
  public static final ServiceProfile EMPTY = new ServiceProfile(List.of(), Map.of());

  public ServiceProfile {
    facts = List.copyOf(facts);
    visibility = Map.copyOf(visibility);
  }

  /** The facts of a type, in their order. */
  public <T extends ProfileFact> List<T> of(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The facts of a kind, in their order. */
  public List<ProfileFact> of(FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).toList();
  }

  /** The names of the plans that a claim can be limited to. */
  public List<String> plans() {
    return of(ProfileFact.Plan.class).stream().map(ProfileFact.Plan::name).toList();
  }

  /** What says that there is nothing of the kind. */
  public Optional<ProfileFact.None> none(FactKind kind) {
    return of(ProfileFact.None.class).stream().filter(none -> none.of() == kind).findFirst();
  }

  /** Whether the kind is stated: by facts, or by saying that there is none. */
  public boolean states(FactKind kind) {
    return !of(kind).isEmpty() || none(kind).isPresent();
  }

  /** The groups that a control belongs to, with controls that are carried out as one with it. */
  public List<ProfileFact.SamePopulation> populationsOf(RequirementId control) {
    return of(ProfileFact.SamePopulation.class).stream()
        .filter(group -> group.controls().contains(control))
        .toList();
  }

  /**
   * The same profile with the visibility that was chosen for a field. It is kept when it is the one
   * by default too: another default later does not change what the provider chose.
   */
  ServiceProfile with(StatementField field, Visibility chosen) {
    Map<StatementField, Visibility> all = new EnumMap<>(StatementField.class);
    all.putAll(visibility);
    all.put(field, chosen);
    return new ServiceProfile(facts, all);
  }

  /** What goes over to the next audit period: events after a period belong to that period. */
  ServiceProfile ofNextPeriod() {
    return new ServiceProfile(
        facts.stream()
            .filter(fact -> fact.kind() != FactKind.SUBSEQUENT_EVENT)
            .filter(fact ->
                !(fact instanceof ProfileFact.None none && none.of() == FactKind.SUBSEQUENT_EVENT))
            .toList(),
        visibility);
  }
}
