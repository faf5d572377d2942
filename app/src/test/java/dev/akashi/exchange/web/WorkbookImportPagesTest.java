package dev.akashi.exchange.web;

import static dev.akashi.exchange.web.ImportStage.row;
import static dev.akashi.exchange.web.ImportStage.table;
import static dev.akashi.exchange.web.ImportStage.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A table in a workbook: its columns, its rows, the depth of its numbers. */
@AkashiTest
class WorkbookImportPagesTest {

  @Autowired ApplicationContext context;

  private ImportStage stage;

  @BeforeEach
  void anOfficerWithADraft() {
    stage = new ImportStage(context);
  }

  @Test
  void anAttachedTableIsMatchedLookedThroughTakenInAndUndoneAtOnce() {
    Answer rows =
        stage.rowsOf(
            table(
                row("別表3 管理策基準"),
                row("管理基準番号", "統制目標・詳細管理策の本文", "表題", "備考"),
                row("9.9", "", "新しい節"),
                row("9.9.1", "目標の本文。", "新しい目標"),
                row("９．９．１．１．Ｂ", "=1+1 で始まる本文", "新しい管理策"),
                row("", "", "注"),
                row("9.2.1", "", "変えた表題")));
    assertThat(rows.body()).contains("追加 <b>3</b>").contains("変更 <b>1</b>").contains("1行は読み飛ばし");
    assertThat(stage.piece("9.9")).isEmpty();

    Answer taken = stage.take(rows);

    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    assertThat(stage.piece("9.9.1.1.B")).isPresent();
    assertThat(stage.piece("9.9.1.1.B").orElseThrow().requirement().orElseThrow().text().ja())
        .isEqualTo("=1+1 で始まる本文");
    assertThat(stage.piece("9.2.1").orElseThrow().content().title().ja()).isEqualTo("変えた表題");
    assertThat(stage.visitor().get(taken.location()).body())
        .contains("表.xlsx", "取り込みました", ">取込み<", "追加3件、変更1件");
    assertThat(stage.visitor().get(stage.path() + "/import").body()).doesNotContain("表.xlsx");

    stage.visitor().get(stage.path() + "/edits");
    assertThat(stage.visitor().post(stage.path() + "/undo", "edit", "1").status()).isEqualTo(303);
    assertThat(stage.piece("9.9.1.1.B")).isEmpty();
    assertThat(stage.piece("9.2.1").orElseThrow().content().title().ja()).isNotEqualTo("変えた表題");

    stage.visitor().post(stage.path() + "/redo", "edit", "1");
    assertThat(stage.piece("9.9.1.1.B")).isPresent();
    assertThat(stage.visitor().get(stage.path() + "/edits").body().split("追加3件、変更1件", -1))
        .hasSize(4);
  }

  @Test
  void depthIsToldByTheColumnOrByTheIndentation() {
    Answer byColumn =
        stage.rowsOf(
            table(
                row("番号", "番号", "番号", "表題"),
                row("9", "", "", "章"),
                row("", "9", "", "節"),
                row("", "", "1", "目標")));
    assertThat(byColumn.body()).contains(">9.9<").contains(">9.9.1<");

    Answer byIndent =
        stage.rowsOf(
            workbook(sheet -> {
              CellStyle one = sheet.getWorkbook().createCellStyle();
              one.setIndention((short) 1);
              CellStyle two = sheet.getWorkbook().createCellStyle();
              two.setIndention((short) 2);
              String[][] lines = {{"番号", "表題"}, {"10", "章"}, {"8", "節"}, {"2", "目標"}};
              for (int r = 0; r < lines.length; r++) {
                Row row = sheet.createRow(r);
                Cell cell = row.createCell(0);
                cell.setCellValue(lines[r][0]);
                if (r > 1) {
                  cell.setCellStyle(r == 2 ? one : two);
                }
                row.createCell(1).setCellValue(lines[r][1]);
              }
            }));
    assertThat(byIndent.body()).contains(">10.8<").contains(">10.8.2<");
  }

  @Test
  void everyRowThatChangesAnythingIsNamedWithItsOldAndNewWords() {
    String was = stage.piece("9.2.1").orElseThrow().content().title().ja();
    String end = "最後に変わった言葉";
    Answer rows =
        stage.rowsOf(
            table(
                row("番号", "表題", "本文", "水準2"),
                row("9.2.1", "改めた題", "長い文。".repeat(100) + end, ""),
                row("9.2.2", "", "", "○")));

    assertThat(rows.body())
        .contains("<del class=\"pre\">" + was + "</del>", "<ins class=\"pre\">改めた題</ins>")
        .contains("<b>" + was + "</b>")
        .contains(end)
        .contains("9.2.1 改めた題");
  }

  @Test
  void anEmptySheetIsRefused() {
    Answer kept = stage.visitor().upload(stage.path() + "/import", "e.xlsx", workbook(sheet -> {}));
    assertThat(stage.visitor().get(kept.location()).body()).contains("このシートには何もありません");
    String before = stage.counts();
    Answer chosen =
        stage.visitor().post(kept.location(), "sheet", "0", "headRow", "0", "columns0", "NUMBER");
    assertThat(chosen.status()).isEqualTo(422);
    assertThat(chosen.body()).contains("シートが空です");
    assertThat(stage.counts()).isEqualTo(before);
  }

  @Test
  void columnsTooFarToTheRightAreNotLeftOutInSilence() {
    byte[] wide =
        workbook(sheet -> {
          Row head = sheet.createRow(0);
          head.createCell(0).setCellValue("番号");
          head.createCell(1).setCellValue("表題");
          head.createCell(60).setCellValue("備考");
          Row row = sheet.createRow(1);
          row.createCell(0).setCellValue("9.9");
          row.createCell(60).setCellValue("読まれない");
          row.createCell(75).setCellValue("これも");
          row.createCell(76).setCellValue(" ");
        });
    Answer match =
        stage
            .visitor()
            .get(stage.visitor().upload(stage.path() + "/import", "広い表.xlsx", wide).location());
    assertThat(match.body())
        .contains("BH列より右にも2列の文字があります")
        .contains("もう一度選んでください")
        .doesNotContain("読まれない");

    Answer narrow =
        stage
            .visitor()
            .get(
                stage
                    .visitor()
                    .upload(
                        stage.path() + "/import", "表.xlsx", table(row("番号", "表題"), row("9.9", "節")))
                    .location());
    assertThat(narrow.body()).doesNotContain("より右にも");
  }

  @Test
  void aFormulaIsTakenAsTextAndStaysTextWhenItGoesOut() throws IOException {
    byte[] withFormula =
        workbook(sheet -> {
          Row head = sheet.createRow(0);
          head.createCell(0).setCellValue("番号");
          head.createCell(1).setCellValue("表題");
          head.createCell(2).setCellValue("本文");
          Row row = sheet.createRow(1);
          row.createCell(0).setCellValue("9.9");
          row.createCell(1).setCellValue("節");
          Row next = sheet.createRow(2);
          next.createCell(0).setCellValue("9.9.1");
          next.createCell(1).setCellValue("-@題");
          next.createCell(2).setCellFormula("HYPERLINK(\"http://x.example\",\"a\")");
        });
    assertThat(stage.take(stage.rowsOf(withFormula)).status()).isEqualTo(303);
    String formula = "=HYPERLINK(\"http://x.example\",\"a\")";
    assertThat(stage.piece("9.9.1").orElseThrow().requirement().orElseThrow().text().ja())
        .isEqualTo(formula);

    byte[] excel = stage.visitor().download(stage.path() + "/files/baseline.ja.xlsx");
    try (XSSFWorkbook back = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
      int found = 0;
      for (Row row : back.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          if (cell.getCellType() == CellType.STRING
              && (cell.getStringCellValue().equals(formula)
                  || cell.getStringCellValue().equals("-@題"))) {
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            found++;
          }
        }
      }
      assertThat(found).isEqualTo(2);
    }
    assertThat(
            new String(
                stage.visitor().download(stage.path() + "/files/baseline.ja.csv"),
                StandardCharsets.UTF_8))
        .contains("\"'=HYPERLINK(\"\"http://x.example\"\",\"\"a\"\")\"")
        .contains(",'-@題,");
  }
}
