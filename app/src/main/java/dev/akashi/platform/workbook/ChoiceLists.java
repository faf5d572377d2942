package dev.akashi.platform.workbook;

import java.util.List;
import java.util.function.IntPredicate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Lists to choose from in the cells of a sheet. */
public final class ChoiceLists {

  /** New lines get lists too. */
  public static final int ROWS_BELOW = 500;

  private final SXSSFSheet sheet;

  public ChoiceLists(SXSSFSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Puts a list on cells.
   *
   * @param position the place of their column, from 0
   * @param isMeant which of the rows from 1 to the last have it
   */
  public void add(int position, List<String> values, IntPredicate isMeant, int last) {
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
