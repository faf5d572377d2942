package dev.akashi.exchange;

import java.util.List;

/**
 * How a sheet is to be read.
 *
 * @param sheet which one, from 0
 * @param headRow the row of the heads as people count it; 0 when there is none
 * @param roles what each column holds, in order
 */
public record SheetChoice(int sheet, int headRow, List<ColumnRole> roles) {

  public SheetChoice {
    roles = List.copyOf(roles);
  }
}
