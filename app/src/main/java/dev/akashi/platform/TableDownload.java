package dev.akashi.platform;

import dev.akashi.kernel.Csv;
import dev.akashi.platform.workbook.TableWorkbook;
import dev.akashi.platform.workbook.TableWorkbook.Column;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table that is saved as a file.
 *
 * @param name the name of the file without its ending
 * @param title the name of the sheet
 * @param rows their values are numbers or texts
 */
public record TableDownload(
    String name, String title, List<Column> columns, List<? extends List<?>> rows) {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public TableDownload {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public void sendCsv(HttpServletResponse response) throws IOException {
    head(response, "text/csv;charset=UTF-8", ".csv");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(columns.stream().map(Column::head).toList());
    for (List<?> row : rows) {
      csv.line(row.stream().map(Object::toString).toList());
    }
    out.flush();
  }

  public void sendWorkbook(HttpServletResponse response) throws IOException {
    head(response, WORKBOOK, ".xlsx");
    try (TableWorkbook workbook = new TableWorkbook()) {
      workbook.sheet(title, columns, rows);
      workbook.write(response.getOutputStream());
    }
  }

  private void head(HttpServletResponse response, String type, String ending) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ending + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
