package dev.akashi.crosswalk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two catalogues with every mapping between them.
 *
 * @param mappings told from the left, in the order of the left and then of the right
 */
public record Comparison(
    Catalogue left,
    Catalogue right,
    Map<String, ControlOutline> leftControls,
    Map<String, ControlOutline> rightControls,
    List<Mapping> mappings) {

  Comparison(
      Catalogue left,
      Catalogue right,
      List<ControlOutline> leftControls,
      List<ControlOutline> rightControls,
      List<Mapping> mappings) {
    this(left, right, byId(leftControls), byId(rightControls), mappings);
  }

  private static Map<String, ControlOutline> byId(List<ControlOutline> controls) {
    Map<String, ControlOutline> found = LinkedHashMap.newLinkedHashMap(controls.size());
    controls.forEach(control -> found.put(control.id(), control));
    return found;
  }

  Comparison with(List<Mapping> some) {
    Comparator<Mapping> order =
        Comparator.<Mapping>comparingInt(mapping -> position(from(mapping)))
            .thenComparingInt(mapping -> position(to(mapping)));
    return new Comparison(
        left, right, leftControls, rightControls, some.stream().sorted(order).toList());
  }

  private static int position(Optional<ControlOutline> control) {
    return control.map(ControlOutline::position).orElse(Integer.MAX_VALUE);
  }

  /** The control on the left of a mapping. */
  public Optional<ControlOutline> from(Mapping mapping) {
    return Optional.ofNullable(leftControls.get(mapping.from().control()));
  }

  /** The control on the right of a mapping. */
  public Optional<ControlOutline> to(Mapping mapping) {
    return Optional.ofNullable(rightControls.get(mapping.to().control()));
  }
}
