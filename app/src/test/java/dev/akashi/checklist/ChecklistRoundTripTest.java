package dev.akashi.checklist;

import static dev.akashi.checklist.ChecklistStage.SHEET;
import static dev.akashi.dossier.DossierStage.cell;
import static dev.akashi.dossier.DossierStage.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.HandOver.BackHow;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.checklist.PlannedLine.KeptSide;
import dev.akashi.checklist.PlannedLine.LineChange;
import dev.akashi.checklist.files.ChecklistReader;
import dev.akashi.dossier.DossierStage;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A checklist goes out as a workbook, is filled in somewhere else, and comes back. */
@AkashiTest
class ChecklistRoundTripTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final String ID = "9.2.1.6.PB";
  private static final String OTHER = "5.1.1";
  private static final int ROUNDS = 4;
  private static final List<String> TEXTS =
      List.of(
          "",
          "手順書に従って実施する。",
          "=1+1",
          "+81-3-0000-0000",
          "'引用",
          "一行目\n二行目",
          "_x0041_ は文字のまま",
          "𠮷野家 👍🏽 ㍻ ﾊﾝｶｸ",
          "<b>&amp;</b>",
          "2025-04-01",
          "007",
          "長い文。".repeat(200));

  @Autowired ApplicationContext context;
  @Autowired Texts texts;
  @Autowired ChecklistImport imports;

  private ChecklistStage stage;

  @BeforeEach
  void aChecklist() {
    TestDay.set(DAY);
    stage = new ChecklistStage(context);
  }

  private ChecklistPlan plan(byte[] workbook) {
    ChecklistSheet now = stage.sheet();
    return ChecklistPlan.of(
        ChecklistReader.read(workbook, texts, new ChecklistBook(now, DAY)), now);
  }

  private WaitingFileId keep(Consumer<XSSFWorkbook> edit) {
    return imports.keep(stage.officer(), stage.id(), "回答.xlsx", stage.filledIn(edit));
  }

  private int take(WaitingFileId file, Map<RequirementId, KeptSide> choices) {
    return imports.take(
        stage.officer(), stage.id(), file, stage.sheet().head().answersRevision(), choices);
  }

  private static void set(XSSFWorkbook workbook, String id, String head, String value) {
    cell(workbook, SHEET, id, head).setCellValue(value);
  }

  @Test
  @Clause("TMP-12")
  void whatAProviderFillsInIsTakenInAsItWasWritten() {
    for (int seed = 1; seed <= ROUNDS; seed++) {
      Map<RequirementId, Said> said = random(new Random(seed));
      Language language = seed % 2 == 0 ? Language.EN : Language.JA;
      byte[] filled =
          DossierStage.edited(stage.written(language), workbook -> fill(workbook, said, language));

      ChecklistPlan plan = plan(filled);
      assertThat(plan.notes()).as("seed " + seed).isEmpty();
      WaitingFileId file = imports.keep(stage.officer(), stage.id(), "回答.xlsx", filled);
      take(file, Map.of());

      ChecklistSheet now = stage.sheet();
      said.forEach((id, answer) -> assertThat(now.answer(id).said()).isEqualTo(answer));
      assertThat(plan(stage.written(language)).rows()).as("out and in, " + seed).isEmpty();
    }
  }

  private Map<RequirementId, Said> random(Random random) {
    Map<RequirementId, Said> said = new HashMap<>();
    for (Requirement asked : stage.sheet().questions().all()) {
      ChecklistVerdict verdict =
          List.of(ChecklistVerdict.values()).get(random.nextInt(ChecklistVerdict.values().length));
      String reason = text(random);
      said.put(
          asked.id(),
          new Said(
              verdict,
              text(random),
              verdict == ChecklistVerdict.NOT_APPLICABLE && reason.isEmpty() ? "対象外" : reason,
              text(random),
              text(random)));
    }
    return said;
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size())).strip();
  }

  private void fill(XSSFWorkbook workbook, Map<RequirementId, Said> said, Language language) {
    String sheet = texts.text(language, "checklist.sheet.questions");
    said.forEach((id, answer) -> {
      Map<ChecklistColumn, String> values =
          Map.of(
              ChecklistColumn.VERDICT, texts.label(language, answer.verdict()),
              ChecklistColumn.HOW, answer.how(),
              ChecklistColumn.REASON, answer.reason(),
              ChecklistColumn.EVIDENCE, answer.evidence(),
              ChecklistColumn.REMARKS, answer.remarks());
      values.forEach((column, value) ->
          cell(workbook, sheet, id.value(), texts.text(language, column.textKey()))
              .setCellValue(value.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")));
    });
  }

  @Test
  @Clause("TMP-12")
  void whatWasOutAsAWorkbookIsBackWhenItIsTakenIn() {
    stage.handOver(HandOverWay.WORKBOOK);
    WaitingFileId file = keep(workbook -> set(workbook, ID, "適合", "○"));

    assertThat(take(file, Map.of())).isOne();

    assertThat(stage.said(ID).verdict()).isEqualTo(ChecklistVerdict.MET);
    assertThat(stage.sheet().head().state()).isEqualTo(ChecklistState.BACK);
    assertThat(stage.sheet().handOvers().getFirst().back().orElseThrow())
        .matches(back -> back.how() == BackHow.TAKEN_IN && back.on().equals(DAY));
    assertThatThrownBy(() -> take(file, Map.of())).hasMessageContaining("checklist.gone");
  }

  @Test
  @Clause("TMP-12")
  void whatSomebodyElseAnsweredMeanwhileIsAConflictToBeDecided() {
    WaitingFileId file =
        keep(workbook -> {
          set(workbook, ID, "実施方法", "ファイルの回答");
          set(workbook, OTHER, "実施方法", "衝突しない回答");
        });
    Said meanwhile = new Said(ChecklistVerdict.PARTLY, "画面の回答", "一部が未了", "", "");
    stage.answer(ChecklistParty.AGENCY, ID, meanwhile);

    ChecklistPlan plan = imports.preview(stage.officer(), stage.id(), file).plan();
    assertThat(plan.of(LineChange.IN_CONFLICT))
        .singleElement()
        .matches(row -> row.requirement().value().equals(ID));
    assertThat(plan.of(LineChange.EDITED)).hasSize(1);
    assertThatThrownBy(() -> take(file, Map.of())).hasMessageContaining("checklist.undecided");
    assertThat(stage.said(OTHER).how()).isEmpty();

    assertThat(take(file, Map.of(RequirementId.of(ID), KeptSide.KEEP))).isOne();

    assertThat(stage.said(ID)).isEqualTo(meanwhile);
    assertThat(stage.said(OTHER).how()).isEqualTo("衝突しない回答");
  }

  @Test
  @Clause("TMP-12")
  void nothingIsTakenInWhileOneCellIsWrong() {
    WaitingFileId file =
        keep(workbook -> {
          set(workbook, ID, "適合", "適合");
          set(workbook, OTHER, "適合", "該当なし");
        });

    assertThat(notes(imports.preview(stage.officer(), stage.id(), file).plan()))
        .containsExactly("ERROR 質問 checklist.not-applicable-without-reason");
    assertThatThrownBy(() -> take(file, Map.of())).hasMessageContaining("checklist.has-errors");

    assertThat(stage.said(ID)).isEqualTo(Said.NOTHING);
  }

  private static List<String> notes(ChecklistPlan plan) {
    return plan.notes().stream().map(ChecklistRoundTripTest::told).toList();
  }

  private static String told(CellNote note) {
    return note.weight() + " " + note.sheet() + " " + note.reason().code();
  }

  @Test
  @Clause("TMP-12")
  void everyCellThatIsNotTakenInIsNamed() {
    byte[] filled =
        stage.filledIn(workbook -> {
          set(workbook, ID, "適合", "たぶん");
          cell(workbook, SHEET, OTHER, "実施方法").setCellFormula("1+1");
          set(workbook, OTHER, "質問（日本語）", "書き換えた質問");
          line(workbook, SHEET, ID).createCell(14).setCellValue("欄外のメモ");
          workbook.createSheet("余分").createRow(0).createCell(0).setCellValue("何か");
          line(workbook, SHEET, "9.2.1").getCell(0).setCellValue("9.2.1.99");
        });

    assertThat(plan(filled).notes().stream().map(ChecklistRoundTripTest::told))
        .containsExactlyInAnyOrder(
            "ERROR 質問 workbook.not-a-choice",
            "ERROR 質問 workbook.formula",
            "LOST 質問 workbook.read-only-cell",
            "LOST 質問 workbook.extra-column",
            "LOST 余分 checklist.unknown-sheet",
            "ERROR 質問 checklist.id-unknown");
    assertThat(plan(filled).absent()).isOne();
    assertThat(
            plan(filled).notes().stream()
                .filter(note -> note.reason().code().equals("workbook.formula"))
                .map(CellNote::cell)
                .collect(Collectors.joining()))
        .isEqualTo("G" + row(OTHER));
  }

  private int row(String id) {
    List<String> ids =
        stage.sheet().questions().all().stream().map(asked -> asked.id().value()).toList();
    return ids.indexOf(id) + 2;
  }

  @Test
  @Clause("TMP-12")
  void theFileBelongsToItsChecklist() {
    ChecklistStage another = new ChecklistStage(context);
    byte[] foreign = another.written(Language.JA);
    byte[] bare =
        stage.filledIn(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("はじめに")));

    assertRefused("他.xlsx", foreign, "checklist.other-checklist");
    assertRefused("裸.xlsx", bare, "checklist.no-origin");
    assertRefused("回答.csv", new byte[] {1}, "checklist.not-a-workbook");
    assertRefused("空.xlsx", new byte[0], "checklist.empty-file");
    assertRefused("大.xlsx", new byte[ChecklistImport.MOST_BYTES + 1], "checklist.too-large");
    assertRefused("壊.xlsx", new byte[] {'P', 'K', 3, 4}, "workbook.damaged");
    assertRefused(
        "マクロ.xlsx",
        stage.filledIn(workbook -> workbook.setWorkbookType(XSSFWorkbookType.XLSM)),
        "workbook.macros");
    assertThat(imports.waiting(stage.officer(), stage.id())).isEmpty();
  }

  private void assertRefused(String name, byte[] content, String code) {
    assertThatThrownBy(() -> imports.keep(stage.officer(), stage.id(), name, content))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(code);
  }

  @Test
  @Clause("TMP-12")
  void whileTheProviderAnswersHereNoFileIsTakenIn() {
    WaitingFileId file = keep(workbook -> set(workbook, ID, "適合", "△"));
    stage.handOver(HandOverWay.IN_SYSTEM);

    assertThatThrownBy(() -> take(file, Map.of())).hasMessageContaining("checklist.with-provider");
    assertThatThrownBy(() -> keep(workbook -> set(workbook, ID, "適合", "×")))
        .hasMessageContaining("checklist.with-provider");
  }
}
