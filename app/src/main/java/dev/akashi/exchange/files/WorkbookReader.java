package dev.akashi.exchange.files;

import dev.akashi.exchange.files.SheetTable.CellText;
import dev.akashi.exchange.files.SheetTable.Line;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads the texts of a workbook row by row. Formulas are not worked out and macros not run: a
 * formula is taken as the text it is. Links to other files are never followed.
 */
public final class WorkbookReader {

  public static final int MOST_SHEETS = 50;
  static final int MOST_ROWS = 5_000;

  /** Columns after these are counted, not read. */
  public static final int MOST_COLUMNS = 60;

  private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String MACROS = "macroEnabled";

  static {
    // ZipCheck has weighed every part by its size; how well one packs says nothing more.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private final ReadOnlySharedStringsTable strings;
  private final @Nullable StylesTable styles;
  private final DataFormatter formatter = new DataFormatter(Locale.JAPAN);
  private final Set<Integer> unread = new HashSet<>();

  private WorkbookReader(ReadOnlySharedStringsTable strings, @Nullable StylesTable styles) {
    this.strings = strings;
    this.styles = styles;
  }

  /** The names of the sheets, in order; refused when the file is no workbook that may be opened. */
  public static List<String> sheetNames(byte[] workbook) {
    return open(
        workbook,
        (reader, opened) -> {
          List<String> names = new ArrayList<>();
          XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) opened.getSheetsData();
          while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
            if (names.size() > MOST_SHEETS) {
              throw Refusal.input(Reason.atField("file", "exchange.too-many-sheets", MOST_SHEETS));
            }
          }
          return List.copyOf(names);
        });
  }

  /** The lines of one sheet, counted from 0. */
  public static SheetTable sheet(byte[] workbook, int number) {
    return open(
        workbook,
        (reader, opened) -> {
          XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) opened.getSheetsData();
          for (int i = 0; sheets.hasNext(); i++) {
            try (InputStream sheet = sheets.next()) {
              if (i == number) {
                List<Line> lines = reader.lines(sheet);
                return new SheetTable(sheets.getSheetName(), lines, reader.unread.size());
              }
            }
          }
          throw Refusal.input(Reason.atField("sheet", "exchange.no-sheet"));
        });
  }

  /** What is done with an open workbook. */
  private interface Work<T> {
    T with(WorkbookReader reader, XSSFReader opened)
        throws IOException, OpenXML4JException, XMLStreamException;
  }

  private static <T> T open(byte[] workbook, Work<T> work) {
    if (startsWith(workbook, OLD_FORMAT)) {
      throw Refusal.input(Reason.atField("file", "exchange.old-excel"));
    }
    if (!startsWith(workbook, new byte[] {'P', 'K'})) {
      throw Refusal.input(Reason.atField("file", "exchange.not-excel"));
    }
    ZipCheck.refuseUnlessHarmless(workbook);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      refuseMacros(parts);
      XSSFReader opened = new XSSFReader(parts);
      return work.with(
          new WorkbookReader(new ReadOnlySharedStringsTable(parts), opened.getStylesTable()),
          opened);
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException
        | OpenXML4JException
        | XMLStreamException
        | SAXException
        | RuntimeException e) {
      // Whatever a library stumbles over in a file from outside, the file is at fault.
      throw Refusal.input(Reason.atField("file", "exchange.damaged"));
    }
  }

  private static void refuseMacros(OPCPackage parts) throws OpenXML4JException {
    boolean macros =
        parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
            .anyMatch(part -> part.getContentType().contains(MACROS));
    if (macros) {
      throw Refusal.input(Reason.atField("file", "exchange.macros"));
    }
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    if (content.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (content[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private List<Line> lines(InputStream sheet) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(sheet);
    List<Line> lines = new ArrayList<>();
    int row = 0;
    List<CellText> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        row = number(xml.getAttributeValue(null, "r"), row + 1);
        cells = new ArrayList<>();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(xml, cells);
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("row")
          && cells.stream().anyMatch(cell -> !cell.isBlank())) {
        if (lines.size() == MOST_ROWS) {
          throw Refusal.input(Reason.atField("sheet", "exchange.too-many-rows", MOST_ROWS));
        }
        lines.add(new Line(row, cells));
      }
    }
    return lines;
  }

  private void cell(XMLStreamReader xml, List<CellText> cells) throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    @Nullable XSSFCellStyle style = style(number(xml.getAttributeValue(null, "s"), 0));
    String text = text(xml, xml.getAttributeValue(null, "t"), style);
    if (column < 0) {
      throw Refusal.input(Reason.atField("file", "exchange.damaged"));
    }
    if (column >= MOST_COLUMNS) {
      if (!text.isBlank()) {
        unread.add(column);
      }
      return;
    }
    while (cells.size() <= column) {
      cells.add(CellText.EMPTY);
    }
    String shown = text.strip();
    int spaces = (int) text.chars().takeWhile(c -> c == ' ' || c == '　').count();
    int indent = (style == null ? 0 : style.getIndention()) + (spaces + 1) / 2;
    cells.set(column, new CellText(shown, shown.isEmpty() ? 0 : indent));
  }

  private @Nullable XSSFCellStyle style(int number) {
    return styles != null && number >= 0 && number < styles.getNumCellStyles()
        ? styles.getStyleAt(number)
        : null;
  }

  private String text(XMLStreamReader xml, @Nullable String type, @Nullable XSSFCellStyle style)
      throws XMLStreamException {
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    StringBuilder inline = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value.append(xml.getElementText());
          case "f" -> formula.append(xml.getElementText());
          case "t" -> inline.append(xml.getElementText());
          default -> {}
        }
      }
    }
    if (!formula.isEmpty()) {
      return "=" + formula;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> {
        int index = number(value.toString(), -1);
        yield index >= 0 && index < strings.getUniqueCount()
            ? strings.getItemAt(index).getString()
            : "";
      }
      case "inlineStr" -> inline.toString();
      case "n" -> formatted(value.toString(), style);
      case "b" -> value.toString().equals("1") ? "TRUE" : "FALSE";
      default -> value.toString();
    };
  }

  private String formatted(String value, @Nullable XSSFCellStyle style) {
    if (value.isEmpty()) {
      return "";
    }
    try {
      return style == null
          ? formatter.formatRawCellContents(Double.parseDouble(value), 0, "General")
          : formatter.formatRawCellContents(
              Double.parseDouble(value), style.getDataFormat(), style.getDataFormatString());
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
