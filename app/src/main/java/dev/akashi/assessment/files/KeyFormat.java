package dev.akashi.assessment.files;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows cells so that different ones stay different: numbers without a format of their own with all
 * their digits, where Excel shows 1.23457E+14, and days as ISO 8601.
 */
final class KeyFormat extends DataFormatter {

  private static final String EXPONENT = "E+";
  private static final String GENERAL = "General";
  private static final String TEXT = "@";

  KeyFormat() {
    super(Locale.JAPAN);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String formatString, boolean use1904Windowing) {
    if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
      return value < 1
          ? super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing)
          : day(DateUtil.getLocalDateTime(value, use1904Windowing));
    }
    if (GENERAL.equalsIgnoreCase(formatString)
        || TEXT.equals(formatString)
        || formatString.contains(EXPONENT)) {
      return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
    return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
  }

  private static String day(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }
}
