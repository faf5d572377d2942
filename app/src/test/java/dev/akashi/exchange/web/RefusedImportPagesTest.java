package dev.akashi.exchange.web;

import static dev.akashi.exchange.web.ImportStage.bytes;
import static dev.akashi.exchange.web.ImportStage.row;
import static dev.akashi.exchange.web.ImportStage.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.exchange.Import;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Visitor.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that cannot be taken in: what was wrong with them and what to do. */
@AkashiTest
class RefusedImportPagesTest {

  @Autowired ApplicationContext context;

  private ImportStage stage;

  @BeforeEach
  void anOfficerWithADraft() {
    stage = new ImportStage(context);
  }

  @Test
  void aDamagedWorkbookIsRefused() {
    byte[] whole = table(row("番号", "表題"), row("9.9", "節"));
    stage.refused("a.xlsx", Arrays.copyOf(whole, whole.length / 2), "Excelファイルが壊れている");
    stage.refused("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8), "Excelブックではありません");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(out.size()).isLessThan(Import.MOST_BYTES);
    stage.refused("bomb.xlsx", out.toByteArray(), "展開すると大きくなりすぎる");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    stage.refused("a.pdf", new byte[] {1, 2, 3}, "取り込める種類のファイルではありません");
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet("a");
      stage.refused("a.xls", bytes(old), "古い形式");
    }
    stage.refused(
        "a.json", "{\"system-security-plan\":{}}".getBytes(StandardCharsets.UTF_8), "OSCAL");
    stage.refused("a.json", "{".getBytes(StandardCharsets.UTF_8), "OSCALとして読めません");
    stage.refused(
        "a.xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><catalog>&b;</catalog>"
            .getBytes(StandardCharsets.UTF_8),
        "OSCALとして読めません");
  }

  private static byte[] picture() {
    byte[] picture = new byte[300];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a}, 0, picture, 0, 7);
    return picture;
  }

  @Test
  void aPictureUnderAnotherNameIsToldInPlainWordsWithWhatToDo() {
    stage.refused("a.png", picture(), "「a.png」は取り込める種類のファイルではありません", ".xlsx、.json、.xml、.yaml");
    for (String name : List.of("a.json", "a.xml", "a.yaml")) {
      stage.refused(name, picture(), "文字のファイル（UTF-8）ではありません", "UTF-8にして保存し直してください");
    }
    stage.refused("a.xlsx", picture(), "中身はExcelブックではありません", "「Excelブック（.xlsx）」として保存し直した");
    stage.refused("a.xlsx", new byte[0], "「a.xlsx」は空のファイル（0バイト）です", "中身のあるファイル");
    stage.refused("", new byte[0], "ファイルが選ばれていません");
  }

  @Test
  void theSameIsToldInEnglish() {
    stage.visitor().get(stage.path() + "/import?lang=en");
    for (String name : List.of("a.json", "a.xml", "a.yaml")) {
      stage.refused(name, picture(), "This is no text in UTF-8", "Save a JSON, XML or YAML file");
    }
    stage.refused("a.xlsx", picture(), "named like an Excel workbook, but it is none");
    stage.refused("a.xlsx", new byte[0], "is an empty file (0 bytes)");
    stage.refused("", new byte[0], "No file was chosen");
  }

  @Test
  void aChapterInAnotherEncodingIsNotTakenForNonsense() {
    byte[] chapter = "chapter: 9\ntitle: {ja: 題, en: T}\n".getBytes(Charset.forName("Shift_JIS"));

    stage.refused("09.yaml", chapter, "文字のファイル（UTF-8）ではありません");
  }

  @Test
  void aFileThatIsTooLargeIsToldTheSameNumberWhoeverMeetsIt() {
    int megabyte = 1 << 20;
    stage.refused("a.json", new byte[3 * megabyte + 1], "ファイルが大きすぎます（3MBまで）");

    Answer before = stage.visitor().get(stage.path() + "/import");
    assertThat(before.body()).contains("3MBまで", "data-most-bytes=\"" + 3 * megabyte + "\"");
    Answer large =
        stage.visitor().upload(stage.path() + "/import", "a.json", new byte[5 * megabyte]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.body()).contains("3MB以下", "href=\"" + stage.path() + "/import\"");
    assertThat(large.body()).doesNotContain("4MB");
  }
}
