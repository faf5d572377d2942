package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object and everything below it. What a path selects next comes parent by parent, not quite in
 * the order of the document; no rule asks for more. Slots below which nothing can be selected are
 * left out: a search for controls never looks into parts.
 */
final class Descent implements Route {

  private final Route here;
  private Hop[] hops = {};

  /** A slot to go down through. */
  private record Hop(Property property, Descent below) {}

  private Descent(Route here) {
    this.here = here;
  }

  static Route of(Type type, Function<Spot, Route> end) {
    Map<Type, Descent> all = new LinkedHashMap<>();
    collect(type, end, all);
    List<Type> useful = useful(all);
    all.forEach((from, descent) -> descent.hops = hops(from, all, useful));
    Descent start = all.get(type);
    return start == null || !useful.contains(type) ? NOWHERE : start;
  }

  private static void collect(Type type, Function<Spot, Route> end, Map<Type, Descent> all) {
    if (all.containsKey(type)) {
      return;
    }
    all.put(type, new Descent(end.apply(Spot.object(type))));
    for (Property property : type.properties()) {
      if (property.isObject()) {
        collect(property.objectType(), end, all);
      }
    }
  }

  /** The types at or below which something can be selected. */
  private static List<Type> useful(Map<Type, Descent> all) {
    List<Type> useful = new ArrayList<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<Type, Descent> entry : all.entrySet()) {
        Type type = entry.getKey();
        if (!useful.contains(type) && (entry.getValue().here.selects() || leads(type, useful))) {
          grown = useful.add(type);
        }
      }
    }
    return useful;
  }

  private static boolean leads(Type type, List<Type> useful) {
    return type.properties().stream()
        .anyMatch(property -> property.isObject() && useful.contains(property.objectType()));
  }

  private static Hop[] hops(Type type, Map<Type, Descent> all, List<Type> useful) {
    List<Hop> hops = new ArrayList<>();
    for (Property property : type.properties()) {
      Descent below = property.isObject() ? all.get(property.objectType()) : null;
      if (below != null && useful.contains(property.objectType())) {
        hops.add(new Hop(property, below));
      }
    }
    return hops.toArray(new Hop[0]);
  }

  @Override
  public void from(Node node, @Nullable Property slot, int index, Sink sink) {
    here.from(node, null, -1, sink);
    for (Hop hop : hops) {
      Object content = node.get(hop.property);
      if (content instanceof Node child) {
        hop.below.from(child, null, -1, sink);
      } else if (content != null) {
        List<Node> children = node.nodes(hop.property);
        for (int i = 0; i < children.size(); i++) {
          hop.below.from(children.get(i), null, -1, sink);
        }
      }
    }
  }
}
