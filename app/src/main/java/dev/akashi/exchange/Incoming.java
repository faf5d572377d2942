package dev.akashi.exchange;

import java.util.List;

/**
 * What a file brings.
 *
 * @param skipped how many lines of it said nothing
 */
public record Incoming(List<IncomingRow> rows, List<IncomingLevel> levels, int skipped) {

  public Incoming {
    rows = List.copyOf(rows);
    levels = List.copyOf(levels);
  }
}
