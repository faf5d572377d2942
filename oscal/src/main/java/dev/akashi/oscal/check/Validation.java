package dev.akashi.oscal.check;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks whole documents in three layers: structure, references and the value rules of the
 * metaschema. All of them see every object once, in one pass.
 */
public final class Validation {

  private final List<Layer> layers;

  private Validation(List<Layer> layers) {
    this.layers = layers;
  }

  /**
   * All problems of a document, in the order of the document. What kept the reader from taking a
   * part of it is in its {@link dev.akashi.oscal.Reading}, not here.
   *
   * @param library where imported documents are looked for
   * @param base where the document itself lies
   */
  public static List<Problem> check(OscalDocument document, Library library, Location base) {
    Report report = new Report();
    Scope scope = new Scope(document, library, base, report);
    Node root = document.root();
    new Validation(
            List.of(
                new Structure(report),
                new Links(report, scope, root),
                new Constraints(report, scope::document)))
        .run(root, Plan.of(document.model(), root.type()));
    return report.problems(document);
  }

  private void run(Node root, Plan plan) {
    visit(root, plan);
    layers.forEach(Layer::finish);
  }

  private void visit(Node node, Plan plan) {
    for (Layer layer : layers) {
      layer.visit(node, plan);
    }
    for (Property property : plan.properties) {
      Plan below = plan.below[property.index()];
      if (below != null) {
        visitBelow(node, property, below);
      }
    }
  }

  private void visitBelow(Node node, Property property, Plan below) {
    @Nullable Object content = node.get(property);
    if (content instanceof Node child) {
      visit(child, below);
    } else if (content != null) {
      List<Node> children = node.nodes(property);
      for (int i = 0; i < children.size(); i++) {
        visit(children.get(i), below);
      }
    }
  }
}
