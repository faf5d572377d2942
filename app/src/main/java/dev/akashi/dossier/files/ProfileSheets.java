package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.ProfileRow;
import dev.akashi.dossier.ProfileTable;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.ChoiceLists;
import dev.akashi.platform.workbook.TextCells;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.FactShape.Value;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes the profile into the workbook: a sheet for the scope, the used services and each kind. */
final class ProfileSheets {

  private static final int LETTER = 256;
  private static final int SHORT = 18;
  private static final int NAME = 34;
  private static final int LONG = 50;

  /** What a spreadsheet takes as a list written into a cell. */
  private static final int LONGEST_LIST = 250;

  private final DossierBook book;
  private final Words words;
  private final TextCells cells;

  ProfileSheets(DossierBook book, Words words, TextCells cells) {
    this.book = book;
    this.words = words;
    this.cells = cells;
  }

  /** The head of the column that finds lines again. */
  static String keyHead(Words words, ProfileTable table) {
    return words.text("dossier.profile.key", table.code());
  }

  void write(Function<String, SXSSFSheet> sheets) {
    for (ProfileTable table : ProfileTable.ALL) {
      write(table, sheets.apply(table.sheetKey()));
    }
  }

  private void write(ProfileTable table, SXSSFSheet sheet) {
    List<Value> columns = table.columns();
    sheet.createFreezePane(0, 1);
    heads(table, sheet);
    int row = 1;
    for (ProfileRow line : ProfileRow.of(table, book)) {
      Row of = sheet.createRow(row++);
      line(table, of, line);
    }
    for (int i = 0; i < columns.size(); i++) {
      choices(sheet, first(table) + i, columns.get(i), row + ChoiceLists.ROWS_BELOW);
    }
    if (!table.isFixed()) {
      choices(sheet, first(table) + columns.size(), List.of("○"), row + ChoiceLists.ROWS_BELOW);
    }
  }

  /** Where the values begin: after what finds the line, and after its name. */
  private static int first(ProfileTable table) {
    return table.isNamed() ? 2 : 1;
  }

  private void line(ProfileTable table, Row of, ProfileRow line) {
    int place = 0;
    cells.writeFixed(of.createCell(place++), line.key());
    if (table.isNamed()) {
      cells.writeFixed(of.createCell(place++), LineNames.of(table, line.key(), book, words));
    }
    for (Value column : table.columns()) {
      cells.write(of.createCell(place++), shown(column, line));
    }
    if (!table.isFixed()) {
      cells.write(of.createCell(place++), "");
    }
    cells.writeFixed(of.createCell(place), line.fingerprint());
  }

  private void heads(ProfileTable table, SXSSFSheet sheet) {
    List<Value> columns = table.columns();
    Row heads = sheet.createRow(0);
    head(sheet, heads, 0, keyHead(words, table), SHORT);
    sheet.setColumnHidden(0, true);
    if (table.isNamed()) {
      head(sheet, heads, 1, words.text(table.nameKey()), table.isFixed() ? NAME : SHORT / 2);
    }
    int place = first(table);
    for (Value column : columns) {
      head(
          sheet,
          heads,
          place++,
          words.text(table.columnKey(column)),
          column.type() == FactShape.Type.LONG_TEXT ? LONG : SHORT);
    }
    if (!table.isFixed()) {
      head(sheet, heads, place++, words.text(DossierColumn.REMOVE.textKey()), SHORT / 2);
    }
    head(sheet, heads, place, words.text(DossierColumn.FINGERPRINT.textKey()), SHORT);
    sheet.setColumnHidden(place, true);
  }

  private void head(SXSSFSheet sheet, Row heads, int place, String text, int width) {
    cells.writeHead(heads.createCell(place), text);
    sheet.setColumnWidth(place, width * LETTER);
    sheet.setDefaultColumnStyle(place, cells.text());
  }

  private String shown(Value column, ProfileRow line) {
    String text = line.values().getOrDefault(column.name(), "");
    if (column.type() == FactShape.Type.FLAG) {
      return words.text(text.equals("true") ? "profile.yes" : "profile.no");
    }
    return column.choices().stream()
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .map(words::label)
        .orElse(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private void choices(SXSSFSheet sheet, int place, Value column, int last) {
    if (column.type() == FactShape.Type.FLAG) {
      choices(sheet, place, List.of(words.text("profile.yes"), words.text("profile.no")), last);
    } else if (column.type() == FactShape.Type.CHOICE) {
      choices(sheet, place, column.choices().stream().map(words::label).toList(), last);
    }
  }

  private static void choices(SXSSFSheet sheet, int place, List<String> values, int last) {
    if (String.join(",", values).length() > LONGEST_LIST
        || values.stream().anyMatch(value -> value.contains(","))) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(values.toArray(String[]::new)),
            new CellRangeAddressList(1, last, place, place));
    list.setSuppressDropDownArrow(true);
    list.setShowErrorBox(true);
    list.setEmptyCellAllowed(true);
    sheet.addValidationData(list);
  }
}
