package dev.akashi.registry;

import dev.akashi.registry.RegistryEntry.Source;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the list that the first start of Akashi fills the register with (AMD-07): what the source
 * states, in its order, and nothing else. Every mistake is told with its line, and then nothing is
 * read.
 */
public final class FirstStartList {

  private static final Set<String> FIELDS =
      Set.of("no", "key", "name", "applicant", "registered-on");

  private final String file;
  private final List<String> mistakes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private FirstStartList(String file) {
    this.file = file;
  }

  /** The entries of the file in the order of the list. */
  public static List<RegistryEntry> read(String file, String yaml) {
    FirstStartList list = new FirstStartList(file);
    List<RegistryEntry> entries = list.entries(yaml);
    if (!list.mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", list.mistakes));
    }
    return entries;
  }

  private List<RegistryEntry> entries(String yaml) {
    List<RegistryEntry> entries = new ArrayList<>();
    Map<String, Node> top = fields(root(yaml).orElse(null), 1);
    LocalDate listDay = day(top.get("list"), "list", 1).orElse(LocalDate.MAX);
    if (top.get("services") instanceof SequenceNode rows) {
      int no = 0;
      for (Node row : rows.getValue()) {
        no++;
        entry(row, no, listDay).ifPresent(entries::add);
      }
    } else {
      mistake(1, "services is missing or no list");
    }
    return entries;
  }

  private Optional<Node> root(String yaml) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      return new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      mistake(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), e.getProblem());
      return Optional.empty();
    }
  }

  private Optional<RegistryEntry> entry(Node row, int expectedNo, LocalDate listDay) {
    int line = line(row);
    Map<String, Node> fields = fields(row, line);
    for (String name : fields.keySet()) {
      if (!FIELDS.contains(name)) {
        mistake(line, name + " is not stated by the source");
      }
    }
    Optional<String> no = text(fields, "no", line);
    if (no.filter(typed -> !typed.equals(Integer.toString(expectedNo))).isPresent()) {
      mistake(line, "no is " + no.orElseThrow() + " where " + expectedNo + " follows");
    }
    Optional<RegistryKey> key = text(fields, "key", line).flatMap(k -> key(k, line));
    Optional<String> name = text(fields, "name", line);
    Optional<String> applicant = text(fields, "applicant", line);
    Optional<LocalDate> registered = day(fields.get("registered-on"), "registered-on", line);
    if (registered.filter(listDay::isBefore).isPresent()) {
      mistake(line, "registered-on lies after the day of the list");
    }
    if (key.isEmpty() || name.isEmpty() || applicant.isEmpty() || registered.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(stated(key.get(), name.get(), applicant.get(), registered.get()));
  }

  /** An entry with what the source states; all else is not stated. */
  private static RegistryEntry stated(
      RegistryKey key, String name, String applicant, LocalDate registered) {
    return new RegistryEntry(
        key,
        Optional.empty(),
        name,
        Optional.empty(),
        applicant,
        Optional.empty(),
        registered,
        Optional.empty(),
        Standing.PLAIN,
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        RegistryEntry.Scope.notStated(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Source.LIST_OF_2021_09_13);
  }

  private Optional<RegistryKey> key(String text, int line) {
    Optional<RegistryKey> key = RegistryKey.read(text);
    if (key.isEmpty()) {
      mistake(line, "not a registry key: " + text);
    } else if (!seen.add(text)) {
      mistake(line, "the key " + text + " is there twice");
    }
    return key;
  }

  private Optional<String> text(Map<String, Node> fields, String name, int line) {
    Node node = fields.get(name);
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      mistake(node == null ? line : line(node), name + " is missing");
      return Optional.empty();
    }
    String value = scalar.getValue();
    if (!Normalizer.isNormalized(value, Normalizer.Form.NFKC)) {
      mistake(line(node), name + " holds compatibility characters: " + value);
    }
    return Optional.of(value);
  }

  private Optional<LocalDate> day(@Nullable Node node, String name, int line) {
    if (!(node instanceof ScalarNode scalar)) {
      mistake(line, name + " is missing");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(scalar.getValue()));
    } catch (DateTimeParseException e) {
      mistake(line(scalar), name + " is no date");
      return Optional.empty();
    }
  }

  private Map<String, Node> fields(@Nullable Node node, int line) {
    Map<String, Node> fields = new HashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
          fields.put(name.getValue(), tuple.getValueNode());
        }
      }
    } else if (mistakes.isEmpty()) {
      mistake(line, "fields are expected here");
    }
    return fields;
  }

  private void mistake(int line, String what) {
    mistakes.add(file + ":" + line + ": " + what);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
