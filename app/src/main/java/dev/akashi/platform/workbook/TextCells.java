package dev.akashi.platform.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * Cells that are texts, whatever they look like. One that a spreadsheet would take for a formula
 * when somebody edits it is quoted, so that it stays a text.
 *
 * @param head of the heads of columns
 * @param text of what may be edited
 * @param quoted the same, for what looks like a formula
 * @param fixed of what is there to be read only
 */
public record TextCells(CellStyle head, CellStyle text, CellStyle quoted, CellStyle fixed) {

  private static final String FONT = "游ゴシック";
  private static final short POINTS = 10;
  private static final byte[] LIGHT = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n'";

  /** What the format itself reads as a character, and what XML has no place for. */
  private static final Pattern ENCODED =
      Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  public static TextCells of(Workbook workbook) {
    Font plain = font(workbook);
    Font bold = font(workbook);
    bold.setBold(true);
    CellStyle head = style(workbook, bold);
    fill(head);
    CellStyle quoted = style(workbook, plain);
    quoted.setQuotePrefixed(true);
    CellStyle fixed = style(workbook, plain);
    fixed.setQuotePrefixed(true);
    fixed.setFillForegroundColor(new XSSFColor(LIGHT));
    fixed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return new TextCells(head, style(workbook, plain), quoted, fixed);
  }

  /** Writes a text that may be edited. */
  public void write(Cell cell, String value) {
    set(cell, value);
    boolean looksLikeFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    cell.setCellStyle(looksLikeFormula ? quoted : text);
  }

  /** Writes a text that is there to be read. */
  public void writeFixed(Cell cell, String value) {
    set(cell, value);
    cell.setCellStyle(fixed);
  }

  /** Writes the head of a column. */
  public void writeHead(Cell cell, String value) {
    set(cell, value);
    cell.setCellStyle(head);
  }

  private static void set(Cell cell, String value) {
    cell.setCellValue(ENCODED.matcher(value).replaceAll(TextCells::encoded));
  }

  private static String encoded(MatchResult found) {
    return Matcher.quoteReplacement(String.format("_x%04X_", (int) found.group().charAt(0)));
  }

  private static void fill(CellStyle style) {
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static Font font(Workbook workbook) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(POINTS);
    return font;
  }

  private static CellStyle style(Workbook workbook, Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    return style;
  }
}
