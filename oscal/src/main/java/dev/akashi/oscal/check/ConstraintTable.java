package dev.akashi.oscal.check;

import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a table of value rules. A line has, separated by tabs: the place that states the rule (a
 * type, {@code type/@flag} or {@code type/child}), the kind, the id or {@code -}, the severity, the
 * target path, and then
 *
 * <pre>
 * allowed, suggested   the values, with ~VERSION when deprecated since then; suggested allows others
 * index                the name of the index, then its key fields
 * has-key              the name of the index, then the key fields, with ~PATTERN when a part counts
 * unique               the key fields
 * count                MIN..MAX
 * matches              "regex" and a pattern, or "type" and a data type
 * expect               the condition
 * </pre>
 */
final class ConstraintTable {

  private ConstraintTable() {}

  /** One rule as written. */
  record Row(
      String place, String kind, String id, Severity severity, String target, List<String> rest) {

    /** The rule's id in the specification; a rule without one is named by what it says. */
    String name() {
      return id.equals("-") ? place + " " + kind + " " + target : id;
    }
  }

  static List<Row> read(Release release) {
    String name = "/dev/akashi/oscal/model/constraints-" + release.line() + ".tsv";
    try (InputStream in = ConstraintTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ConstraintTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split("\t", -1);
    return new Row(
        cells[0],
        cells[1],
        cells[2],
        severity(cells[3]),
        cells[4],
        Arrays.asList(cells).subList(5, cells.length));
  }

  /** The levels of the metaschema; "informational" and "debug" never refuse a document. */
  private static Severity severity(String level) {
    return switch (level) {
      case "CRITICAL", "ERROR" -> Severity.ERROR;
      case "WARNING" -> Severity.WARNING;
      case "INFORMATIONAL", "DEBUG" -> Severity.INFO;
      default -> throw new IllegalArgumentException("no such level: " + level);
    };
  }
}
