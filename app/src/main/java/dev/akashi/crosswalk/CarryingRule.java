package dev.akashi.crosswalk;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.ChangeFact;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.Ground;
import dev.akashi.amendment.Pairing;
import dev.akashi.baseline.RequirementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which mappings of a version of the baseline hold for another one. A mapping goes wherever its
 * requirement went. It stays as it is where the words stayed; where they changed, or where the
 * requirement was split or merged, it has to be looked at again.
 */
final class CarryingRule {

  private final Comparison compared;
  private final CatalogueKey to;
  private final Map<RequirementId, Change> changes;

  private CarryingRule(Comparison compared) {
    this.compared = compared;
    this.to = CatalogueKey.ofBaseline(compared.after().version());
    this.changes = compared.byOldId();
  }

  /**
   * What can be carried over.
   *
   * @param carried the mappings of the new version, with ids of their own
   * @param left those whose requirement is gone
   */
  record Outcome(List<Mapping> carried, List<Mapping> left) {}

  /**
   * Carries mappings along a comparison.
   *
   * @param mappings of the older of the two versions that are compared
   */
  static Outcome carry(Comparison compared, List<Mapping> mappings) {
    return new CarryingRule(compared).carry(mappings);
  }

  /**
   * What was removed from the older version counts as removed from the newer one as well, wherever
   * the requirement went.
   */
  static List<Removed> carryRemoved(Comparison compared, List<Removed> removed) {
    CatalogueKey to = CatalogueKey.ofBaseline(compared.after().version());
    return removed.stream()
        .flatMap(one ->
            compared.successors(RequirementId.of(one.from().control())).stream()
                .map(successor -> one.at(new ControlRef(to, successor.value()))))
        .toList();
  }

  private Outcome carry(List<Mapping> mappings) {
    Map<Pair, Mapping> carried = new LinkedHashMap<>();
    List<Mapping> left = new ArrayList<>();
    Comparator<Mapping> order = Comparator.comparing(CarryingRule::requirement);
    for (Mapping mapping : mappings.stream().sorted(order).toList()) {
      Set<RequirementId> successors = compared.successors(requirement(mapping));
      if (successors.isEmpty()) {
        left.add(mapping);
      }
      for (RequirementId successor : new TreeSet<>(successors)) {
        Mapping next = next(mapping, successor);
        carried.merge(Pair.of(next), next, CarryingRule::joined);
      }
    }
    return new Outcome(List.copyOf(carried.values()), left);
  }

  private static RequirementId requirement(Mapping mapping) {
    return RequirementId.of(mapping.from().control());
  }

  /** What nobody looked at since an earlier version is shown beside that version. */
  private Mapping next(Mapping mapping, RequirementId successor) {
    Optional<AnotherLook> waiting = mapping.anotherLook();
    Optional<AnotherLook> look =
        Stream.concat(look(requirement(mapping)).stream(), waiting.stream())
            .min(Comparator.naturalOrder());
    Carried carried =
        mapping
            .carried()
            .filter(before -> waiting.isPresent())
            .map(before -> new Carried(before.controls(), look))
            .orElseGet(() -> new Carried(List.of(mapping.from()), look));
    return new Mapping(
        MappingId.random(),
        new ControlRef(to, successor.value()),
        mapping.to(),
        mapping.relation(),
        mapping.rationale(),
        mapping.shipped(),
        mapping.authorName(),
        mapping.changedAt(),
        mapping.revision(),
        Optional.of(carried));
  }

  private Optional<AnotherLook> look(RequirementId old) {
    Change change = changes.get(old);
    if (change == null) {
      return Optional.empty();
    }
    if (change.has(ChangeFact.MERGED)) {
      return Optional.of(AnotherLook.MERGED);
    }
    if (change.has(ChangeFact.SPLIT)) {
      return Optional.of(AnotherLook.SPLIT);
    }
    return change.pairing() == Pairing.SUGGESTED
        ? Optional.of(AnotherLook.LIKENESS)
        : ofKind(change);
  }

  private static Optional<AnotherLook> ofKind(Change change) {
    return switch (counting(change)) {
      case SUBSTANTIVE -> Optional.of(AnotherLook.SUBSTANTIVE);
      case CLARIFICATION -> Optional.of(AnotherLook.CLARIFICATION);
      case EDITORIAL, MOVED, RENUMBERED, ADDED, REMOVED -> Optional.empty();
    };
  }

  /** Which levels select a requirement says nothing about what it corresponds to; its words do. */
  private static ChangeKind counting(Change change) {
    return change.ruling().isEmpty() && change.ground() == Ground.LEVELS
        ? change.words().orElse(ChangeKind.MOVED)
        : change.kind();
  }

  /** Two that meet become one: what covers something goes first, and no rationale is lost. */
  private static Mapping joined(Mapping one, Mapping other) {
    boolean turn = !one.relation().covers() && other.relation().covers();
    Mapping first = turn ? other : one;
    Mapping second = turn ? one : other;
    Mapping answering = first.asShipped() ? second : first;
    return new Mapping(
        first.id(),
        first.from(),
        first.to(),
        first.relation(),
        rationales(first, second),
        first.shipped() && second.shipped(),
        answering.authorName(),
        answering.changedAt(),
        answering.revision(),
        Optional.of(new Carried(controls(one, other), Optional.of(AnotherLook.MERGED))));
  }

  private static String rationales(Mapping first, Mapping second) {
    Set<String> rationales = new LinkedHashSet<>(List.of(first.rationale()));
    rationales.add(second.rationale());
    rationales.remove("");
    return String.join("\n", rationales);
  }

  /** Somebody may have looked at the two in different versions last. */
  private static List<ControlRef> controls(Mapping one, Mapping other) {
    Set<ControlRef> controls = new LinkedHashSet<>(one.carried().orElseThrow().controls());
    controls.addAll(other.carried().orElseThrow().controls());
    return List.copyOf(controls);
  }
}
