package dev.akashi.oscal.resolve;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.resolve.Selection.Reach;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrangement that a profile spells out (req-custom-group, req-custom-select). Only selected
 * controls appear; those that one directive selects together with their parent stay below it.
 */
final class CustomStructure {

  private static final List<String> COPIED = List.of("params", "props", "links", "parts");

  private final Type groupType;
  private final List<Branch> topLevel = new ArrayList<>();
  private final Map<String, Node> sourceGroups = new HashMap<>();
  private final Warnings warnings;

  private CustomStructure(List<Imported> imports, Model model, Warnings warnings) {
    this.groupType = model.type("catalog:group");
    this.warnings = warnings;
    for (Imported imported : imports) {
      imported.groups().forEach(this::addGroup);
      topLevel.addAll(imported.controls());
    }
  }

  private void addGroup(Branch group) {
    sourceGroups.putIfAbsent(group.id(), group.node());
    group.groups().forEach(this::addGroup);
    topLevel.addAll(group.controls());
  }

  static Merged of(
      List<Imported> imports, Node custom, Model model, Place place, Warnings warnings) {
    CustomStructure structure = new CustomStructure(imports, model, warnings);
    return new Merged(
        structure.groups(custom, place),
        structure.inserted(custom, place),
        Structure.looseParams(imports, true));
  }

  private List<Branch> groups(Node owner, Place place) {
    List<Branch> groups = new ArrayList<>();
    int index = 0;
    for (Node group : owner.nodes("groups")) {
      Place here = place.child(owner.type().property("groups"), index++);
      groups.add(new Branch(group(group), groups(group, here), inserted(group, here)));
    }
    return groups;
  }

  /** The group as the profile has it; content of an imported group with its id comes before. */
  private Node group(Node custom) {
    Node group = Node.empty(groupType);
    for (String name : List.of("id", "class", "title")) {
      group = group.with(name, custom.get(name));
    }
    Node source = sourceGroups.get(String.valueOf(custom.text("id")));
    for (String name : COPIED) {
      List<Node> sourced = source == null ? List.of() : source.nodes(name);
      group = group.with(name, Lists.joined(sourced, custom.nodes(name)));
    }
    return group;
  }

  private List<Branch> inserted(Node owner, Place place) {
    List<Branch> inserted = new ArrayList<>();
    int index = 0;
    for (Node insert : owner.nodes("insert-controls")) {
      List<Branch> selected = selected(insert);
      if (selected.isEmpty()) {
        warnings.add(
            place.child(owner.type().property("insert-controls"), index),
            "resolve.nothing-inserted");
      }
      inserted.addAll(ordered(selected, String.valueOf(insert.text("order"))));
      index++;
    }
    return inserted;
  }

  private List<Branch> selected(Node insert) {
    boolean all = insert.has("include-all");
    Selection include = Selection.of(insert.nodes("include-controls"));
    Selection exclude = Selection.of(insert.nodes("exclude-controls"));
    return selected(topLevel, all, include, exclude, false, false);
  }

  private static List<Branch> selected(
      List<Branch> from,
      boolean all,
      Selection include,
      Selection exclude,
      boolean included,
      boolean excluded) {
    List<Branch> selected = new ArrayList<>();
    for (Branch control : from) {
      Reach in = include.reach(control.id());
      Reach out = exclude.reach(control.id());
      List<Branch> below =
          selected(
              control.controls(),
              all,
              include,
              exclude,
              included || in == Reach.WITH_CHILDREN,
              excluded || out == Reach.WITH_CHILDREN);
      if ((all || included || in != Reach.NONE) && !excluded && out == Reach.NONE) {
        selected.add(new Branch(control.node(), List.of(), below));
      } else {
        selected.addAll(below);
      }
    }
    return selected;
  }

  private static List<Branch> ordered(List<Branch> selected, String order) {
    Comparator<Branch> byId = Comparator.comparing(Branch::id);
    return switch (order) {
      case "ascending" -> selected.stream().sorted(byId).toList();
      case "descending" -> selected.stream().sorted(byId.reversed()).toList();
      default -> selected;
    };
  }
}
