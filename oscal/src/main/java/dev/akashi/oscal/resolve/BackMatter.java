package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The resources of all sources and of the profile (req-backmatter). A later one takes the place of
 * an earlier one with its uuid, unless the earlier one asks to be kept (req-backmatter-keep).
 */
final class BackMatter {

  private final Map<String, Node> resources = new LinkedHashMap<>();

  void addAll(Node document) {
    Node backMatter = document.node("back-matter");
    if (backMatter != null) {
      backMatter.nodes("resources").forEach(this::add);
    }
  }

  private void add(Node resource) {
    String uuid = String.valueOf(resource.text("uuid"));
    Node present = resources.get(uuid);
    if (present == null || !Keep.always(present) || Keep.always(resource)) {
      resources.remove(uuid);
      resources.put(uuid, resource);
    }
  }

  /** The resources that something refers to, also by way of each other (req-prune-ref). */
  List<Node> referenced(References references) {
    List<Node> waiting = List.copyOf(resources.values());
    Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    int before;
    do {
      before = kept.size();
      List<Node> left = new ArrayList<>();
      for (Node resource : waiting) {
        if (Keep.always(resource) || references.contains(String.valueOf(resource.text("uuid")))) {
          kept.add(resource);
          references.add(resource);
        } else {
          left.add(resource);
        }
      }
      waiting = left;
    } while (kept.size() > before);
    return resources.values().stream().filter(kept::contains).toList();
  }
}
