package dev.akashi.platform.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the text of a YAML file into entries that know their line. */
public final class YamlReader {

  private YamlReader() {}

  /** The mapping at the top of a file; empty, with a problem noted, when there is none. */
  public static Optional<YamlEntry> mapping(SourceFile file, SourceProblems problems) {
    return root(file, problems).flatMap(node -> entry(node, file.name(), problems));
  }

  /** The list of mappings at the top of a file; empty, with a problem noted, when there is none. */
  public static List<YamlEntry> list(SourceFile file, SourceProblems problems) {
    return root(file, problems).map(node -> entries(node, file.name(), problems)).orElse(List.of());
  }

  static List<YamlEntry> entries(Node node, String file, SourceProblems problems) {
    if (!(node instanceof SequenceNode sequence)) {
      problems.add(file, line(node), "a list is expected here");
      return List.of();
    }
    List<YamlEntry> entries = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      entry(item, file, problems).ifPresent(entries::add);
    }
    return entries;
  }

  static Optional<YamlEntry> entry(Node node, String file, SourceProblems problems) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(YamlEntry.of(mapping, file, problems));
    }
    problems.add(file, line(node), "keys with values are expected here");
    return Optional.empty();
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static Optional<Node> root(SourceFile file, SourceProblems problems) {
    LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(file.text());
      if (node.isEmpty()) {
        problems.add(file.name(), 1, "the file is empty");
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      problems.add(file.name(), line, "not YAML: " + e.getProblem());
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(file.name(), 1, "not YAML: " + e.getMessage());
      return Optional.empty();
    }
  }
}
