package dev.akashi.dossier.files;

import static dev.akashi.dossier.DossierStage.CONTROLS;
import static dev.akashi.dossier.DossierStage.MEASURES;
import static dev.akashi.dossier.DossierStage.cell;
import static dev.akashi.dossier.DossierStage.edited;
import static dev.akashi.dossier.DossierStage.line;
import static dev.akashi.dossier.DossierStage.newLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.dossier.DossierFile;
import dev.akashi.dossier.DossierStage;
import dev.akashi.dossier.FileControl;
import dev.akashi.dossier.FileMeasure;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.platform.workbook.Told;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people do to a workbook in a spreadsheet, and how it is understood. */
@AkashiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellUnderstandingTest {

  private static final String ID = "9.2.3.11.PB";
  private static final String OTHER = "9.2.1.6.PB";

  @Autowired ApplicationContext context;
  @Autowired Texts texts;

  private DossierStage stage;
  private byte[] written;

  @BeforeAll
  void aWrittenStatement() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    stage = new DossierStage(context);
    written = stage.written();
  }

  private DossierFile read(Consumer<XSSFWorkbook> edit) {
    return DossierReader.read(edited(written, edit), texts, stage.book());
  }

  private static FileControl control(DossierFile file, String id) {
    return file.controls().stream()
        .filter(line -> line.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<FileMeasure> measures(DossierFile file, String id) {
    return file.measures().stream().filter(line -> line.control().value().equals(id)).toList();
  }

  private static List<String> notes(DossierFile file) {
    return file.notes().stream()
        .map(note -> note.weight() + " " + note.sheet() + " " + note.reason().code())
        .distinct()
        .toList();
  }

  /** What is typed into the first day of validity, and the day it means. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2025/4/1,2025-04-01
          2025-04-01,2025-04-01
          ２０２５年４月１日,2025-04-01
          令和7年4月1日,2025-04-01
          R7.4.1,2025-04-01
          平成31年4月30日,2019-04-30
          20250401,2025-04-01
          1 Apr 2025,2025-04-01
          """)
  void datesAsTextsAreRead(String typed, LocalDate day) {
    DossierFile file = read(workbook -> cell(workbook, MEASURES, ID, "適用の初日").setCellValue(typed));

    assertThat(measures(file, ID).getFirst().validFrom()).isEqualTo(Told.of(Optional.of(day)));
    assertThat(file.notes()).isEmpty();
  }

  @Test
  void realDatesAreRead() {
    DossierFile file =
        read(workbook ->
            cell(workbook, MEASURES, ID, "適用の初日").setCellValue(LocalDate.of(2024, 11, 5)));

    assertThat(measures(file, ID).getFirst().validFrom())
        .isEqualTo(Told.of(Optional.of(LocalDate.of(2024, 11, 5))));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-30", "令和1年4月30日", "来月", "45000"})
  void aDayThatTheCalendarDoesNotHaveIsRefusedAtItsCell(String typed) {
    DossierFile file = read(workbook -> cell(workbook, MEASURES, ID, "適用の初日").setCellValue(typed));

    assertThat(notes(file)).containsExactly("ERROR 個別管理策 workbook.not-a-date");
    assertThat(file.notes().getFirst().cell()).startsWith("H");
    assertThat(file.notes().getFirst().shown()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "選択,SELECTED",
    "selected,SELECTED",
    "Not selected,NOT_SELECTED",
    "非 選択,NOT_SELECTED",
    "NOT_SELECTED,NOT_SELECTED",
    "引き継ぎ,INHERITED"
  })
  void choicesAreReadInBothLanguagesAndAnyWidth(String typed, Treatment treatment) {
    DossierFile file = read(workbook -> cell(workbook, CONTROLS, ID, "扱い").setCellValue(typed));

    assertThat(control(file, ID).treatment()).isEqualTo(Told.of(treatment));
    assertThat(file.notes()).isEmpty();
  }

  @Test
  void aChoiceThatIsNoneIsRefusedWithThoseThatAre() {
    DossierFile file = read(workbook -> cell(workbook, CONTROLS, ID, "扱い").setCellValue("たぶん"));

    assertThat(notes(file)).containsExactly("ERROR 管理策 workbook.not-a-choice");
    assertThat(file.notes().getFirst().reason().args().get(1))
        .isEqualTo(
            List.of(
                Treatment.SELECTED,
                Treatment.INHERITED,
                Treatment.NOT_SELECTED,
                Treatment.UNANSWERED));
  }

  @Test
  void movedColumnsAndSheetsOfOtherNamesAreFoundByTheirHeads() {
    DossierFile file =
        read(workbook -> {
          workbook.setSheetName(workbook.getSheetIndex(CONTROLS), "回答 一覧");
          Sheet measures = workbook.getSheet(MEASURES);
          for (Row row : measures) {
            swap(row, 3, 6);
          }
          cell(measures.getRow(1), "個別管理策の内容").setCellValue("動かした後に直した");
          measures.getRow(0).getCell(2).setCellValue(" ｎｏ． ");
        });

    assertThat(file.notes()).isEmpty();
    assertThat(file.controls()).hasSize(stage.book().baseline().requirements().size());
    assertThat(file.measures().getFirst().text()).isEqualTo(Told.of("動かした後に直した"));
    assertThat(file.measures().getFirst().place()).contains(1);
  }

  private static void swap(Row row, int one, int other) {
    String first = String.valueOf(row.getCell(one));
    row.getCell(one).setCellValue(String.valueOf(row.getCell(other)));
    row.getCell(other).setCellValue(first);
  }

  @Test
  void headsInTheOtherLanguageAreRead() {
    DossierFile file =
        read(workbook -> {
          Row heads = workbook.getSheet(CONTROLS).getRow(0);
          heads.getCell(5).setCellValue("treatment");
          cell(workbook, CONTROLS, ID, "treatment").setCellValue("Not selected");
        });

    assertThat(control(file, ID).treatment()).isEqualTo(Told.of(Treatment.NOT_SELECTED));
  }

  @Test
  void anIdOfFullWidthIsTheSameAndANumberIsAText() {
    DossierFile file =
        read(workbook -> {
          line(workbook, CONTROLS, ID).getCell(0).setCellValue("９．２．３．１１．ＰＢ");
          cell(workbook, MEASURES, OTHER, "系列").setCellValue(2);
          cell(workbook, MEASURES, OTHER, "担当").setCellValue(1234);
        });

    assertThat(control(file, ID).treatment().isTold()).isTrue();
    assertThat(measures(file, OTHER).getFirst().line()).isEqualTo(Told.of("2"));
    assertThat(measures(file, OTHER).getFirst().owner()).isEqualTo(Told.of("1234"));
    assertThat(file.notes()).isEmpty();
  }

  @Test
  void cellsMergedWithinAColumnCountForEachLine() {
    DossierFile file =
        read(workbook -> {
          XSSFSheet sheet = workbook.getSheet(MEASURES);
          Row first = newLine(workbook, MEASURES, ID);
          cell(first, "個別管理策の内容").setCellValue("一つ目");
          cell(first, "担当").setCellValue("結合した課");
          Row second = newLine(workbook, MEASURES, "");
          cell(second, "個別管理策の内容").setCellValue("二つ目");
          cell(second, "頻度").setCellValue("年次");
          int from = first.getRowNum();
          sheet.addMergedRegion(new CellRangeAddress(from, from + 1, 0, 0));
          int owner = cell(first, "担当").getColumnIndex();
          sheet.addMergedRegion(new CellRangeAddress(from, from + 1, owner, owner));
        });

    assertThat(measures(file, ID))
        .extracting(FileMeasure::owner)
        .containsExactly(Told.of("基盤運用課"), Told.of("結合した課"), Told.of("結合した課"));
    assertThat(measures(file, ID).getLast().frequency()).isEqualTo(Told.of(Frequency.YEARLY));
    assertThat(notes(file)).containsExactly("UNDERSTOOD 個別管理策 workbook.merged-taken");
  }

  @Test
  void cellsMergedAcrossColumnsAreRefusedAtEachOfThem() {
    DossierFile file =
        read(workbook -> {
          Row row = line(workbook, CONTROLS, ID);
          int reason = cell(row, "対象外・非選択の理由").getColumnIndex();
          workbook
              .getSheet(CONTROLS)
              .addMergedRegion(
                  new CellRangeAddress(row.getRowNum(), row.getRowNum(), reason, reason + 2));
        });

    assertThat(notes(file)).containsExactly("ERROR 管理策 workbook.merged-across");
    assertThat(file.notes()).hasSize(3);
  }

  static Stream<Arguments> whatIsRefused() {
    return Stream.of(
        refused("workbook.formula", wb -> cell(wb, CONTROLS, ID, "扱い").setCellFormula("F2")),
        refused("workbook.date-for-text", wb -> date(wb, cell(wb, MEASURES, ID, "系列"))),
        refused("workbook.date-for-text", wb -> date(wb, line(wb, CONTROLS, ID).getCell(0))),
        refused(
            "dossier.id-unknown", wb -> line(wb, CONTROLS, ID).getCell(0).setCellValue("9.2.3.99")),
        refused("dossier.id-unknown", wb -> line(wb, CONTROLS, ID).getCell(0).setCellValue("第9章")),
        refused("dossier.id-missing", wb -> line(wb, MEASURES, ID).getCell(0).setCellValue("")),
        refused("dossier.id-twice", wb -> line(wb, CONTROLS, ID).getCell(0).setCellValue(OTHER)),
        refused(
            "dossier.place-twice",
            wb -> {
              Row row = newLine(wb, MEASURES, ID);
              cell(row, "番号").setCellValue("1");
              cell(row, "個別管理策の内容").setCellValue("もう一つ");
            }),
        refused("workbook.not-a-number", wb -> cell(wb, MEASURES, ID, "番号").setCellValue("0")),
        refused("dossier.not-a-mark", wb -> cell(wb, MEASURES, ID, "削除").setCellValue("あとで")),
        refused(
            "dossier.not-a-key", wb -> cell(wb, CONTROLS, ID, "引き継ぎ元の登録番号").setCellValue("あの雲")),
        refused(
            "workbook.column-twice",
            wb -> wb.getSheet(CONTROLS).getRow(0).createCell(20).setCellValue("扱い")),
        refused("dossier.table-twice", wb -> wb.cloneSheet(wb.getSheetIndex(CONTROLS), "写し")),
        refused(
            "input.too-long",
            wb -> cell(wb, CONTROLS, ID, "利用者が行うこと").setCellValue("長".repeat(2001))),
        refused(
            "input.unwritable",
            wb -> cell(wb, CONTROLS, ID, "利用者が行うこと").setCellValue("a_x0000_b")));
  }

  private static Arguments refused(String code, Consumer<XSSFWorkbook> edit) {
    return Arguments.of(code, edit);
  }

  private static void date(XSSFWorkbook workbook, Cell cell) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("m/d"));
    cell.setCellValue(LocalDate.of(2025, 4, 1));
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @MethodSource("whatIsRefused")
  void whatCannotBeUnderstoodIsRefusedAtItsCell(String code, Consumer<XSSFWorkbook> edit) {
    DossierFile file = read(edit);

    assertThat(file.notes())
        .filteredOn(note -> note.weight() == Weight.ERROR)
        .extracting(note -> note.reason().code())
        .isNotEmpty()
        .containsOnly(code);
    assertThat(file.notes()).allMatch(note -> note.cell().matches("[A-Z]+\\d+"));
  }

  static Stream<Arguments> whatIsLost() {
    return Stream.of(
        refused(
            "workbook.extra-column",
            wb -> line(wb, CONTROLS, ID).createCell(15).setCellValue("メモ")),
        refused("workbook.read-only-cell", wb -> cell(wb, CONTROLS, ID, "要旨").setCellValue("言い換え")),
        refused(
            "dossier.read-only-sheet",
            wb -> wb.getSheet("範囲").getRow(1).getCell(1).setCellValue("別の機能")),
        refused(
            "dossier.unknown-sheet",
            wb -> wb.createSheet("覚え書き").createRow(0).createCell(0).setCellValue("電話する")));
  }

  @ParameterizedTest
  @MethodSource("whatIsLost")
  void whatTheStatementHasNoPlaceForIsNamed(String code, Consumer<XSSFWorkbook> edit) {
    assertThat(read(edit).notes())
        .singleElement()
        .matches(note -> note.weight() == Weight.LOST && note.reason().code().equals(code));
  }

  @Test
  void aWorkbookWithoutATableIsRefused() {
    byte[] other =
        edited(
            written,
            wb -> {
              while (wb.getNumberOfSheets() > 3) {
                wb.removeSheetAt(wb.getNumberOfSheets() - 1);
              }
            });

    assertThatThrownBy(() -> DossierReader.read(other, texts, stage.book()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("dossier.no-table");
  }
}
