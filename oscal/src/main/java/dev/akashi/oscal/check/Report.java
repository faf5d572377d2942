package dev.akashi.oscal.check;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.ProblemList;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Path;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is found. Nobody keeps track of places while checking; they are worked out at the
 * end for the objects that something was found about, in the order of the document. An object that
 * stands in a document twice is told with its first place.
 */
final class Report {

  private final NodeTable<List<Finding>> findings = new NodeTable<>();

  /** Objects of other types need not be looked up when the places are worked out. */
  private final Set<Type> concerned = new HashSet<>();

  private record Finding(
      Severity severity,
      @Nullable Property slot,
      int index,
      String text,
      String constraint,
      List<String> args) {

    Problem at(Place node) {
      return new Problem(severity, place(node), text, constraint, args);
    }

    private Place place(Place node) {
      if (slot == null) {
        return node;
      }
      return index < 0 ? node.child(slot) : node.child(slot, index);
    }

    int order() {
      return slot == null ? -1 : slot.index();
    }
  }

  /** Something about an object, or about a text it holds; see {@link Route} for slot and index. */
  void add(
      Severity severity,
      Node node,
      @Nullable Property slot,
      int index,
      String text,
      String constraint,
      List<String> args) {
    concerned.add(node.type());
    List<Finding> here = findings.get(node);
    if (here == null) {
      here = new ArrayList<>(2);
      findings.put(node, here);
    }
    here.add(new Finding(severity, slot, index, text, constraint, args));
  }

  void error(Node node, @Nullable Property slot, int index, String text, String... args) {
    add(Severity.ERROR, node, slot, index, text, "", List.of(args));
  }

  List<Problem> problems(OscalDocument document) {
    ProblemList problems = new ProblemList();
    if (!findings.isEmpty()) {
      Path path = new Path();
      path.start(document.name());
      tell(document.root(), path, problems);
    }
    return problems.all();
  }

  private void tell(Node node, Path path, ProblemList problems) {
    List<Finding> here = concerned.contains(node.type()) ? findings.take(node) : null;
    if (here != null) {
      here.removeIf(finding -> isToldByRule(finding, here));
      here.sort(Comparator.comparingInt(Finding::order).thenComparingInt(Finding::index));
      Place place = path.place();
      here.forEach(finding -> problems.add(finding.at(place)));
    }
    List<Property> objects = node.type().objects();
    for (int i = 0; i < objects.size() && !findings.isEmpty() && !problems.isFull(); i++) {
      tellBelow(node, objects.get(i), path, problems);
    }
  }

  /** A rule of the metaschema about the same object has told of the dangling reference already. */
  private static boolean isToldByRule(Finding finding, List<Finding> here) {
    return finding.text.equals("reference.nothing")
        && here.stream().anyMatch(other -> other.text.equals("constraint.unknown-key"));
  }

  private void tellBelow(Node node, Property property, Path path, ProblemList problems) {
    Object content = node.get(property);
    if (content == null) {
      return;
    }
    path.enter(property);
    if (content instanceof Node child) {
      tell(child, path, problems);
    } else {
      List<Node> children = node.nodes(property);
      for (int i = 0; i < children.size(); i++) {
        path.at(i);
        tell(children.get(i), path, problems);
      }
    }
    path.leave();
  }
}
