package dev.akashi.oscal.tree;

import dev.akashi.oscal.model.Property;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document. It can be told as JSON pointer and as XPath, whichever the
 * document at hand is written in.
 *
 * @param parent nothing for the document itself
 * @param name the member's name when the model does not know it, or the name of the root
 * @param index the place in a list from 0, or -1
 */
public record Place(@Nullable Place parent, @Nullable Property property, String name, int index) {

  /** The place of a whole document, for example {@code /catalog}. */
  public static Place root(String name) {
    return new Place(null, null, name, -1);
  }

  public Place child(Property property) {
    return new Place(this, property, property.jsonName(), -1);
  }

  public Place child(Property property, int index) {
    return new Place(this, property, property.jsonName(), index);
  }

  /** A member that the model does not have. */
  public Place unknown(String name) {
    return new Place(this, null, name, -1);
  }

  /** For example {@code /catalog/groups/0/controls/3/id}. */
  public String jsonPointer() {
    StringBuilder pointer = new StringBuilder();
    for (Place step : steps()) {
      pointer.append('/').append(step.name.replace("~", "~0").replace("/", "~1"));
      if (step.index >= 0) {
        pointer.append('/').append(step.index);
      }
    }
    return pointer.toString();
  }

  /** For example {@code /catalog/group[1]/control[4]/@id}. */
  public String xPath() {
    StringBuilder path = new StringBuilder();
    for (Place step : steps()) {
      Property known = step.property;
      if (known == null) {
        path.append('/').append(step.name);
        continue;
      }
      switch (known.kind()) {
        case FLAG -> path.append("/@").append(known.xmlName());
        case VALUE -> path.append("/text()");
        case CHILD -> appendElement(path, known, step.index);
      }
    }
    return path.toString();
  }

  private static void appendElement(StringBuilder path, Property property, int index) {
    switch (property.form()) {
      case UNWRAPPED -> {}
      case GROUPED ->
          path.append('/').append(property.jsonName()).append('/').append(property.xmlName());
      case PLAIN, SINGLE_OR_ARRAY -> path.append('/').append(property.xmlName());
    }
    if (index >= 0) {
      path.append('[').append(index + 1).append(']');
    }
  }

  private Deque<Place> steps() {
    Deque<Place> steps = new ArrayDeque<>();
    for (Place step = this; step != null; step = step.parent) {
      steps.addFirst(step);
    }
    return steps;
  }

  @Override
  public String toString() {
    return jsonPointer();
  }
}
