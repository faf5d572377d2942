package dev.akashi.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.exchange.Import;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.Workshop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class ImportPagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired LevelEditor levels;
  @Autowired Import imports;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor visitor;
  private DraftId draft;
  private String path;

  @BeforeEach
  void anOfficerWithADraft() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    visitor = stage.signedIn(officer);
    draft =
        workshop.begin(
            officer,
            "2970-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("取込みの案", "Draft for imports"));
    path = "/programme/baselines/" + draft;
    visitor.get(path + "/import");
  }

  private Optional<Piece> piece(String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .filter(piece -> piece.content().name().equals(name) && piece.level().isEmpty())
        .findFirst();
  }

  private static byte[] workbook(Consumer<Sheet> fill) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill.accept(workbook.createSheet("別表"));
      return bytes(workbook);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static byte[] table(String[]... rows) {
    return workbook(sheet -> {
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
    });
  }

  private static String[] row(String... cells) {
    return cells;
  }

  /** Uploads a workbook, takes the columns as they are guessed, and shows the rows. */
  private Answer rowsOf(byte[] workbook) {
    Answer kept = visitor.upload(path + "/import", "表.xlsx", workbook);
    assertThat(kept.status()).as(kept.body()).isEqualTo(303);
    Answer match = visitor.get(kept.location());
    List<String> fields = fields(match);
    Answer chosen = visitor.post(kept.location(), fields.toArray(String[]::new));
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
    return visitor.get(chosen.location());
  }

  private static List<String> fields(Answer match) {
    List<String> fields = new java.util.ArrayList<>();
    for (String name : List.of("sheet", "headRow")) {
      String value =
          match
              .body()
              .replaceAll("(?s).*type=\"hidden\" name=\"" + name + "\" value=\"(\\d+)\".*", "$1");
      fields.addAll(List.of(name, value));
    }
    java.util.regex.Matcher select =
        java.util.regex.Pattern.compile(
                "(?s)name=\"(columns\\d+)\".*?<option value=\"([A-Z_]+(?::[^\"]*)?)\" selected")
            .matcher(match.body());
    while (select.find()) {
      fields.addAll(List.of(select.group(1), select.group(2)));
    }
    return fields;
  }

  private String uploadOf(Answer rows) {
    return rows.body().replaceAll("(?s).*action=\"([^\"]+)/discard\".*", "$1");
  }

  private Answer take(Answer rows) {
    String revision = rows.body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
    return visitor.post(uploadOf(rows) + "/take", "revision", revision);
  }

  /** Everything that must not change when something is refused. */
  private String counts() {
    return List.of("workshop.piece", "workshop.edit", "exchange.upload", "trail.event").stream()
        .map(table -> table + "=" + sql.fetchValue("select count(*) from " + table))
        .collect(Collectors.joining(" "));
  }

  private void refused(String name, byte[] content, String... words) {
    String before = counts();
    Answer answer = visitor.upload(path + "/import", name, content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void anAttachedTableIsMatchedLookedThroughTakenInAndUndoneAtOnce() {
    Answer rows =
        rowsOf(
            table(
                row("別表3 管理策基準"),
                row("管理基準番号", "統制目標・詳細管理策の本文", "表題", "備考"),
                row("9.9", "", "新しい節"),
                row("9.9.1", "目標の本文。", "新しい目標"),
                row("９．９．１．１．Ｂ", "=1+1 で始まる本文", "新しい管理策"),
                row("", "", "注"),
                row("9.2.1", "", "変えた表題")));
    assertThat(rows.body()).contains("追加 <b>3</b>").contains("変更 <b>1</b>").contains("1行は読み飛ばし");
    assertThat(piece("9.9")).isEmpty();

    Answer taken = take(rows);

    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    assertThat(piece("9.9.1.1.B")).isPresent();
    assertThat(piece("9.9.1.1.B").orElseThrow().requirement().orElseThrow().text().ja())
        .isEqualTo("=1+1 で始まる本文");
    assertThat(piece("9.2.1").orElseThrow().content().title().ja()).isEqualTo("変えた表題");
    assertThat(visitor.get(taken.location()).body())
        .contains("表.xlsx", "取り込みました", ">取込み<", "追加3件、変更1件");
    assertThat(visitor.get(path + "/import").body()).doesNotContain("表.xlsx");

    visitor.get(path + "/edits");
    assertThat(visitor.post(path + "/undo", "edit", "1").status()).isEqualTo(303);
    assertThat(piece("9.9.1.1.B")).isEmpty();
    assertThat(piece("9.2.1").orElseThrow().content().title().ja()).isNotEqualTo("変えた表題");

    visitor.post(path + "/redo", "edit", "1");
    assertThat(piece("9.9.1.1.B")).isPresent();
    assertThat(visitor.get(path + "/edits").body().split("追加3件、変更1件", -1)).hasSize(4);
  }

  @Test
  void depthIsToldByTheColumnOrByTheIndentation() {
    Answer byColumn =
        rowsOf(
            table(
                row("番号", "番号", "番号", "表題"),
                row("9", "", "", "章"),
                row("", "9", "", "節"),
                row("", "", "1", "目標")));
    assertThat(byColumn.body()).contains(">9.9<").contains(">9.9.1<");

    Answer byIndent =
        rowsOf(
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
  @Clause("FRM-14")
  void whatWasExportedComesBackUnchanged() {
    byte[] excel = visitor.download(path + "/files/baseline.ja.xlsx");
    assertThat(rowsOf(excel).body()).contains("違いなし").contains("取り込むものはありません");

    for (String file :
        List.of("catalog.ja.json", "catalog.en.xml", "catalog.ja.yaml", "level-2.ja.json")) {
      visitor.get(path + "/import");
      Answer kept =
          visitor.upload(path + "/import", file, visitor.download(path + "/files/" + file));
      assertThat(kept.status()).as(file + kept.body()).isEqualTo(303);
      assertThat(visitor.get(kept.location()).body()).as(file).contains("取り込むものはありません");
    }
  }

  @Test
  void aChapterInYamlIsComparedWithTheDraft() {
    String yaml =
        """
        chapter: 9
        title: {ja: 新しい章の題, en: New title}
        sections:
          - id: "9.8"
            title: {ja: 節, en: Section}
            objectives:
              - id: 9.8.1
                title: {ja: 目標, en: Objective}
                text: {ja: 行う。, en: Do it.}
        """;
    Answer kept =
        visitor.upload(path + "/import", "09.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(visitor.get(kept.location()).body()).contains("追加 <b>2</b>").contains("変更 <b>1</b>");
  }

  @Test
  void aProfileIsTakenInAsALevel() {
    String profile =
        new String(visitor.download(path + "/files/level-2.ja.json"), StandardCharsets.UTF_8)
            .replaceAll("(?s)\"with-ids\"\\s*:\\s*\\[.*?\\]", "\"with-ids\":[\"ismap-9.2.1\"]");
    Answer kept =
        visitor.upload(path + "/import", "level.json", profile.getBytes(StandardCharsets.UTF_8));
    Answer rows = visitor.get(kept.location());
    assertThat(rows.body()).contains("変更 <b>1</b>");

    assertThat(take(rows).status()).isEqualTo(303);
    assertThat(levels.levels(officer, draft).getFirst().level().orElseThrow().members())
        .containsExactly(piece("9.2.1").orElseThrow().id());
  }

  private LevelContent level(String name) {
    return levels.levels(officer, draft).stream()
        .flatMap(piece -> piece.level().stream())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("FRM-19")
  void columnsOfMarksSayWhatTheLevelsSelect() {
    LevelContent before = level("2");
    PieceId objective = piece("9.2.1").orElseThrow().id();
    assertThat(before.members()).contains(objective);
    Answer rows =
        rowsOf(
            table(
                row("番号", "表題", "水準２", "レベル4（試行）"),
                row("9.2", "", "", ""),
                row("9.2.1", "", "－", "○"),
                row("9.9", "新しい節", "", ""),
                row("9.9.1", "新しい目標", "●", "対象外")));
    assertThat(rows.body())
        .contains(">C列<")
        .contains("水準2")
        .contains("加わる要求事項</b>：")
        .containsPattern("<ins class=\"pre\">9\\.9\\.1 [^<]+</ins>")
        .containsPattern("外れる要求事項</b>：<del class=\"pre\">9\\.2\\.1 [^<]+</del>")
        .containsPattern("<ins class=\"pre\">9\\.2\\.1 [^<]+</ins>")
        .contains("追加 <b>3</b>")
        .contains("変更 <b>1</b>");

    assertThat(take(rows).status()).isEqualTo(303);
    assertThat(level("2").members())
        .hasSameSizeAs(before.members())
        .contains(piece("9.9.1").orElseThrow().id())
        .doesNotContain(objective);
    assertThat(level("4").members()).containsExactly(objective);
    assertThat(level("4").title().ja()).isEqualTo("レベル4（試行）");

    editor.undo(officer, draft, 1);
    assertThat(level("2")).isEqualTo(before);
    assertThat(levels.levels(officer, draft))
        .noneMatch(piece -> piece.content().name().equals("4"));
  }

  @Test
  void marksNobodyCanReadAreTold() {
    Answer rows =
        rowsOf(
            table(
                row("番号", "水準1", "水準2", "水準9"),
                row("9.2", "○", "", ""),
                row("9.2.1", "", "△", "")));
    assertThat(rows.body())
        .contains("9.2は見出しですが、水準の印があります")
        .contains("「△」は、水準2の印として読めません")
        .contains("水準9の列に印がなく")
        .doesNotContain("/take");
  }

  @Test
  void aColumnIsMatchedToOneLevelThatHasAName() {
    Answer kept =
        visitor.upload(
            path + "/import",
            "表.xlsx",
            table(row("番号", "低影響", "LIU", "3", "表題"), row("9.2.1", "○", "○", "○")));
    Answer match = visitor.get(kept.location());
    assertThat(match.body())
        .contains("新しい水準（見出しの言葉で名付ける）")
        .contains("<option value=\"LEVEL:LIU\">新しい水準 LIU</option>");
    String before = counts();
    String[] all = {
      "sheet",
      "0",
      "headRow",
      "1",
      "columns0",
      "NUMBER",
      "columns1",
      "LEVEL:",
      "columns2",
      "LEVEL:2",
      "columns3",
      "LEVEL:2"
    };
    Answer refused = visitor.post(kept.location(), all);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("見出し「低影響」からは、新しい水準の番号が分かりません").contains("水準2の列が二つ以上あります");
    assertThat(counts()).isEqualTo(before);

    all[7] = "LEVEL:1";
    all[9] = "LEVEL:";
    Answer chosen = visitor.post(kept.location(), all);
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
    assertThat(take(visitor.get(chosen.location())).status()).isEqualTo(303);
    assertThat(level("LIU").members()).containsExactly(piece("9.2.1").orElseThrow().id());
  }

  @Test
  void everyRowThatChangesAnythingIsNamedWithItsOldAndNewWords() {
    String was = piece("9.2.1").orElseThrow().content().title().ja();
    String end = "最後に変わった言葉";
    Answer rows =
        rowsOf(
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
  void aDamagedWorkbookIsRefused() {
    byte[] whole = table(row("番号", "表題"), row("9.9", "節"));
    refused("a.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2), "壊れているか");
    refused("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8), "壊れているか");
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
    refused("bomb.xlsx", out.toByteArray(), "展開すると大きくなりすぎる");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    refused("a.pdf", new byte[] {1, 2, 3}, "取り込める種類のファイルではありません");
    refused("a.xlsx", new byte[0], "空です");
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet("a");
      refused("a.xls", bytes(old), "古い形式");
    }
    refused("a.json", "{\"system-security-plan\":{}}".getBytes(StandardCharsets.UTF_8), "OSCAL");
    refused("a.json", "{".getBytes(StandardCharsets.UTF_8), "OSCALとして読めません");
    refused(
        "a.xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><catalog>&b;</catalog>"
            .getBytes(StandardCharsets.UTF_8),
        "OSCALとして読めません");
  }

  @Test
  void aProfileThatImportsItselfIsRefused() {
    String profile =
        new String(visitor.download(path + "/files/level-2.ja.json"), StandardCharsets.UTF_8)
            .replace("catalog.ja.json", "self.json");
    refused("self.json", profile.getBytes(StandardCharsets.UTF_8), "OSCALとして読めません", "self.json");
  }

  @Test
  void aCatalogueWithTheSameIdTwiceShowsWhereAndIsNotTakenIn() {
    String catalog =
        """
        {"catalog":{"uuid":"7a2f5f0e-5c80-4f5b-8f4b-1f7f4e1a9c10","metadata":{"title":"表",
        "last-modified":"2025-01-01T00:00:00Z","version":"1","oscal-version":"1.1.3"},
        "controls":[{"id":"ismap-9.9.1","title":"一"},{"id":"ismap-9.9.1","title":"二"},
        {"id":"ac-2","title":"三"}]}}\
        """;
    Answer kept =
        visitor.upload(path + "/import", "c.json", catalog.getBytes(StandardCharsets.UTF_8));
    Answer rows = visitor.get(kept.location());
    assertThat(rows.body())
        .contains("9.9.1が二度あります")
        .contains("「ac-2」は見出しや要求事項の番号ではありません")
        .contains("章の番号は3から18までです")
        .doesNotContain("/take");

    String before = counts();
    Answer taken = visitor.post(uploadOf(rows) + "/take", "revision", "0");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("取り込めません。案は変わっていません");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void anEmptySheetIsRefused() {
    Answer kept = visitor.upload(path + "/import", "e.xlsx", workbook(sheet -> {}));
    assertThat(visitor.get(kept.location()).body()).contains("このシートには何もありません");
    String before = counts();
    Answer chosen =
        visitor.post(kept.location(), "sheet", "0", "headRow", "0", "columns0", "NUMBER");
    assertThat(chosen.status()).isEqualTo(422);
    assertThat(chosen.body()).contains("シートが空です");
    assertThat(counts()).isEqualTo(before);
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
    Answer match = visitor.get(visitor.upload(path + "/import", "広い表.xlsx", wide).location());
    assertThat(match.body())
        .contains("BH列より右にも2列の文字があります")
        .contains("もう一度選んでください")
        .doesNotContain("読まれない");

    Answer narrow =
        visitor.get(
            visitor
                .upload(path + "/import", "表.xlsx", table(row("番号", "表題"), row("9.9", "節")))
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
    assertThat(take(rowsOf(withFormula)).status()).isEqualTo(303);
    String formula = "=HYPERLINK(\"http://x.example\",\"a\")";
    assertThat(piece("9.9.1").orElseThrow().requirement().orElseThrow().text().ja())
        .isEqualTo(formula);

    byte[] excel = visitor.download(path + "/files/baseline.ja.xlsx");
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
            new String(visitor.download(path + "/files/baseline.ja.csv"), StandardCharsets.UTF_8))
        .contains("\"'=HYPERLINK(\"\"http://x.example\"\",\"\"a\"\")\"")
        .contains(",'-@題,");
  }

  @Test
  void anEditMeanwhileMakesThePreviewStale() {
    Answer rows = rowsOf(table(row("番号", "表題"), row("9.9", "節")));
    editor.add(officer, draft, dev.akashi.workshop.Code.of("9.8"), new DraftText("別の節", ""));

    Answer taken = take(rows);

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body()).contains("別の編集が先に行われました");
    assertThat(piece("9.9")).isEmpty();
  }

  @Test
  void everyPageIsThereInBothLanguagesAndForTheOfficeAlone() {
    Answer rows = rowsOf(table(row("番号", "表題"), row("9.9", "節"), row("x", "y")));
    String upload = uploadOf(rows);
    for (String page :
        List.of(
            path + "/import",
            upload,
            upload + "/rows",
            path + "/export",
            path + "/print",
            "/baseline/2022-04-01/export",
            "/baseline/2022-04-01/print")) {
      for (String language : List.of("ja", "en")) {
        Answer answer = visitor.get(page + "?lang=" + language);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body())
            .as(page)
            .doesNotContain(">exchange.")
            .doesNotContain("enum.")
            .doesNotContain("reason.exchange");
      }
    }
    Visitor stranger = stage.signedIn(stage.person(Role.STATEMENT_EDITOR));
    assertThat(stranger.get(path + "/files/catalog.ja.json").status()).isEqualTo(403);
    assertThat(stage.visitor().get(upload).status()).isNotEqualTo(200);
    assertThat(stage.visitor().get("/baseline/2022-04-01/files/catalog.ja.json").status())
        .isEqualTo(200);
    assertThat(stage.visitor().get("/baseline/2022-04-01/files/catalog.ja.exe").status())
        .isEqualTo(404);
  }
}
