package dev.akashi.exchange.files;

import dev.akashi.exchange.files.BookTable.Column;
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
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A baseline as a workbook. Every cell is a text; one that a spreadsheet would take for a formula
 * when somebody edits it is quoted, so that it stays a text.
 */
public final class BookWorkbook {

  private static final String FONT = "游ゴシック";
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n'";

  private BookWorkbook() {}

  /** Writes the table to a sheet of that name. */
  public static void write(BookTable table, String sheetName, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = Styles.of(workbook);
      XSSFSheet sheet = workbook.createSheet(sheetName);
      sheet.createFreezePane(1, 1);
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
      sheet.setFitToPage(true);
      PrintSetup print = sheet.getPrintSetup();
      print.setPaperSize(PrintSetup.A4_PAPERSIZE);
      print.setLandscape(true);
      print.setFitHeight((short) 0);
      List<Column> columns = table.columns();
      Row heads = sheet.createRow(0);
      for (int i = 0; i < columns.size(); i++) {
        sheet.setColumnWidth(i, columns.get(i).width() * 256);
        Cell cell = heads.createCell(i);
        cell.setCellValue(columns.get(i).head());
        cell.setCellStyle(styles.head());
      }
      List<List<String>> lines = table.lines();
      for (int r = 0; r < lines.size(); r++) {
        Row row = sheet.createRow(r + 1);
        for (int i = 0; i < lines.get(r).size(); i++) {
          write(row.createCell(i), lines.get(r).get(i), styles);
        }
      }
      sheet.setAutoFilter(new CellRangeAddress(0, lines.size(), 0, columns.size() - 1));
      workbook.getProperties().getCoreProperties().setCreator("Akashi");
      workbook.write(out);
    }
  }

  private static void write(Cell cell, String value, Styles styles) {
    cell.setCellValue(value);
    boolean looksLikeFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    cell.setCellStyle(looksLikeFormula ? styles.quoted() : styles.text());
  }

  private record Styles(CellStyle head, CellStyle text, CellStyle quoted) {

    static Styles of(XSSFWorkbook workbook) {
      Font plain = font(workbook);
      Font bold = font(workbook);
      bold.setBold(true);
      CellStyle head = style(workbook, bold);
      head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      CellStyle quoted = style(workbook, plain);
      quoted.setQuotePrefixed(true);
      return new Styles(head, style(workbook, plain), quoted);
    }

    private static Font font(XSSFWorkbook workbook) {
      Font font = workbook.createFont();
      font.setFontName(FONT);
      font.setFontHeightInPoints((short) 10);
      return font;
    }

    /** Texts, whatever they look like. */
    private static CellStyle style(XSSFWorkbook workbook, Font font) {
      CellStyle style = workbook.createCellStyle();
      style.setFont(font);
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setDataFormat(workbook.createDataFormat().getFormat("@"));
      return style;
    }
  }
}
