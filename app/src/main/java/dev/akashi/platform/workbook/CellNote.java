package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;

/**
 * What is to be said about a cell of a file.
 *
 * @param cell its address, or that of an area
 * @param shown what stands in it
 */
public record CellNote(Weight weight, String sheet, String cell, String shown, Reason reason) {

  /** What it means for taking the file in. */
  public enum Weight {
    /** Nothing is taken in before it is mended. */
    ERROR,
    /** The cell says something that there is no place for: it is not taken in. */
    LOST,
    /** How it was understood. */
    UNDERSTOOD
  }

  public static CellNote of(Weight weight, CellAt at, String shown, Reason reason) {
    return new CellNote(weight, at.sheet(), at.address(), shown, reason);
  }
}
