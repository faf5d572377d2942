package dev.akashi.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * How a sheet is to be read.
 *
 * @param sheet which one, from 0
 * @param headRow the row of the heads as people count it; 0 when there is none
 * @param columns what each column is used for, in order
 */
public record SheetChoice(int sheet, int headRow, List<ColumnUse> columns) {

  public SheetChoice {
    columns = List.copyOf(columns);
  }

  /** The columns of a role, from 0. */
  public List<Integer> columns(ColumnRole role) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == role) {
        found.add(i);
      }
    }
    return found;
  }
}
