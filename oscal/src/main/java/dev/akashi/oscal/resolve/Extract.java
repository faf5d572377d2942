package dev.akashi.oscal.resolve;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.resolve.Selection.Reach;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the selected controls out of a catalog. What is both included and excluded is excluded
 * (req-exclude). A control whose parent was not included moves up to the next place that is
 * (id-structure-as-is-list-1).
 */
final class Extract {

  private final boolean all;
  private final Selection include;
  private final Selection exclude;
  private final Set<String> met = new HashSet<>();

  private Extract(boolean all, Selection include, Selection exclude) {
    this.all = all;
    this.include = include;
    this.exclude = exclude;
  }

  /** The ids that the import names and the catalog does not have go to {@code missing}. */
  static Imported from(OscalDocument source, Node importing, Set<String> missing) {
    Node catalog = source.root();
    List<Node> including = importing.nodes("include-controls");
    List<Node> excluding = importing.nodes("exclude-controls");
    Extract extract =
        new Extract(importing.has("include-all"), Selection.of(including), Selection.of(excluding));
    Imported imported =
        new Imported(
            source,
            extract.groups(catalog),
            extract.controls(catalog, false, false),
            catalog.nodes("params"));
    missing.addAll(Selection.named(including));
    missing.addAll(Selection.named(excluding));
    missing.removeAll(extract.met);
    return imported;
  }

  /** A group stays when it holds a selected control or asks to be kept always. */
  private List<Branch> groups(Node owner) {
    List<Branch> kept = new ArrayList<>();
    for (Node group : owner.nodes("groups")) {
      Branch branch = new Branch(group, groups(group), controls(group, false, false));
      if (branch.hasReasonToStay()) {
        kept.add(branch);
      }
    }
    return kept;
  }

  private List<Branch> controls(Node owner, boolean included, boolean excluded) {
    List<Node> all = owner.nodes("controls");
    if (all.isEmpty()) {
      return List.of();
    }
    List<Branch> kept = new ArrayList<>();
    for (Node control : all) {
      kept.addAll(control(control, included, excluded));
    }
    return kept;
  }

  private List<Branch> control(Node control, boolean included, boolean excluded) {
    String id = control.text("id");
    String known = id == null ? "" : id;
    met.add(known);
    Reach in = include.reach(known);
    Reach out = exclude.reach(known);
    boolean stays = (all || included || in != Reach.NONE) && !excluded && out == Reach.NONE;
    List<Branch> below =
        controls(
            control, included || in == Reach.WITH_CHILDREN, excluded || out == Reach.WITH_CHILDREN);
    return stays ? List.of(new Branch(control, List.of(), below)) : below;
  }
}
