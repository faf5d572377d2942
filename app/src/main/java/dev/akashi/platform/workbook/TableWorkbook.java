package dev.akashi.platform.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes tables as sheets of a workbook. Every text is a text cell, and one that a spreadsheet
 * would take for a formula when somebody edits it is quoted.
 */
public final class TableWorkbook implements AutoCloseable {

  private static final String FONT = "游ゴシック";
  private static final int LONGEST_CELL = 32_767;
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n'";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle head;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle number;
  private final CellStyle decimal;

  public TableWorkbook() {
    Font bold = font();
    bold.setBold(true);
    head = style(bold);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Font plain = font();
    text = style(plain);
    quoted = style(plain);
    quoted.setQuotePrefixed(true);
    number = style(plain);
    number.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    decimal = style(plain);
    decimal.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
  }

  private Font font() {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) 10);
    return font;
  }

  private CellStyle style(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** A column: its head and how many letters wide it is. */
  public record Column(String head, int width) {}

  /** Adds a sheet; values are numbers or texts. */
  public void sheet(String name, List<Column> columns, List<? extends List<?>> rows) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
    Row heads = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
      Cell cell = heads.createCell(i);
      cell.setCellValue(columns.get(i).head());
      cell.setCellStyle(head);
    }
    int place = 1;
    for (List<?> values : rows) {
      Row row = sheet.createRow(place++);
      for (int i = 0; i < values.size(); i++) {
        write(row.createCell(i), values.get(i));
      }
    }
    if (!rows.isEmpty()) {
      sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
    }
  }

  private void write(Cell cell, Object value) {
    if (value instanceof Number amount) {
      cell.setCellValue(amount.doubleValue());
      cell.setCellStyle(value instanceof Double ? decimal : number);
      return;
    }
    String words = value.toString();
    cell.setCellValue(words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words);
    boolean looksLikeFormula = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
    cell.setCellStyle(looksLikeFormula ? quoted : text);
  }

  public void write(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
