package dev.akashi.clauses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a tab-separated file without its heading. */
final class Table {

  private Table() {}

  static List<List<String>> rows(String resource, int columns) {
    try (InputStream stream = Table.class.getResourceAsStream("/clauses/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing in the jar: clauses/" + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> row(resource, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String resource, String line, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalStateException(
          "%s: %d columns expected, but got: %s".formatted(resource, columns, line));
    }
    return cells;
  }
}
