package dev.akashi.oscal.text;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML 1.2 in and out: the same tree of members as JSON. */
public final class YamlNotation {

  private YamlNotation() {}

  /**
   * Reads a document by the model.
   *
   * @param lenient whether members the model does not have are kept instead of told as errors
   * @throws OscalException if there is no telling what the content means
   */
  public static Reading read(byte[] content, Model model, Limits limits, boolean lenient)
      throws OscalException {
    return new TreeReader(new YamlTokens(content, limits), model, lenient).read();
  }

  /** Writes a document in the order of the model, in block style, without anchors. */
  public static void write(OscalDocument document, OutputStream out) {
    Writing writing = new Writing();
    if (!document.schema().isEmpty()) {
      writing.yaml.append("$schema: ");
      YamlText.quoted(writing.yaml, document.schema());
      writing.yaml.append('\n');
    }
    writing.yaml.append(document.name()).append(':');
    writing.object(document.root(), 1);
    try {
      out.write(writing.yaml.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends values that follow a key's colon or an element's dash. */
  private static final class Writing {

    private final StringBuilder yaml = new StringBuilder(1 << 16);

    /** Whether a dash was just written, so that the first member stands on its line. */
    private boolean afterDash;

    void object(Node node, int level) {
      boolean empty = true;
      for (Property property : node.type().properties()) {
        Object content = node.get(property);
        if (content != null) {
          key(property.jsonName(), level);
          content(property, content, level);
          empty = false;
        }
      }
      for (Map.Entry<String, Object> unknown : node.unknown().entrySet()) {
        key(unknown.getKey(), level);
        anything(unknown.getValue(), level);
        empty = false;
      }
      if (empty) {
        yaml.append(afterDash ? "{}\n" : " {}\n");
        afterDash = false;
      }
    }

    private void key(String name, int level) {
      if (afterDash) {
        afterDash = false;
      } else {
        lineBefore(level);
      }
      YamlText.inline(yaml, name);
      yaml.append(':');
    }

    /** Ends the line of the parent's key, when this is the first below it. */
    private void lineBefore(int level) {
      if (yaml.charAt(yaml.length() - 1) != '\n') {
        yaml.append('\n');
      }
      yaml.repeat("  ", level);
    }

    private void content(Property property, Object content, int level) {
      switch (content) {
        case Node child -> object(child, level + 1);
        case List<?> list -> {
          for (Object element : list) {
            dash(level);
            content(property, element, level);
          }
        }
        default -> scalar(property, (String) content, level);
      }
    }

    private void dash(int level) {
      lineBefore(level);
      yaml.append("- ");
      afterDash = true;
    }

    private void scalar(Property property, String text, int level) {
      boolean literal =
          property.textType().isNumber()
              ? Literal.isNumber(text)
              : property.textType() == Datatype.BOOLEAN && Literal.isLiteral(text);
      value(text, literal, level);
    }

    private void value(String text, boolean literal, int level) {
      if (!afterDash) {
        yaml.append(' ');
      }
      afterDash = false;
      if (literal) {
        yaml.append(text).append('\n');
      } else {
        YamlText.value(yaml, text, level + 1);
      }
    }

    private void anything(@Nullable Object value, int level) {
      switch (value) {
        case Map<?, ?> members when !members.isEmpty() ->
            members.forEach((name, member) -> {
              key(String.valueOf(name), level + 1);
              anything(member, level + 1);
            });
        case List<?> elements when !elements.isEmpty() ->
            elements.forEach(element -> {
              dash(level + 1);
              anything(element, level + 1);
            });
        case Map<?, ?> _ -> value("{}", true, level);
        case List<?> _ -> value("[]", true, level);
        case Literal literal -> value(literal.text(), true, level);
        case null, default -> value(String.valueOf(value), false, level);
      }
    }
  }
}
