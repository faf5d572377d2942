package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets parameters (req-modify-set-param-objects1 to 3). One that nobody has is told and passed over
 * (req-modify-set-param-id-ignore).
 */
final class SetParameters {

  private static final List<String> REPLACED =
      List.of("class", "depends-on", "label", "usage", "values", "select");
  private static final List<String> ADDED = List.of("props", "links", "constraints", "guidelines");

  private final Merged merged;
  private final Map<String, List<@Nullable Branch>> homes = new HashMap<>();

  private SetParameters(Merged merged) {
    this.merged = merged;
    for (Node param : merged.params()) {
      home(param, null);
    }
    Branch.each(
        merged.groups(),
        merged.controls(),
        branch -> branch.node().nodes("params").forEach(param -> home(param, branch)));
  }

  private void home(Node param, @Nullable Branch branch) {
    String id = param.text("id");
    if (id != null) {
      homes.computeIfAbsent(id, key -> new ArrayList<>(1)).add(branch);
    }
  }

  static void apply(List<Node> settings, Merged merged, Place place, Warnings warnings) {
    if (settings.isEmpty()) {
      return;
    }
    SetParameters parameters = new SetParameters(merged);
    for (Node setting : settings) {
      String id = String.valueOf(setting.text("param-id"));
      List<@Nullable Branch> homes = parameters.homes.getOrDefault(id, List.of());
      if (homes.isEmpty()) {
        warnings.add(place, "resolve.no-parameter", id);
      }
      for (Branch home : homes) {
        parameters.set(home, id, setting);
      }
    }
  }

  private void set(@Nullable Branch home, String id, Node setting) {
    if (home == null) {
      merged.changeParams(changed(merged.params(), id, setting));
    } else {
      Node node = home.node();
      home.change(node.with("params", changed(node.nodes("params"), id, setting)));
    }
  }

  private static List<Node> changed(List<Node> params, String id, Node setting) {
    return params.stream()
        .map(param -> id.equals(param.text("id")) ? changed(param, setting) : param)
        .toList();
  }

  private static Node changed(Node param, Node setting) {
    Node changed = param;
    for (String name : REPLACED) {
      Object content = setting.get(name);
      if (content != null) {
        changed = changed.with(name, content);
      }
    }
    // A parameter has values or a selection, never both: what is set takes the other's place.
    if (setting.has("values")) {
      changed = changed.with("select", null);
    } else if (setting.has("select")) {
      changed = changed.with("values", null);
    }
    for (String name : ADDED) {
      List<Node> added = setting.nodes(name);
      if (!added.isEmpty()) {
        changed = changed.with(name, Lists.joined(without(changed.nodes(name), added), added));
      }
    }
    return changed;
  }

  /** What is left when those with the same uuid go. */
  private static List<Node> without(List<Node> present, List<Node> added) {
    List<String> uuids =
        added.stream()
            .flatMap(node -> java.util.stream.Stream.ofNullable(node.text("uuid")))
            .toList();
    return uuids.isEmpty()
        ? present
        : present.stream()
            .filter(node -> !uuids.contains(String.valueOf(node.text("uuid"))))
            .toList();
  }
}
