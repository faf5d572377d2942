package dev.akashi.platform.yaml;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Keys with values at a place in a file. Every reader notes what is wrong as a problem and answers
 * empty, so that reading goes on and all errors are found.
 */
public final class YamlEntry {

  private final String file;
  private final int line;
  private final Map<String, Node> values;
  private final SourceProblems problems;

  private YamlEntry(String file, int line, Map<String, Node> values, SourceProblems problems) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.problems = problems;
  }

  static YamlEntry of(MappingNode node, String file, SourceProblems problems) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      int at = YamlReader.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(file, at, "a key is a plain word");
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(file, at, "the key '" + key.getValue() + "' stands twice");
      }
    }
    return new YamlEntry(file, YamlReader.line(node), values, problems);
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  /** The line of a key's value, or of the whole entry when the key is not there. */
  public int lineOf(String key) {
    Node node = values.get(key);
    return node == null ? line : YamlReader.line(node);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Notes a problem at the value of a key. */
  public void problem(String key, String reason) {
    problems.add(file, lineOf(key), reason);
  }

  /** Notes a problem for every key that is not one of these. */
  public YamlEntry only(Set<String> known) {
    values.forEach((key, node) -> {
      if (!known.contains(key)) {
        problems.add(file, YamlReader.line(node), "unknown key '" + key + "'");
      }
    });
    return this;
  }

  /** A text that must be there. */
  public Optional<String> text(String key) {
    if (!values.containsKey(key)) {
      problem(key, "'" + key + "' is missing");
      return Optional.empty();
    }
    return optionalText(key);
  }

  /** A text that may be left out, but not left empty. */
  public Optional<String> optionalText(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    problem(key, "'" + key + "' needs a text");
    return Optional.empty();
  }

  /** A text read as something else; the reader throws IllegalArgumentException on bad text. */
  public <T> Optional<T> read(String key, Function<String, T> reader) {
    return text(key).flatMap(text -> convert(key, text, reader));
  }

  public Optional<LocalDate> date(String key) {
    return text(key)
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeParseException e) {
            problem(key, "not a date like 2022-04-01: " + text);
            return Optional.empty();
          }
        });
  }

  public Optional<Integer> count(String key) {
    return read(
        key,
        text -> {
          if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("'" + key + "' is not a whole number: " + text);
          }
          return Integer.valueOf(text);
        });
  }

  /** A text in both languages: {@code {ja: …, en: …}}; both must be there. */
  public Optional<LocalizedText> bothLanguages(String key) {
    return child(key)
        .flatMap(entry -> {
          entry.only(Set.of("ja", "en"));
          Optional<String> ja = entry.text("ja");
          Optional<String> en = entry.text("en");
          return ja.flatMap(j -> en.map(e -> new LocalizedText(j, e)));
        });
  }

  /** Keys with values under a key that must be there. */
  public Optional<YamlEntry> child(String key) {
    Node node = values.get(key);
    if (node == null) {
      problem(key, "'" + key + "' is missing");
      return Optional.empty();
    }
    return YamlReader.entry(node, file, problems);
  }

  /** The list of entries under a key that may be left out. */
  public List<YamlEntry> children(String key) {
    Node node = values.get(key);
    return node == null ? List.of() : YamlReader.entries(node, file, problems);
  }

  /** The list of texts under a key that must be there. */
  public List<String> texts(String key) {
    if (!(values.get(key) instanceof SequenceNode sequence)) {
      problem(key, "'" + key + "' needs a list");
      return List.of();
    }
    return sequence.getValue().stream()
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .toList();
  }

  /** The texts by name under a key that may be left out. */
  public Map<String, String> optionalTexts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (has(key)) {
      child(key)
          .ifPresent(entry ->
              entry
                  .values
                  .keySet()
                  .forEach(name -> entry.text(name).ifPresent(text -> texts.put(name, text))));
    }
    return texts;
  }

  private <T> Optional<T> convert(String key, String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException e) {
      problem(key, e.getMessage() == null ? "not understood: " + text : e.getMessage());
      return Optional.empty();
    }
  }
}
