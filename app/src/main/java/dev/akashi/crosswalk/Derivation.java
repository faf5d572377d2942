package dev.akashi.crosswalk;

import dev.akashi.crosswalk.Mapping.Derived;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What follows for a control over the controls it is mapped to. */
final class Derivation {

  private static final int MOST = 200;

  private final ControlRef control;
  private final Map<ControlRef, Mapping> mapped = new LinkedHashMap<>();
  private final Map<ControlRef, Mapping> covering;

  /**
   * Begins with one control.
   *
   * @param mappings those of the control
   */
  Derivation(ControlRef control, List<Mapping> mappings) {
    this.control = control;
    mappings.forEach(mapping -> mapped.put(mapping.other(control), mapping));
    this.covering = new LinkedHashMap<>(mapped);
    covering.values().removeIf(mapping -> !mapping.relation().covers());
  }

  /** The controls over which something follows. */
  Set<ControlRef> steps() {
    return covering.keySet();
  }

  /**
   * What follows, without what the control is mapped to itself.
   *
   * @param second the mappings of the steps
   * @param readable the catalogues that may be named
   */
  List<Derived> over(List<Mapping> second, Set<CatalogueKey> readable) {
    return second.stream()
        .filter(mapping -> mapping.relation().covers())
        .flatMap(mapping ->
            Stream.of(mapping.from(), mapping.to()).flatMap(via -> over(mapping, via).stream()))
        .filter(derived -> readable.contains(derived.to().catalogue()))
        .limit(MOST)
        .toList();
  }

  private Optional<Derived> over(Mapping second, ControlRef via) {
    ControlRef end = second.other(via);
    return Optional.ofNullable(covering.get(via))
        .filter(first -> !end.catalogue().equals(control.catalogue()) && !mapped.containsKey(end))
        .map(first ->
            new Derived(control, via, end, first.seenFrom(control).then(second.seenFrom(via))));
  }
}
