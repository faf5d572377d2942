package dev.akashi.assessment.files;

import dev.akashi.sampling.BadPopulationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma or tab separated values (RFC 4180) row by row; whichever comes first outside quotes
 * in the first line separates them.
 */
final class CsvRows {

  private static final int LONGEST_CELL = 100_000;
  private static final int MOST_COLUMNS = 1_000;
  private static final char NO_SEPARATOR = '\0';

  private final Reader in;
  private final KeyRows rows;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private char separator = NO_SEPARATOR;
  private int line = 1;
  private int next;

  private CsvRows(Reader in, KeyRows rows) {
    this.in = in;
    this.rows = rows;
  }

  static void read(Path file, KeyRows rows) throws IOException, BadPopulationException {
    try (BufferedReader in = TextEncoding.of(file).open(file)) {
      new CsvRows(in, rows).read();
    }
  }

  private void read() throws IOException, BadPopulationException {
    int begun = line;
    next = in.read();
    while (next >= 0) {
      boolean ended = cell();
      cells.add(cell.toString());
      cell.setLength(0);
      if (cells.size() > MOST_COLUMNS) {
        throw PopulationFile.refused("assessment.file-too-wide", MOST_COLUMNS);
      }
      if (ended) {
        rows.row(begun, cells);
        cells.clear();
        begun = line;
        separator = separator == NO_SEPARATOR ? ',' : separator;
      }
    }
    if (!cells.isEmpty()) {
      rows.row(begun, cells);
    }
  }

  /** Reads one cell; true when it was the last of its row. */
  private boolean cell() throws IOException {
    boolean begins = true;
    while (next >= 0) {
      if (next == '"' && begins) {
        quoted();
      } else if (next == '\n' || next == '\r') {
        lineEnd();
        return true;
      } else if (separates((char) next)) {
        next = in.read();
        if (next < 0) {
          cells.add(cell.toString());
          cell.setLength(0);
        }
        return false;
      } else {
        append(next);
        next = in.read();
      }
      begins = false;
    }
    return true;
  }

  private boolean separates(char c) {
    if (separator == NO_SEPARATOR && (c == ',' || c == '\t')) {
      separator = c;
    }
    return c == separator;
  }

  private void quoted() throws IOException {
    int begun = line;
    next = in.read();
    while (true) {
      if (next < 0) {
        throw PopulationFile.refused("assessment.quote-open", begun);
      }
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return;
        }
      }
      line += next == '\n' ? 1 : 0;
      append(next);
      next = in.read();
    }
  }

  private void lineEnd() throws IOException {
    boolean carriage = next == '\r';
    next = in.read();
    if (carriage && next == '\n') {
      next = in.read();
    }
    line++;
  }

  private void append(int c) {
    if (cell.length() == LONGEST_CELL) {
      throw PopulationFile.refused("assessment.cell-too-long", line, LONGEST_CELL);
    }
    cell.append((char) c);
  }
}
