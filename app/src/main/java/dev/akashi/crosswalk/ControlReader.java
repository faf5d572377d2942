package dev.akashi.crosswalk;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the controls of an OSCAL catalog out as plain text. */
final class ControlReader {

  private static final Pattern INSERT =
      Pattern.compile("\\{\\{\\s*insert:\\s*param,\\s*([^\\s}]+)\\s*}}");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()\\s]*\\)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!<>~|^'\"])");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*\\*|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)");
  private static final int DEEPEST_INSERT = 4;

  private final Node root;
  private final SourceLanguage language;
  private final Map<String, Node> params = new HashMap<>();
  private final List<CatalogueControl> controls = new ArrayList<>();

  ControlReader(Node root, SourceLanguage language) {
    this.root = root;
    this.language = language;
    gather(root);
    readAll(root, List.of());
  }

  List<CatalogueControl> controls() {
    return controls;
  }

  String title() {
    return text(root.node("metadata"), "title");
  }

  String version() {
    return text(root.node("metadata"), "version");
  }

  private void gather(Node node) {
    node.nodes("params").forEach(param -> params.put(text(param, "id"), param));
    node.nodes("groups").forEach(this::gather);
    node.nodes("controls").forEach(this::gather);
  }

  private void readAll(Node node, List<EitherText> path) {
    for (Node control : node.nodes("controls")) {
      read(control, path);
    }
    for (Node group : node.nodes("groups")) {
      List<EitherText> below = new ArrayList<>(path);
      String label = prop(group, "label");
      below.add(EitherText.in(language, (label + " " + plain(text(group, "title"), 0)).strip()));
      readAll(group, below);
    }
  }

  private void read(Node control, List<EitherText> path) {
    String id = text(control, "id");
    String label = prop(control, "label");
    List<String> lines = new ArrayList<>();
    parts(control, lines);
    controls.add(
        new CatalogueControl(
            id,
            label.isEmpty() ? id : label,
            EitherText.in(language, plain(text(control, "title"), 0)),
            EitherText.in(language, String.join("\n", lines)),
            path,
            controls.size(),
            prop(control, "status").equalsIgnoreCase("withdrawn")));
    control.nodes("controls").forEach(below -> read(below, path));
  }

  /** How a control is assessed is not what it asks for. */
  private void parts(Node node, List<String> lines) {
    for (Node part : node.nodes("parts")) {
      if (text(part, "name").startsWith("assessment")) {
        continue;
      }
      String line = (prop(part, "label") + " " + plain(text(part, "prose"), 0)).strip();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      parts(part, lines);
    }
  }

  /** The first property of the name, one without a class if there is one. */
  private static String prop(Node node, String name) {
    String found = "";
    for (Node prop : node.nodes("props")) {
      if (text(prop, "name").equals(name)) {
        if (text(prop, "class").isEmpty()) {
          return text(prop, "value");
        }
        found = found.isEmpty() ? text(prop, "value") : found;
      }
    }
    return found;
  }

  private String plain(String markdown, int depth) {
    Matcher insert = INSERT.matcher(markdown);
    String shown =
        insert.replaceAll(found -> Matcher.quoteReplacement(parameter(found.group(1), depth)));
    String unlinked = LINK.matcher(shown).replaceAll("$1");
    return ESCAPE.matcher(EMPHASIS.matcher(unlinked).replaceAll("")).replaceAll("$1").strip();
  }

  private String parameter(String id, int depth) {
    Node param = params.get(id);
    if (param == null || depth > DEEPEST_INSERT) {
      return "[" + id + "]";
    }
    Node select = param.node("select");
    if (select != null && !select.texts("choice").isEmpty()) {
      return select.texts("choice").stream()
          .map(choice -> plain(choice, depth + 1))
          .collect(Collectors.joining(" / ", "[", "]"));
    }
    String label = text(param, "label");
    return "[" + (label.isEmpty() ? id : plain(label, depth + 1)) + "]";
  }

  private static String text(@Nullable Node node, String name) {
    return node == null ? "" : Objects.requireNonNullElse(node.text(name), "");
  }
}
