package dev.akashi.oscal.compare;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document holds.
 *
 * @param objects how many objects there are of each kind, by the names of their elements
 * @param characters of all texts
 * @param depth levels of objects below the document
 */
public record Statistics(Map<String, Integer> objects, long characters, int depth) {

  public static Statistics of(OscalDocument document) {
    Count count = new Count();
    count.add(document.root(), 0);
    return new Statistics(
        Collections.unmodifiableMap(count.objects), count.characters, count.depth);
  }

  private static final class Count {
    private final Map<String, Integer> objects = new TreeMap<>();
    private long characters;
    private int depth;

    void add(Node node, int level) {
      depth = Math.max(depth, level);
      for (Property property : node.type().properties()) {
        Object content = node.get(property);
        if (content != null) {
          addContent(property, content, level);
        }
      }
    }

    private void addContent(Property property, Object content, int level) {
      switch (content) {
        case Node child -> {
          objects.merge(property.xmlName(), 1, Integer::sum);
          add(child, level + 1);
        }
        case List<?> list -> list.forEach(element -> addContent(property, element, level));
        default -> characters += content.toString().length();
      }
    }
  }
}
