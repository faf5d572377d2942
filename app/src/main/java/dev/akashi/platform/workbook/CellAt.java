package dev.akashi.platform.workbook;

/**
 * Where a cell stands.
 *
 * @param row from 1, as people see it
 * @param column from 0
 */
public record CellAt(String sheet, int row, int column) {

  private static final int LETTERS = 26;

  /** {@code C12}. */
  public String address() {
    return letters(column) + row;
  }

  /** The letters of a column: {@code A}, {@code AB}. */
  public static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
