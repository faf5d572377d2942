package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
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
  private static final String MACROS = "macroenabled";
  private static final String MACRO_PART = "vbaproject.bin";

  static {
    // ZipCheck has weighed every part by its size; how well one packs says nothing more.
    ZipSecureFile.setMinInflateRatio(0);
  }

  private WorkbookReader() {}

  /** The names of the sheets, in order; refused when the file is no workbook that may be opened. */
  public static List<String> sheetNames(byte[] workbook) {
    return open(
        workbook,
        (opened, parts) -> {
          List<String> names = new ArrayList<>();
          XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) opened.getSheetsData();
          while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
            refuseTooMany(names.size());
          }
          return List.copyOf(names);
        });
  }

  /** The lines of one sheet, counted from 0. */
  public static SheetTable sheet(byte[] workbook, int number) {
    return open(
        workbook,
        (opened, parts) -> {
          SheetReader reader = reader(opened, parts, MOST_ROWS);
          XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) opened.getSheetsData();
          for (int i = 0; sheets.hasNext(); i++) {
            try (InputStream sheet = sheets.next()) {
              if (i == number) {
                return reader.read(sheets.getSheetName(), sheet);
              }
            }
          }
          throw Refusal.input(Reason.atField("sheet", "workbook.no-sheet"));
        });
  }

  /**
   * All sheets with their lines, in order.
   *
   * @param mostRows how many lines a sheet may have
   */
  public static List<SheetTable> sheets(byte[] workbook, int mostRows) {
    return open(
        workbook,
        (opened, parts) -> {
          SheetReader reader = reader(opened, parts, mostRows);
          List<SheetTable> tables = new ArrayList<>();
          XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) opened.getSheetsData();
          while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
              tables.add(reader.read(sheets.getSheetName(), sheet));
            }
            refuseTooMany(tables.size());
          }
          return List.copyOf(tables);
        });
  }

  private static void refuseTooMany(int sheets) {
    if (sheets > MOST_SHEETS) {
      throw Refusal.input(Reason.atField("file", "workbook.too-many-sheets", MOST_SHEETS));
    }
  }

  /** What is done with an open workbook. */
  private interface Work<T> {
    T with(XSSFReader opened, OPCPackage parts)
        throws IOException, OpenXML4JException, XMLStreamException, SAXException;
  }

  private static <T> T open(byte[] workbook, Work<T> work) {
    if (startsWith(workbook, OLD_FORMAT)) {
      throw Refusal.input(Reason.atField("file", "workbook.old-excel"));
    }
    if (!startsWith(workbook, new byte[] {'P', 'K'})) {
      throw Refusal.input(Reason.atField("file", "workbook.not-excel"));
    }
    ZipCheck.refuseUnlessHarmless(workbook);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      refuseMacros(parts);
      return work.with(new XSSFReader(parts), parts);
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException
        | OpenXML4JException
        | XMLStreamException
        | SAXException
        | RuntimeException e) {
      // Whatever a library stumbles over in a file from outside, the file is at fault.
      throw Refusal.input(Reason.atField("file", "workbook.damaged"));
    }
  }

  private static void refuseMacros(OPCPackage parts) throws OpenXML4JException {
    for (PackagePart part : parts.getParts()) {
      String name = part.getPartName().getName().toLowerCase(Locale.ROOT);
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      if (name.endsWith(MACRO_PART) || type.contains(MACROS)) {
        throw Refusal.input(Reason.atField("file", "workbook.macros"));
      }
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

  /** How a word is to be read out stands beside it in Japanese workbooks; it is no part of it. */
  private static SheetReader reader(XSSFReader opened, OPCPackage parts, int mostRows)
      throws IOException, OpenXML4JException, XMLStreamException, SAXException {
    return new SheetReader(
        new ReadOnlySharedStringsTable(parts, /* includePhoneticRuns= */ false),
        opened.getStylesTable(),
        countsFrom1904(parts),
        mostRows);
  }

  /** Whether the days of the workbook are counted from 1904, as old Macintosh programs did. */
  private static boolean countsFrom1904(OPCPackage parts)
      throws IOException, OpenXML4JException, XMLStreamException {
    for (PackagePart part :
        parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
      try (InputStream in = part.getInputStream()) {
        XMLStreamReader xml = xml(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("workbookPr")) {
            String flag = xml.getAttributeValue(null, "date1904");
            return "1".equals(flag) || "true".equals(flag);
          }
        }
      }
    }
    return false;
  }

  /** Reads XML that may come from anybody. */
  static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }
}
