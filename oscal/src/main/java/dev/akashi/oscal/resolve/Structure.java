package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the included controls are arranged: flat (the default) or as in their sources. */
final class Structure {

  private Structure() {}

  /** All controls in one list, without groups and nesting (req-merge-flat-list). */
  static Merged flat(List<Imported> imports) {
    List<Branch> controls = new ArrayList<>();
    for (Imported imported : imports) {
      Branch.eachControl(
          imported.groups(),
          imported.controls(),
          control -> controls.add(new Branch(control.node(), List.of(), List.of())));
    }
    return new Merged(List.of(), controls, looseParams(imports, true));
  }

  /**
   * Groups and nesting as in the sources (id-structure-as-is-list). A group that several imports
   * bring is one group: an id stands for one thing in a document.
   */
  static Merged asIs(List<Imported> imports) {
    List<Branch> groups = new ArrayList<>();
    List<Branch> controls = new ArrayList<>();
    for (Imported imported : imports) {
      groups.addAll(imported.groups());
      controls.addAll(imported.controls());
    }
    List<Branch> united = imports.size() == 1 ? groups : united(groups);
    return new Merged(united, controls, looseParams(imports, false));
  }

  private static List<Branch> united(List<Branch> groups) {
    Map<Object, Branch> byName = new LinkedHashMap<>();
    for (Branch group : groups) {
      byName.merge(
          name(group),
          group,
          (first, other) ->
              new Branch(
                  first.node(),
                  joined(first.groups(), other.groups()),
                  joined(first.controls(), other.controls())));
    }
    return byName.values().stream()
        .map(group -> new Branch(group.node(), united(group.groups()), group.controls()))
        .toList();
  }

  /** Its id; a group without one is known by what it says. */
  private static Object name(Branch group) {
    return group.id().isEmpty()
        ? group.node().with("groups", null).with("controls", null)
        : group.id();
  }

  private static List<Branch> joined(List<Branch> first, List<Branch> second) {
    List<Branch> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  /**
   * Parameters that stand outside of controls (req-loose-param).
   *
   * @param ofGroups whether the groups go, so that theirs have to be carried too
   */
  static List<Node> looseParams(List<Imported> imports, boolean ofGroups) {
    List<Node> params = new ArrayList<>();
    for (Imported imported : imports) {
      params.addAll(imported.params());
      if (ofGroups) {
        imported.groups().forEach(group -> addGroupParams(group, params));
      }
    }
    return List.copyOf(params);
  }

  private static void addGroupParams(Branch group, List<Node> params) {
    params.addAll(group.node().nodes("params"));
    group.groups().forEach(below -> addGroupParams(below, params));
  }
}
