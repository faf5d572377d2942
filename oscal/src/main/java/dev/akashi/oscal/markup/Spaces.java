package dev.akashi.oscal.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * White space at the ends of a stretch that stands out belongs outside it: CommonMark would take
 * the marks for characters.
 */
final class Spaces {

  private Spaces() {}

  static String before(List<Inline> content) {
    if (!content.isEmpty() && content.getFirst() instanceof Inline.Text first) {
      String text = first.text();
      return text.substring(0, text.length() - text.stripLeading().length());
    }
    return "";
  }

  static String after(List<Inline> content) {
    if (!content.isEmpty() && content.getLast() instanceof Inline.Text last) {
      return last.text().substring(last.text().stripTrailing().length());
    }
    return "";
  }

  static boolean isOnly(List<Inline> content) {
    return content.size() == 1
        && content.getFirst() instanceof Inline.Text text
        && text.text().isBlank();
  }

  static List<Inline> without(List<Inline> content) {
    List<Inline> inner = new ArrayList<>(content);
    if (!inner.isEmpty() && inner.getFirst() instanceof Inline.Text first) {
      replace(inner, 0, first.text().stripLeading());
    }
    if (!inner.isEmpty() && inner.getLast() instanceof Inline.Text last) {
      replace(inner, inner.size() - 1, last.text().stripTrailing());
    }
    return inner;
  }

  private static void replace(List<Inline> inlines, int index, String text) {
    if (text.isEmpty()) {
      inlines.remove(index);
    } else {
      inlines.set(index, new Inline.Text(text));
    }
  }
}
