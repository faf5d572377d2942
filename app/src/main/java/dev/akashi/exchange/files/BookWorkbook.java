package dev.akashi.exchange.files;

import dev.akashi.exchange.files.BookTable.Column;
import dev.akashi.platform.workbook.TextCells;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A baseline as a workbook in which every cell is a text. */
public final class BookWorkbook {

  private BookWorkbook() {}

  /** Writes the table to a sheet of that name. */
  public static void write(BookTable table, String sheetName, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      TextCells cells = TextCells.of(workbook);
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
        cells.writeHead(heads.createCell(i), columns.get(i).head());
      }
      List<List<String>> lines = table.lines();
      for (int r = 0; r < lines.size(); r++) {
        Row row = sheet.createRow(r + 1);
        for (int i = 0; i < lines.get(r).size(); i++) {
          cells.write(row.createCell(i), lines.get(r).get(i));
        }
      }
      sheet.setAutoFilter(new CellRangeAddress(0, lines.size(), 0, columns.size() - 1));
      workbook.getProperties().getCoreProperties().setCreator("Akashi");
      workbook.write(out);
    }
  }
}
