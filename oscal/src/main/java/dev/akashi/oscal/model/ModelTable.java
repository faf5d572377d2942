package dev.akashi.oscal.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model table. Its lines are
 *
 * <pre>
 * assembly ID [root NAME]
 * field ID DATATYPE key JSON-NAME
 *   flag NAME DATATYPE [required]
 *   child XML-NAME JSON-NAME MIN..MAX TYPE-ID|DATATYPE [unwrapped|grouped|SINGLETON_OR_ARRAY]
 *   choice
 *     child …          each child is an alternative
 *   end
 * </pre>
 */
final class ModelTable {

  private final Map<String, Type> types = new LinkedHashMap<>();

  static Model read(Release release) {
    ModelTable table = new ModelTable();
    List<String[]> lines = lines("model-" + release.line() + ".txt");
    lines.stream().filter(ModelTable::startsType).forEach(table::name);
    List<String[]> block = new ArrayList<>();
    for (String[] line : lines) {
      if (startsType(line) && !block.isEmpty()) {
        table.define(block);
        block.clear();
      }
      block.add(line);
    }
    table.define(block);
    return new Model(release, table.types);
  }

  private static List<String[]> lines(String name) {
    try (InputStream in = ModelTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startsType(String[] line) {
    return line[0].equals("assembly") || line[0].equals("field");
  }

  private void name(String[] line) {
    Optional<String> root =
        line.length == 4 && line[2].equals("root") ? Optional.of(line[3]) : Optional.empty();
    types.put(line[1], new Type(line[1], root));
  }

  private void define(List<String[]> block) {
    String[] head = block.getFirst();
    List<Property> flags = new ArrayList<>();
    List<Property> rest = new ArrayList<>();
    int choice = -1;
    int alternative = -1;
    long flagLines = block.stream().filter(line -> line[0].equals("flag")).count();
    if (head[0].equals("field")) {
      rest.add(
          new Property(
              (int) flagLines,
              Property.Kind.VALUE,
              head[4],
              head[4],
              1,
              false,
              null,
              Datatype.of(head[2]),
              null,
              Property.Form.PLAIN));
    }
    for (String[] line : block.subList(1, block.size())) {
      switch (line[0]) {
        case "flag" -> flags.add(flag(flags.size(), line));
        case "choice" -> {
          choice++;
          alternative = 0;
        }
        case "end" -> alternative = -1;
        case "child" -> {
          Property.Branch branch =
              alternative < 0 ? null : new Property.Branch(choice, alternative++);
          rest.add(child((int) flagLines + rest.size(), line, branch));
        }
        default -> throw new IllegalStateException("unknown line: " + String.join(" ", line));
      }
    }
    flags.addAll(rest);
    type(head[1]).define(flags);
  }

  private static Property flag(int index, String[] line) {
    return new Property(
        index,
        Property.Kind.FLAG,
        line[1],
        line[1],
        line.length > 3 ? 1 : 0,
        false,
        null,
        Datatype.of(line[2]),
        null,
        Property.Form.PLAIN);
  }

  private Property child(int index, String[] line, Property.@Nullable Branch branch) {
    boolean object = line[4].indexOf(':') > 0;
    return new Property(
        index,
        Property.Kind.CHILD,
        line[1],
        line[2],
        Integer.parseInt(line[3].substring(0, line[3].indexOf('.'))),
        !line[3].endsWith("..1"),
        object ? type(line[4]) : null,
        object ? null : Datatype.of(line[4]),
        branch,
        line.length > 5 ? form(line[5]) : Property.Form.PLAIN);
  }

  private static Property.Form form(String word) {
    return switch (word) {
      case "unwrapped" -> Property.Form.UNWRAPPED;
      case "grouped" -> Property.Form.GROUPED;
      case "SINGLETON_OR_ARRAY" -> Property.Form.SINGLE_OR_ARRAY;
      default -> throw new IllegalStateException("unknown form: " + word);
    };
  }

  private Type type(String id) {
    Type type = types.get(id);
    if (type == null) {
      throw new IllegalStateException("the table does not define " + id);
    }
    return type;
  }
}
