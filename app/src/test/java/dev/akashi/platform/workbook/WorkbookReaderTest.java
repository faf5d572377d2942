package dev.akashi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Refusal;
import dev.akashi.platform.workbook.SheetTable.CellKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

  private static final int TRIES = 400;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A workbook as other programs may write it: no styles, no shared texts. */
  private static Map<String, String> parts(String contentType) {
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + contentType
            + "\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml"
            + ".worksheet+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\""
            + RELATIONS
            + "\"><Relationship Id=\"a\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships xmlns=\""
            + RELATIONS
            + "\"><Relationship Id=\"a\" Type=\""
            + OFFICE
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        HEAD
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>9.2</t></is></c>"
            + "<c r=\"C1\"><v>1.5</v></c><c r=\"D1\" s=\"7\"><f>A1&amp;\"x\"</f><v>9</v></c></row>"
            + "</sheetData></worksheet>");
    return parts;
  }

  private static byte[] packed(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] plain() {
    return packed(
        parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
  }

  @Test
  void aWorkbookWithoutStylesIsRead() {
    assertThat(WorkbookReader.sheetNames(plain())).containsExactly("一");
    SheetTable sheet = WorkbookReader.sheet(plain(), 0);
    assertThat(sheet.lines()).hasSize(1);
    assertThat(sheet.lines().getFirst().cells())
        .extracting(SheetTable.CellText::text)
        .containsExactly("9.2", "", "1.5", "=A1&\"x\"");
  }

  private static byte[] withRows(String rows, String after) {
    Map<String, String> parts =
        parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    parts.put(
        "xl/worksheets/sheet1.xml",
        HEAD
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData>"
            + rows
            + "</sheetData>"
            + after
            + "</worksheet>");
    return packed(parts);
  }

  /** Japanese Excel keeps beside a word how it is read out. */
  private static final String READ_OUT =
      "<r><t>東京</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>";

  @Test
  void howAWordIsReadOutIsNoPartOfIt() {
    String inline = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + READ_OUT + "</is></c></row>";

    assertThat(WorkbookReader.sheet(withRows(inline, ""), 0).line(1).cell(0).text())
        .isEqualTo("東京");
  }

  @Test
  void howASharedWordIsReadOutIsNoPartOfIt() {
    Map<String, String> parts =
        parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    String types = String.valueOf(parts.get("[Content_Types].xml"));
    parts.put(
        "[Content_Types].xml",
        types.replace(
            "</Types>",
            "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd"
                + ".openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
    String relations = String.valueOf(parts.get("xl/_rels/workbook.xml.rels"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations.replace(
            "</Relationships>",
            "<Relationship Id=\"b\" Type=\""
                + OFFICE
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
    parts.put(
        "xl/sharedStrings.xml",
        HEAD
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " count=\"1\" uniqueCount=\"1\"><si>"
            + READ_OUT
            + "</si></sst>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        HEAD
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>"
            + "</worksheet>");

    assertThat(WorkbookReader.sheet(packed(parts), 0).line(1).cell(0).text()).isEqualTo("東京");
  }

  @Test
  void mergedCellsFormulasAndFailuresAreTold() {
    SheetTable sheet =
        WorkbookReader.sheet(
            withRows(
                "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\"><f>A2</f><v>7</v></c>"
                    + "<c r=\"C2\" t=\"e\"><v>#N/A</v></c>"
                    + "<c r=\"D2\" t=\"d\"><v>2024-04-01</v></c></row>",
                "<mergeCells count=\"1\"><mergeCell ref=\"A2:A4\"/></mergeCells>"),
            0);

    assertThat(sheet.merged()).containsExactly(new SheetTable.Area(2, 4, 0, 0));
    assertThat(sheet.line(2).cells())
        .extracting(SheetTable.CellText::kind)
        .containsExactly(CellKind.NUMBER, CellKind.FORMULA, CellKind.ERROR, CellKind.DATE);
    assertThat(sheet.line(2).cell(3).day()).contains(LocalDate.of(2024, 4, 1));
  }

  @Test
  void aMacroPartIsRefusedUnderTheNameOfAPlainWorkbook() {
    Map<String, String> parts =
        parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    String types = String.valueOf(parts.get("[Content_Types].xml"));
    parts.put(
        "[Content_Types].xml",
        types.replace(
            "</Types>",
            "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                + "</Types>"));
    parts.put("xl/vbaProject.bin", "x");

    assertThatThrownBy(() -> WorkbookReader.sheetNames(packed(parts)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workbook.macros");
  }

  @Test
  void aWorkbookWithMacrosIsRefusedUnread() {
    byte[] macros = packed(parts("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    assertThatThrownBy(() -> WorkbookReader.sheetNames(macros))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workbook.macros");
  }

  @Test
  void nothingIsReadFromOutsideTheFile() {
    Map<String, String> parts =
        parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
            + "</sheetData></worksheet>");
    assertThatThrownBy(() -> WorkbookReader.sheet(packed(parts), 0)).isInstanceOf(Refusal.class);
  }

  /** A workbook of cells that hold one character over and over. */
  private static byte[] monotonous(int cells, int length) {
    Map<String, String> parts =
        parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    StringBuilder sheet = new StringBuilder(HEAD);
    sheet.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    sheet.append("<sheetData>");
    for (int row = 1; row <= cells; row++) {
      sheet.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
      sheet
          .append("\" t=\"inlineStr\"><is><t>")
          .append("あ".repeat(length))
          .append("</t></is></c></row>");
    }
    parts.put("xl/worksheets/sheet1.xml", sheet.append("</sheetData></worksheet>").toString());
    return packed(parts);
  }

  @Test
  void aCellOfEqualCharactersDoesNotMakeAWorkbookDamaged() {
    for (int cells : new int[] {1, 2, 60}) {
      byte[] good = monotonous(cells, 32_000);

      assertThat(WorkbookReader.sheetNames(good)).containsExactly("一");
      assertThat(WorkbookReader.sheet(good, 0).lines()).hasSize(cells);
    }
  }

  @Test
  void whatUnpacksBeyondReasonIsRefusedHoweverItIsPacked() {
    for (int cells : new int[] {200, 400}) {
      assertThatThrownBy(() -> WorkbookReader.sheetNames(monotonous(cells, 32_000)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("workbook.zip-bomb");
    }
  }

  @Test
  void whateverIsWrongInAFileItIsReadOrRefused() {
    byte[] whole = plain();
    Random random = new Random(20260401);
    for (int i = 0; i < TRIES; i++) {
      byte[] spoiled = whole.clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
      }
      try {
        WorkbookReader.sheetNames(spoiled);
        WorkbookReader.sheet(spoiled, 0);
      } catch (Refusal refused) {
        assertThat(refused.reasons()).isNotEmpty();
      }
    }
  }
}
