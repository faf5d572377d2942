package dev.akashi.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.DossierImport.Preview;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A workbook is understood in one round: each cell is told once, and what nobody edited stays. */
@AkashiTest
class DossierRoundsTest {

  private static final String RISKS = "リスク";
  private static final String CONTROL = "9.2.3.11.PB";

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired DossierImport imports;
  @Autowired RiskAnalyses risks;

  private DossierStage desk;

  @BeforeEach
  void aStatementWithARisk() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    desk = new DossierStage(context);
    risks.add(desk.editor(), desk.statement(), risk("顧客の文書", "権限のない者が読む"));
  }

  private static Risk.Content risk(String asset, String threat) {
    return new Risk.Content(
        asset,
        threat,
        "鍵が漏れる",
        new RiskLevel(3, 2),
        RiskTreatment.MODIFY,
        "権限を見直す",
        "情報管理部長",
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(List.of(new ControlLink(RequirementId.of("9.2.1"), ""))));
  }

  private Preview preview(byte[] workbook) {
    return imports.preview(
        desk.editor(),
        desk.statement(),
        imports.keep(desk.editor(), desk.statement(), "言明書.xlsx", workbook));
  }

  private List<String> errors(Consumer<XSSFWorkbook> edit) {
    return preview(desk.edited(edit)).plan().of(Weight.ERROR).stream()
        .map(note -> note.sheet() + " " + note.reason().code())
        .toList();
  }

  private Risk only() {
    return risks.overview(desk.editor(), desk.statement()).analysis().risks().getFirst();
  }

  private Cell cell(XSSFWorkbook workbook, String head) {
    return DossierStage.cell(workbook, RISKS, only().id().toString(), head);
  }

  private static Row added(XSSFWorkbook workbook) {
    Sheet table = workbook.getSheet(RISKS);
    return table.createRow(table.getLastRowNum() + 1);
  }

  @Test
  void aCellThatCouldNotBeReadIsToldOnce() {
    assertThat(
            errors(workbook -> {
              Row row = DossierStage.newLine(workbook, DossierStage.MEASURES, CONTROL);
              DossierStage.cell(row, "個別管理策の内容").setCellValue("長".repeat(4_001));
              DossierStage.cell(row, "頻度").setCellValue("ときどき");
            }))
        .containsExactlyInAnyOrder(
            DossierStage.MEASURES + " input.too-long",
            DossierStage.MEASURES + " workbook.not-a-choice");
    assertThat(
            errors(workbook -> {
              Row row = added(workbook);
              Map.of(
                      "資産", "設備",
                      "脅威", "地震",
                      "起こりやすさ", "2",
                      "影響", "3",
                      "リスク対応", "様子を見る",
                      "対応の内容と理由", "受け入れる",
                      "リスク所有者", "設備部長")
                  .forEach((head, text) -> DossierStage.cell(row, head).setCellValue(text));
            }))
        .containsExactly(RISKS + " workbook.not-a-choice");
  }

  @Test
  void everythingThatIsWrongWithARiskIsToldInOneRound() {
    assertThat(
            errors(workbook -> {
              cell(workbook, "資産").setBlank();
              cell(workbook, "起こりやすさ").setCellValue("99");
              cell(workbook, "対応後の起こりやすさ").setCellValue("9");
              cell(workbook, "対応後の影響").setCellValue("1");
              cell(workbook, "管理策").setCellValue("99.9.9");
            }))
        .containsExactlyInAnyOrder(
            RISKS + " input.required",
            RISKS + " workbook.not-a-number",
            RISKS + " risk.unknown-controls");
  }

  @Test
  void whatTheFileLeftAsItWasKeepsWhatSomebodyElseWroteThere() {
    byte[] file = desk.edited(workbook -> cell(workbook, "脅威").setCellValue("盗難"));
    risks.change(
        desk.editor(), desk.statement(), only().id(), risk("別の資産", "権限のない者が読む"), only().revision());
    Preview preview = preview(file);

    PlannedRow row = preview.plan().of(PlannedRow.Kind.CONFLICT).getFirst();
    assertThat(row.differing()).extracting(Value::name).containsExactly("threat");
    assertThat(row.leftAlone()).extracting(Value::name).containsExactly("asset");
    assertThat(
            people
                .signedIn(desk.editor())
                .get(desk.path() + "/import/" + preview.pending().id())
                .body())
        .contains("別の資産", "ファイルでは変更なし。このまま残します");

    imports.take(
        desk.editor(),
        desk.statement(),
        preview.pending().id(),
        preview.plan().seen(),
        Map.of(row.key(), Choice.FILE));
    assertThat(only().content()).isEqualTo(risk("別の資産", "盗難"));
  }

  @Test
  void anAnswerKeepsWhatSomebodyElseWroteWhereTheFileLeftItAsItWas() {
    byte[] file =
        desk.edited(workbook ->
            DossierStage.cell(workbook, DossierStage.MEASURES, CONTROL, "担当").setCellValue("監視課"));
    desk.rewrite(CONTROL, "画面の文");
    Preview preview = preview(file);

    PlannedAnswer row = preview.plan().of(PlannedAnswer.Kind.CONFLICT).getFirst();
    assertThat(row.differences())
        .extracting(Difference::column)
        .containsExactly(DossierColumn.OWNER);
    assertThat(row.leftAlone()).extracting(Difference::column).containsExactly(DossierColumn.TEXT);

    imports.take(
        desk.editor(),
        desk.statement(),
        preview.pending().id(),
        preview.plan().seen(),
        Map.of(CONTROL, Choice.FILE));
    assertThat(desk.answer(CONTROL).individualControls())
        .singleElement()
        .satisfies(measure -> {
          assertThat(measure.text()).isEqualTo("画面の文");
          assertThat(measure.owner()).isEqualTo("監視課");
        });
  }
}
