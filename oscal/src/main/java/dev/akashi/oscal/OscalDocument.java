package dev.akashi.oscal;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;

/**
 * A document in memory.
 *
 * @param schema the {@code $schema} directive of a JSON document, or empty
 */
public record OscalDocument(Model model, Node root, String schema) {

  public OscalDocument(Model model, Node root) {
    this(model, root, "");
  }

  public Type type() {
    return root.type();
  }

  /** For example {@code catalog}. */
  public String name() {
    return type().rootName().orElseThrow();
  }

  public Place place() {
    return Place.root(name());
  }
}
