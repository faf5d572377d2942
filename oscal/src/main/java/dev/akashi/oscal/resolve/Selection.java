package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which controls a list of selectors means: by id, by pattern, with or without the controls below
 * (req-include-by-id, req-include-by-match, req-with-child-controls-yes and -no).
 */
final class Selection {

  static final Selection NOTHING = new Selection(List.of());

  private final List<Selector> selectors;

  private Selection(List<Selector> selectors) {
    this.selectors = selectors;
  }

  /** One selector. A pattern that is not there matches nothing (req-include-by-match-empty). */
  private record Selector(Set<String> ids, List<Glob> globs, boolean withChildren) {

    boolean matches(String id) {
      return ids.contains(id) || globs.stream().anyMatch(glob -> glob.matches(id));
    }
  }

  /** What the {@code include-controls} or {@code exclude-controls} of a node say. */
  static Selection of(List<Node> lists) {
    List<Selector> selectors = new ArrayList<>();
    for (Node list : lists) {
      List<Glob> globs = new ArrayList<>();
      for (Node matching : list.nodes("matching")) {
        String pattern = matching.text("pattern");
        if (pattern != null) {
          globs.add(Glob.of(pattern));
        }
      }
      selectors.add(
          new Selector(
              new HashSet<>(list.texts("with-ids")),
              List.copyOf(globs),
              "yes".equals(list.text("with-child-controls"))));
    }
    return new Selection(List.copyOf(selectors));
  }

  /** All ids that are named one by one, in their order. */
  static Set<String> named(List<Node> lists) {
    Set<String> ids = new LinkedHashSet<>();
    lists.forEach(list -> ids.addAll(list.texts("with-ids")));
    return ids;
  }

  /** How far a control is meant. */
  enum Reach {
    NONE,
    ITSELF,
    WITH_CHILDREN
  }

  Reach reach(String id) {
    Reach reach = Reach.NONE;
    for (Selector selector : selectors) {
      if (selector.matches(id)) {
        if (selector.withChildren) {
          return Reach.WITH_CHILDREN;
        }
        reach = Reach.ITSELF;
      }
    }
    return reach;
  }
}
