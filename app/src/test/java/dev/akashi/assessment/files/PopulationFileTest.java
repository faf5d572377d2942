package dev.akashi.assessment.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.KeyProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationFileTest {

  private static final String TABLE =
      "伝票番号,行,内容\r\nA-1,1,追加\r\n\r\nA-1,2,\"改行\nと\"\"引用\"\"\"\r\nB-2,1,変更\r\n";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  @Clause("FRM-38")
  void csvIsTakenInUtf8AndInShiftJis(String charset) throws Exception {
    PopulationFile.Keys keys = keys(TABLE.getBytes(Charset.forName(charset)), "伝票番号", "行");

    assertThat(keys.population()).containsExactly("A-1|1", "A-1|2", "B-2|1");
    assertThat(keys.columns()).isEqualTo("伝票番号|行");
  }

  @Test
  @Clause("FRM-38")
  void aByteOrderMarkIsNoPartOfTheFirstHeading() throws Exception {
    assertThat(keys(("\uFEFF" + "番号\n1\n2").getBytes(StandardCharsets.UTF_8), "番号").population())
        .containsExactly("1", "2");
    assertThat(keys("番号\t名\n1\ta,b\n".getBytes(StandardCharsets.UTF_8)).population())
        .containsExactly("1");
  }

  @Test
  @Clause("FRM-38")
  void whatMayNotBeTheHeadingsIsDoubted() throws Exception {
    assertThat(doubts("番号,日付,内容\nA-1,2024-10-01,追加\n")).isEmpty();
    assertThat(doubts("番号,備考\nA-1,\nA-2,\n")).isEmpty();
    assertThat(doubts("一覧\n2025年7月1日出力\n番号,内容\nA-1,追加\n"))
        .containsExactly(PopulationFile.Doubt.TITLE_ABOVE);
    assertThat(doubts("T-0001,追加\nT-0002,変更\n"))
        .containsExactly(PopulationFile.Doubt.HEADING_LIKE_DATA);
    assertThat(doubts("追加,2024-10-01\n変更,2024-10-02\n"))
        .containsExactly(PopulationFile.Doubt.HEADING_LIKE_DATA);
    assertThat(doubts("番号;内容\nA-1;追加\n")).containsExactly(PopulationFile.Doubt.SEPARATOR);
  }

  private Set<PopulationFile.Doubt> doubts(String csv) throws Exception {
    return keys(csv.getBytes(StandardCharsets.UTF_8)).doubts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUC-JP", "UTF-16", "UTF-16LE", "ISO-2022-JP"})
  @Clause("FRM-38")
  void otherEncodingsAreRefusedInWords(String charset) {
    assertThat(refused("x.csv", TABLE.getBytes(Charset.forName(charset))))
        .containsExactly("assessment.file-encoding");
  }

  @Test
  @Clause("FRM-38")
  void theRowsOfDuplicateAndEmptyKeysAreThoseOfTheFile() {
    BadPopulationException twice =
        catchThrowableOfType(
            BadPopulationException.class,
            () -> keys(TABLE.getBytes(StandardCharsets.UTF_8), "伝票番号"));
    assertThat(twice.problems())
        .containsExactly(new KeyProblem(KeyProblem.Kind.DUPLICATE, "A-1", List.of(2, 4), 2));
    BadPopulationException empty =
        catchThrowableOfType(
            BadPopulationException.class,
            () -> keys("a,b\n1,x\n,y\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(empty.problems())
        .containsExactly(new KeyProblem(KeyProblem.Kind.EMPTY, "", List.of(3), 1));
  }

  @Test
  @Clause("FRM-38")
  void aWorkbookIsReadAsItIsShown() throws Exception {
    byte[] workbook = workbook();

    assertThat(keys(workbook, "番号").population()).containsExactly("101", "102", "103");
    assertThat(keys(workbook, "日付").population())
        .as("dates are the same whatever the cell shows")
        .containsExactly("2024-10-01", "2024-10-02", "2024-10-03");
  }

  @Test
  @Clause("FRM-38")
  void longNumbersOfAWorkbookAreNeitherRoundedNorShortened() throws Exception {
    byte[] workbook;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("取引");
      CellStyle scientific = book.createCellStyle();
      scientific.setDataFormat(book.createDataFormat().getFormat("0.00E+00"));
      CellStyle zeros = book.createCellStyle();
      zeros.setDataFormat(book.createDataFormat().getFormat("0000000"));
      sheet.createRow(0).createCell(0).setCellValue("番号");
      sheet.createRow(1).createCell(0).setCellValue(123456789012001d);
      sheet.createRow(2).createCell(0).setCellValue(123456789012002d);
      sheet.createRow(3).createCell(0).setCellValue(123456789012003d);
      sheet.getRow(3).getCell(0).setCellStyle(scientific);
      sheet.createRow(4).createCell(0).setCellValue(42);
      sheet.getRow(4).getCell(0).setCellStyle(zeros);
      sheet.createRow(5).createCell(0).setCellValue(0.5);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      workbook = out.toByteArray();
    }

    assertThat(keys(workbook, "番号").population())
        .containsExactlyInAnyOrder(
            "123456789012001", "123456789012002", "123456789012003", "0000042", "0.5");
  }

  @Test
  @Clause("FRM-38")
  void wrongFilesAreToldInWords() throws IOException {
    assertThat(refused("a.csv", new byte[0])).containsExactly("assessment.file-empty");
    assertThat(refused("a.csv", "\n\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("assessment.file-empty");
    assertThat(refused("a.csv", "a\n\"open\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("assessment.quote-open");
    assertThat(refused("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "c"))
        .containsExactly("assessment.no-such-column");
    assertThat(refused("a.csv", "a,a\n1,2\n".getBytes(StandardCharsets.UTF_8), "a"))
        .containsExactly("assessment.column-twice");
    assertThat(refused("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
        .containsExactly("assessment.file-old-excel");
    assertThat(refused("a.xlsx", zip("readme.txt", new byte[] {1})))
        .containsExactly("assessment.file-unknown");
    assertThat(refused("a.xlsx", zip("xl/workbook.xml", new byte[] {1})))
        .containsExactly("assessment.file-damaged");
    byte[] cut = workbook();
    assertThat(refused("a.xlsx", Arrays.copyOf(cut, cut.length / 2)))
        .containsExactly("assessment.file-damaged");
  }

  @Test
  @Clause("FRM-38")
  void aFileWithMacrosIsRefused() throws IOException {
    assertThat(refused("a.xlsm", workbook())).containsExactly("assessment.file-macros");
    assertThat(refused("a.xlsx", zip("xl/vbaProject.bin", new byte[] {1})))
        .containsExactly("assessment.file-macros");
  }

  @Test
  void aFewKilobytesThatHideGigabytesAreRefused() throws IOException {
    assertThat(refused("a.xlsx", zip("xl/workbook.xml", 1L << 30)))
        .containsExactly("assessment.file-too-much");
    assertThat(refused("a.csv", ("a\n" + "x".repeat(100_001)).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("assessment.cell-too-long");
    assertThat(refused("a.csv", ",".repeat(1_001).getBytes(StandardCharsets.UTF_8)))
        .containsExactly("assessment.file-too-wide");
  }

  private PopulationFile.Keys keys(byte[] content, String... columns)
      throws IOException, BadPopulationException {
    return file("a", content).keys(List.of(columns));
  }

  private List<String> refused(String name, byte[] content, String... columns) {
    return catchThrowableOfType(Refusal.class, () -> file(name, content).keys(List.of(columns)))
        .reasons()
        .stream()
        .map(Reason::code)
        .toList();
  }

  private PopulationFile file(String name, byte[] content) throws IOException {
    return PopulationFile.copied(
        name, new ByteArrayInputStream(content), directory.resolve("copy"));
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("点検");
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("yyyy/mm/dd"));
      XSSFRow head = sheet.createRow(0);
      head.createCell(0).setCellValue("番号");
      head.createCell(1).setCellValue("日付");
      for (int row = 1; row <= 3; row++) {
        XSSFRow cells = sheet.createRow(row);
        cells.createCell(0).setCellValue(100 + row);
        cells.createCell(1).setCellValue(LocalDate.of(2024, 10, row));
        cells.getCell(1).setCellStyle(date);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, long zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      for (long written = 0; written <= zeros; written += chunk.length) {
        zip.write(chunk);
      }
    }
    return out.toByteArray();
  }
}
