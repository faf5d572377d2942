package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens to controls with the same id (req-merge-use-first, req-merge-keep). The deprecated
 * method {@code merge} is not defined by the specification and treated as {@code keep}.
 */
final class Combine {

  private final Set<String> seen = new HashSet<>();
  private final Set<String> clashing = new java.util.LinkedHashSet<>();

  private Combine() {}

  static List<Imported> useFirst(List<Imported> imports) {
    Combine combine = new Combine();
    return imports.stream()
        .map(imported ->
            new Imported(
                imported.source(),
                combine.groups(imported.groups()),
                combine.controls(imported.controls()),
                imported.params()))
        .toList();
  }

  /** Keeps everything and tells which ids are there more than once. */
  static List<Imported> keep(List<Imported> imports, Place place, Warnings warnings) {
    Combine combine = new Combine();
    for (Imported imported : imports) {
      Branch.eachControl(imported.groups(), imported.controls(), combine::note);
    }
    combine.clashing.forEach(id -> warnings.add(place, "resolve.clash", id));
    return imports;
  }

  private void note(Branch control) {
    if (!seen.add(control.id())) {
      clashing.add(control.id());
    }
  }

  /** A group stays while it holds an included control. */
  private List<Branch> groups(List<Branch> groups) {
    return groups.stream()
        .map(group -> new Branch(group.node(), groups(group.groups()), controls(group.controls())))
        .filter(Branch::hasReasonToStay)
        .toList();
  }

  /** A control that is discarded leaves its place to those below it that are the first. */
  private List<Branch> controls(List<Branch> controls) {
    List<Branch> kept = new ArrayList<>();
    for (Branch control : controls) {
      boolean first = seen.add(control.id());
      List<Branch> below = controls(control.controls());
      if (first) {
        kept.add(new Branch(control.node(), List.of(), below));
      } else {
        kept.addAll(below);
      }
    }
    return kept;
  }
}
