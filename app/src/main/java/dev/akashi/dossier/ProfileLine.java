package dev.akashi.dossier;

import dev.akashi.platform.workbook.CellAt;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a table of the profile as a file tells it.
 *
 * @param key what it was written out of; empty for a new line
 * @param fingerprint that of what was written out
 * @param told what its columns say; without those that the file has not or that are not understood
 * @param remove whether it is marked to be taken out
 * @param cells where its values stand
 * @param at where the line begins
 */
public record ProfileLine(
    ProfileTable table,
    Optional<String> key,
    String fingerprint,
    Map<String, String> told,
    boolean remove,
    Map<String, CellAt> cells,
    CellAt at) {

  public ProfileLine {
    told = Map.copyOf(told);
    cells = Map.copyOf(cells);
  }

  CellAt cell(String column) {
    return cells.getOrDefault(column, at);
  }
}
