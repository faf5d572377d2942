package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alters controls: removals first, as the model orders them, then additions. */
final class Alterations {

  private final Map<String, List<Branch>> controls = new HashMap<>();
  private final Warnings warnings;

  private Alterations(Merged merged, Warnings warnings) {
    this.warnings = warnings;
    Branch.eachControl(
        merged.groups(),
        merged.controls(),
        control -> controls.computeIfAbsent(control.id(), id -> new ArrayList<>(1)).add(control));
  }

  static void apply(List<Node> alters, Merged merged, Place modify, Warnings warnings) {
    if (alters.isEmpty()) {
      return;
    }
    Alterations alterations = new Alterations(merged, warnings);
    alters.forEach(alter -> alterations.apply(alter, modify));
  }

  private void apply(Node alter, Place modify) {
    String id = String.valueOf(alter.text("control-id"));
    List<Branch> targets = controls.getOrDefault(id, List.of());
    if (targets.isEmpty()) {
      warnings.add(modify, "resolve.no-control-to-alter", id);
    }
    for (Branch target : targets) {
      alter.nodes("removes").forEach(remove -> remove(new Removal(remove), target, modify));
      alter.nodes("adds").forEach(add -> add(new Addition(add), target, modify));
    }
  }

  private void remove(Removal removal, Branch target, Place modify) {
    if (removal.isEmpty()) {
      warnings.add(modify, "resolve.removal-of-nothing", target.id());
    } else {
      removal.applyTo(target);
    }
  }

  private void add(Addition addition, Branch target, Place modify) {
    if (!addition.applyTo(target)) {
      warnings.add(
          modify, "resolve.no-place-for-addition", target.id(), addition.target().orElse(""));
    }
  }
}
