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
    for (ProfileRow line : ProfileRow.of(table, book.sheet())) {
      Row of = sheet.createRow(row++);
      cells.writeFixed(of.createCell(0), line.key());
      for (int i = 0; i < columns.size(); i++) {
        cells.write(of.createCell(i + 1), shown(columns.get(i), line));
      }
      cells.write(of.createCell(columns.size() + 1), "");
      cells.writeFixed(of.createCell(columns.size() + 2), line.fingerprint());
    }
    for (int i = 0; i < columns.size(); i++) {
      choices(sheet, i + 1, columns.get(i), row + ChoiceLists.ROWS_BELOW);
    }
    choices(sheet, columns.size() + 1, List.of("○"), row + ChoiceLists.ROWS_BELOW);
  }

  private void heads(ProfileTable table, SXSSFSheet sheet) {
    List<Value> columns = table.columns();
    Row heads = sheet.createRow(0);
    head(sheet, heads, 0, keyHead(words, table), SHORT);
    sheet.setColumnHidden(0, true);
    for (int i = 0; i < columns.size(); i++) {
      Value column = columns.get(i);
      head(
          sheet,
          heads,
          i + 1,
          words.text(table.columnKey(column)),
          column.type() == FactShape.Type.LONG_TEXT ? LONG : SHORT);
    }
    head(sheet, heads, columns.size() + 1, words.text(DossierColumn.REMOVE.textKey()), SHORT / 2);
    head(sheet, heads, columns.size() + 2, words.text(DossierColumn.FINGERPRINT.textKey()), SHORT);
    sheet.setColumnHidden(columns.size() + 2, true);
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
