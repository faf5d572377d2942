package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Somebody who changes a statement's workbook in Excel and saves it. */
final class StatementInExcel {

  private static final String MEASURES = "個別管理策";

  private StatementInExcel() {}

  /** Changes text and frequency of the first individual control of a requirement. */
  static Path changeMeasure(Path workbook, String requirement, String text, String frequency) {
    try (InputStream in = Files.newInputStream(workbook);
        Workbook book = WorkbookFactory.create(in)) {
      Sheet sheet = book.getSheet(MEASURES);
      Row row = rowOf(sheet, requirement);
      row.getCell(column(sheet, "個別管理策の内容")).setCellValue(text);
      row.getCell(column(sheet, "頻度")).setCellValue(frequency);
      Path changed = Files.createTempDirectory("excel").resolve("statement-changed.xlsx");
      try (OutputStream out = Files.newOutputStream(changed)) {
        book.write(out);
      }
      return changed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row rowOf(Sheet sheet, String requirement) {
    int id = column(sheet, "識別子");
    for (Row row : sheet) {
      Cell cell = row.getCell(id);
      if (cell != null && cell.toString().equals(requirement)) {
        return row;
      }
    }
    throw new AssertionError(requirement + " is not in the sheet");
  }

  private static int column(Sheet sheet, String heading) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.toString().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    assertThat(heading).as("a heading of the sheet").isNull();
    return -1;
  }
}
