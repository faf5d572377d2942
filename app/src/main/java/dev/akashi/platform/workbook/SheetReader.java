package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.workbook.SheetTable.Area;
import dev.akashi.platform.workbook.SheetTable.CellKind;
import dev.akashi.platform.workbook.SheetTable.CellText;
import dev.akashi.platform.workbook.SheetTable.Line;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Reads the cells of the sheets of one workbook. */
final class SheetReader {

  private static final int MOST_MERGED = 20_000;

  private final ReadOnlySharedStringsTable strings;
  private final @Nullable StylesTable styles;
  private final boolean from1904;
  private final int mostRows;
  private final DataFormatter formatter = new DataFormatter(Locale.JAPAN);
  private final Set<Integer> unread = new HashSet<>();

  SheetReader(
      ReadOnlySharedStringsTable strings,
      @Nullable StylesTable styles,
      boolean from1904,
      int mostRows) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.mostRows = mostRows;
  }

  SheetTable read(String name, InputStream sheet) throws XMLStreamException {
    XMLStreamReader xml = WorkbookReader.xml(sheet);
    unread.clear();
    List<Line> lines = new ArrayList<>();
    List<Area> merged = new ArrayList<>();
    int row = 0;
    List<CellText> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> {
            row = number(xml.getAttributeValue(null, "r"), row + 1);
            cells = new ArrayList<>();
          }
          case "c" -> cell(xml, cells);
          case "mergeCell" -> area(xml, merged);
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("row")
          && cells.stream().anyMatch(cell -> !cell.isBlank())) {
        if (lines.size() == mostRows) {
          throw Refusal.input(Reason.atField("sheet", "workbook.too-many-rows", mostRows));
        }
        lines.add(new Line(row, cells));
      }
    }
    return new SheetTable(name, lines, unread.size(), merged);
  }

  private static void area(XMLStreamReader xml, List<Area> merged) {
    String reference = xml.getAttributeValue(null, "ref");
    if (reference != null && merged.size() < MOST_MERGED) {
      CellRangeAddress range = CellRangeAddress.valueOf(reference);
      merged.add(
          new Area(
              range.getFirstRow() + 1,
              range.getLastRow() + 1,
              range.getFirstColumn(),
              range.getLastColumn()));
    }
  }

  private void cell(XMLStreamReader xml, List<CellText> cells) throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    @Nullable XSSFCellStyle style = style(number(xml.getAttributeValue(null, "s"), 0));
    CellText read = text(xml, xml.getAttributeValue(null, "t"), style);
    if (column < 0) {
      throw Refusal.input(Reason.atField("file", "workbook.damaged"));
    }
    if (column >= WorkbookReader.MOST_COLUMNS) {
      if (!read.isBlank()) {
        unread.add(column);
      }
      return;
    }
    while (cells.size() <= column) {
      cells.add(CellText.EMPTY);
    }
    String text = read.text();
    String shown = text.strip();
    int spaces = (int) text.chars().takeWhile(c -> c == ' ' || c == '　').count();
    int indent = (style == null ? 0 : style.getIndention()) + (spaces + 1) / 2;
    cells.set(column, new CellText(shown, shown.isEmpty() ? 0 : indent, read.kind(), read.day()));
  }

  private @Nullable XSSFCellStyle style(int number) {
    return styles != null && number >= 0 && number < styles.getNumCellStyles()
        ? styles.getStyleAt(number)
        : null;
  }

  private CellText text(XMLStreamReader xml, @Nullable String type, @Nullable XSSFCellStyle style)
      throws XMLStreamException {
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    StringBuilder inline = new StringBuilder();
    boolean isFormula = false;
    boolean readOut = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("rPh")) {
        readOut = false;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value.append(xml.getElementText());
          case "f" -> {
            isFormula = true;
            formula.append(xml.getElementText());
          }
          case "rPh" -> readOut = true;
          case "t" -> {
            String part = xml.getElementText();
            inline.append(readOut ? "" : part);
          }
          default -> {}
        }
      }
    }
    if (isFormula) {
      return of("=" + formula, CellKind.FORMULA);
    }
    return value(value.toString(), inline.toString(), type == null ? "n" : type, style);
  }

  private CellText value(String value, String inline, String type, @Nullable XSSFCellStyle style) {
    return switch (type) {
      case "s" -> {
        int index = number(value, -1);
        yield of(
            index >= 0 && index < strings.getUniqueCount()
                ? strings.getItemAt(index).getString()
                : "",
            CellKind.TEXT);
      }
      case "inlineStr" -> of(new XSSFRichTextString(inline).getString(), CellKind.TEXT);
      case "n" -> numeric(value, style);
      case "b" -> of(value.equals("1") ? "TRUE" : "FALSE", CellKind.TEXT);
      case "d" -> isoDay(value);
      case "e" -> of(value, CellKind.ERROR);
      default -> of(value, CellKind.TEXT);
    };
  }

  private static CellText of(String text, CellKind kind) {
    return new CellText(text, 0, kind, Optional.empty());
  }

  private static CellText isoDay(String value) {
    String day = value.replaceFirst("T.*", "");
    try {
      return new CellText(day, 0, CellKind.DATE, Optional.of(LocalDate.parse(day)));
    } catch (DateTimeException e) {
      return of(value, CellKind.TEXT);
    }
  }

  private CellText numeric(String value, @Nullable XSSFCellStyle style) {
    if (value.isEmpty()) {
      return CellText.EMPTY;
    }
    try {
      double number = Double.parseDouble(value);
      if (style == null) {
        return of(formatter.formatRawCellContents(number, 0, "General"), CellKind.NUMBER);
      }
      String shown =
          formatter.formatRawCellContents(
              number, style.getDataFormat(), style.getDataFormatString());
      return DateUtil.isValidExcelDate(number)
              && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())
          ? new CellText(shown, 0, CellKind.DATE, day(number))
          : of(shown, CellKind.NUMBER);
    } catch (IllegalArgumentException e) {
      return of(value, CellKind.NUMBER);
    }
  }

  private Optional<LocalDate> day(double number) {
    return Optional.ofNullable(DateUtil.getLocalDateTime(number, from1904))
        .map(moment -> moment.toLocalDate());
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
