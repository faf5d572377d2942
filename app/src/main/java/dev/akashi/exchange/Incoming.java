package dev.akashi.exchange;

import java.util.List;

/**
 * What a file brings.
 *
 * @param levels what profiles say about levels
 * @param columns what columns of marks say about levels
 * @param skipped how many lines of it said nothing
 */
public record Incoming(
    List<IncomingRow> rows, List<IncomingLevel> levels, List<LevelColumn> columns, int skipped) {

  public Incoming {
    rows = List.copyOf(rows);
    levels = List.copyOf(levels);
    columns = List.copyOf(columns);
  }

  public static Incoming of(List<IncomingRow> rows) {
    return new Incoming(rows, List.of(), List.of(), 0);
  }
}
