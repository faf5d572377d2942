package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Lists to choose from in the cells of a sheet. */
final class Choices {

  /** New lines get lists too. */
  static final int ROWS_BELOW = 500;

  private final SXSSFSheet sheet;
  private final DossierTable table;

  Choices(SXSSFSheet sheet, DossierTable table) {
    this.sheet = sheet;
    this.table = table;
  }

  /** Puts a list on the cells of a column in the rows, from 1 to the last, that are meant. */
  void add(DossierColumn column, List<String> values, IntPredicate isMeant, int last) {
    int position = table.columns().indexOf(column);
    CellRangeAddressList where = new CellRangeAddressList();
    int start = -1;
    for (int row = 1; row <= last + 1; row++) {
      boolean meant = row <= last && isMeant.test(row);
      if (meant && start < 0) {
        start = row;
      } else if (!meant && start >= 0) {
        where.addCellRangeAddress(start, position, row - 1, position);
        start = -1;
      }
    }
    if (where.countRanges() == 0) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(values.toArray(String[]::new)), where);
    list.setSuppressDropDownArrow(true);
    list.setShowErrorBox(true);
    list.setEmptyCellAllowed(true);
    sheet.addValidationData(list);
  }
}
