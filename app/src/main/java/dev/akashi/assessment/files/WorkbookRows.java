package dev.akashi.assessment.files;

import dev.akashi.kernel.Refusal;
import dev.akashi.sampling.BadPopulationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a workbook row by row, cells as they are shown but for {@link
 * KeyFormat}. Of a formula the kept value is taken; macros are refused, links are not followed.
 */
final class WorkbookRows implements XSSFSheetXMLHandler.SheetContentsHandler {

  /** Of all parts together, unpacked. */
  private static final long MOST_UNPACKED = 1L << 30;

  /** Of one part that is held in memory, such as the texts of all cells. */
  private static final long MOST_IN_MEMORY = 48L << 20;

  private static final int MOST_PARTS = 500;
  private static final int MOST_COLUMNS = 1_000;
  private static final int CHUNK = 1 << 16;

  private final KeyRows rows;
  private final List<String> cells = new ArrayList<>();
  private @Nullable BadPopulationException bad;

  private WorkbookRows(KeyRows rows) {
    this.rows = rows;
  }

  static void read(Path file, KeyRows rows) throws IOException, BadPopulationException {
    Map<String, Long> sizes = sizes(file);
    WorkbookRows sheet = new WorkbookRows(rows);
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      refuseUnlessItFits(parts, sizes);
      XSSFReader workbook = new XSSFReader(parts);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              workbook.getStylesTable(),
              new ReadOnlySharedStringsTable(parts),
              sheet,
              new KeyFormat(),
              /* formulasNotResults= */ false));
      try (InputStream first = workbook.getSheetsData().next()) {
        xml.parse(new InputSource(first));
      }
    } catch (Stopped stopped) {
      // Why stands in the sheet.
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      // Whatever a library stumbles over in a file from outside, the file is at fault.
      throw PopulationFile.refused("assessment.file-damaged");
    }
    if (sheet.bad != null) {
      throw sheet.bad;
    }
  }

  /** Ends the reading of a sheet. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Unpacks every part once, keeping nothing: a few kilobytes may hide gigabytes. */
  private static Map<String, Long> sizes(Path file) {
    Map<String, Long> sizes = new HashMap<>();
    long unpacked = 0;
    byte[] chunk = new byte[CHUNK];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
          throw PopulationFile.refused("assessment.file-macros");
        }
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            size += read;
            if (unpacked + size > MOST_UNPACKED || sizes.size() >= MOST_PARTS) {
              throw PopulationFile.refused("assessment.file-too-much", MOST_UNPACKED >> 20);
            }
          }
        }
        unpacked += size;
        sizes.put("/" + entry.getName(), size);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw PopulationFile.refused("assessment.file-damaged");
    }
    if (!sizes.containsKey("/xl/workbook.xml")) {
      throw PopulationFile.refused("assessment.file-unknown");
    }
    return sizes;
  }

  /** Only sheets are read piece by piece; everything else is held in memory. */
  private static void refuseUnlessItFits(OPCPackage parts, Map<String, Long> sizes)
      throws InvalidFormatException {
    for (PackagePart part : parts.getParts()) {
      boolean sheet = part.getContentType().equals(XSSFRelation.WORKSHEET.getContentType());
      long size = sizes.getOrDefault(part.getPartName().getName(), Long.MAX_VALUE);
      if (!sheet && size > MOST_IN_MEMORY) {
        throw PopulationFile.refused("assessment.workbook-too-large", MOST_IN_MEMORY >> 20);
      }
    }
  }

  @Override
  public void startRow(int row) {
    cells.clear();
  }

  @Override
  public void endRow(int row) {
    try {
      rows.row(row + 1, cells);
    } catch (BadPopulationException e) {
      bad = e;
      throw new Stopped();
    }
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column >= MOST_COLUMNS) {
      throw PopulationFile.refused("assessment.file-too-wide", MOST_COLUMNS);
    }
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value == null ? "" : value);
  }
}
