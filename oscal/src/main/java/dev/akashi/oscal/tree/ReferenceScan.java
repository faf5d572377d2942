package dev.akashi.oscal.tree;

import dev.akashi.oscal.model.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what the addresses and the prose of a node refer to. */
final class ReferenceScan {

  private final Set<String> ids = new LinkedHashSet<>();

  private ReferenceScan() {}

  static String[] of(Node node) {
    ReferenceScan scan = new ReferenceScan();
    for (Property property : node.type().referring()) {
      Object content = node.get(property);
      if (content != null && !isBelow(property.jsonName())) {
        scan.addContent(content);
      }
    }
    return scan.ids.toArray(String[]::new);
  }

  private static boolean isBelow(String name) {
    return name.equals("groups") || name.equals("controls");
  }

  private void add(Node node) {
    List<Property> referring = node.type().referring();
    for (int i = 0; i < referring.size(); i++) {
      Object content = node.get(referring.get(i));
      if (content != null) {
        addContent(content);
      }
    }
  }

  private void addContent(Object content) {
    if (content instanceof String text) {
      addText(text);
    } else if (content instanceof Node child) {
      add(child);
    } else {
      List<?> list = (List<?>) content;
      for (int i = 0; i < list.size(); i++) {
        addContent(list.get(i));
      }
    }
  }

  private void addText(String text) {
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      addToken(text, at + 1);
    }
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
      int comma = text.indexOf(',', at);
      int end = text.indexOf("}}", at);
      if (comma > 0 && comma < end) {
        ids.add(text.substring(comma + 1, end).strip());
      }
    }
  }

  private void addToken(String text, int from) {
    int to = from;
    while (to < text.length() && isPart(text.charAt(to))) {
      to++;
    }
    while (to > from && text.charAt(to - 1) == '.') {
      to--;
    }
    if (to > from) {
      ids.add(text.substring(from, to));
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
