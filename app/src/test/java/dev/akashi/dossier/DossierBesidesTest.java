package dev.akashi.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.DossierImport.Preview;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.Answer;
import dev.akashi.statement.ProfileFact.Plan;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Texts of the scope, plans, visibility and risks go out in the workbook and come back in. */
@AkashiTest
@Clause({"FRM-03", "FRM-50"})
class DossierBesidesTest {

  private static final String TEXTS = "対象範囲の記載";
  private static final String SEEN_BY = "公開の範囲";
  private static final String RISKS = "リスク";
  private static final String PLANS = "限定するプラン";
  private static final String LAW = "governingLaw";
  private static final Risk.Content THEFT =
      new Risk.Content(
          "顧客の文書",
          "権限のない者が読む",
          "鍵が漏れる",
          new RiskLevel(3, 2),
          RiskTreatment.MODIFY,
          "権限を見直す",
          "情報管理部長",
          Optional.of(LocalDate.of(2025, 3, 31)),
          Optional.of(new RiskLevel(1, 2)),
          new TreeSet<>(List.of(new ControlLink(RequirementId.of("9.2.1"), ""))));

  @Autowired ApplicationContext context;
  @Autowired DossierImport imports;
  @Autowired DossierExport export;
  @Autowired StatementProfiles profiles;
  @Autowired RiskAnalyses risks;

  private DossierStage desk;

  @BeforeEach
  void aStatementWithPlansAndRisks() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    desk = new DossierStage(context);
    profiles.add(desk.editor(), desk.statement(), new Plan("上位プラン", ""));
    profiles.add(desk.editor(), desk.statement(), new Plan("官公庁プラン", ""));
    risks.add(desk.editor(), desk.statement(), THEFT);
    desk.save(desk.answer("9.2.1").limitedTo(Set.of("上位プラン")));
  }

  private Preview preview(byte[] workbook) {
    return imports.preview(
        desk.editor(),
        desk.statement(),
        imports.keep(desk.editor(), desk.statement(), "言明書.xlsx", workbook));
  }

  private Preview edited(Consumer<XSSFWorkbook> edit) {
    return preview(desk.edited(edit));
  }

  private int take(Preview preview, Map<String, Choice> choices) {
    return imports.take(
        desk.editor(), desk.statement(), preview.pending().id(), preview.plan().seen(), choices);
  }

  private List<Risk> analysis() {
    return risks.overview(desk.editor(), desk.statement()).analysis().risks();
  }

  private static Cell cell(XSSFWorkbook workbook, String sheet, String key, String head) {
    return DossierStage.cell(workbook, sheet, key, head);
  }

  private Cell risk(XSSFWorkbook workbook, String head) {
    return cell(workbook, RISKS, analysis().getFirst().id().toString(), head);
  }

  private static Row added(XSSFWorkbook workbook, String sheet) {
    Sheet table = workbook.getSheet(sheet);
    return table.createRow(table.getLastRowNum() + 1);
  }

  private static List<String> reasons(Preview preview, Weight weight) {
    return preview.plan().of(weight).stream().map(note -> note.reason().code()).toList();
  }

  @Test
  void whatNobodyEditedIsNoChangeInBothLanguages() {
    for (Language language : Language.values()) {
      DossierPlan plan = preview(export.workbook(desk.book(), language)).plan();

      assertThat(plan.rows()).as(language.code()).isEmpty();
      assertThat(plan.profile()).as(language.code()).isEmpty();
      assertThat(plan.notes()).as(language.code()).isEmpty();
    }
  }

  @Test
  void aTextOfTheScopeThatWasEditedIsTheOnlyChange() {
    Preview preview =
        edited(workbook -> cell(workbook, TEXTS, LAW, "記載").setCellValue("日本法、東京地方裁判所\n第一審"));

    assertThat(preview.plan().rows()).isEmpty();
    assertThat(preview.plan().profile())
        .extracting(PlannedRow::key)
        .containsExactly("SCOPE_TEXT:" + LAW);
    assertThat(take(preview, Map.of())).isEqualTo(1);
    assertThat(desk.sheet().content().scope().governingLaw()).isEqualTo("日本法、東京地方裁判所\n第一審");
    assertThat(preview(desk.written()).plan().profile()).isEmpty();
  }

  @Test
  void aVisibilityThatWasEditedIsTheOnlyChange() {
    Preview preview =
        edited(
            workbook -> cell(workbook, SEEN_BY, "DATA_LOCATION", "見られる人").setCellValue("監査機関まで"));

    assertThat(preview.plan().notes()).isEmpty();
    assertThat(preview.plan().profile())
        .extracting(PlannedRow::key)
        .containsExactly("VISIBILITY:DATA_LOCATION");
    take(preview, Map.of());
    assertThat(desk.sheet().content().profile().visibility())
        .isEqualTo(Map.of(StatementField.DATA_LOCATION, Visibility.ASSESSOR));
  }

  @Test
  void aVisibilityThatTheProgrammeDoesNotLeaveOpenIsRefusedAtItsCell() {
    Preview preview =
        edited(workbook -> cell(workbook, SEEN_BY, "SERVICE_NAME", "見られる人").setCellValue("監査機関まで"));

    assertThat(reasons(preview, Weight.ERROR))
        .containsExactly("statement.visibility-always-public");
    CellNote note = preview.plan().of(Weight.ERROR).getFirst();
    assertThat(note.sheet()).isEqualTo(SEEN_BY);
    assertThat(note.cell()).isEqualTo("C2");
    assertThatThrownBy(() -> take(preview, Map.of())).isInstanceOf(Refusal.class);
    assertThat(desk.sheet().content().profile().visibility()).isEmpty();
  }

  @Test
  void plansOfAnAnswerAndOfAnIndividualControlAreTakenIn() {
    Preview preview =
        edited(workbook -> {
          cell(workbook, DossierStage.CONTROLS, "9.2.1", PLANS).setCellValue("上位プラン、 官公庁プラン");
          cell(workbook, DossierStage.MEASURES, "9.2.1", PLANS).setCellValue("官公庁プラン");
        });

    assertThat(preview.plan().profile()).isEmpty();
    assertThat(preview.plan().rows())
        .singleElement()
        .satisfies(row ->
            assertThat(row.differences())
                .extracting(Difference::column)
                .containsExactly(DossierColumn.ANSWER_PLANS, DossierColumn.PLANS));
    take(preview, Map.of());
    Answer now = desk.answer("9.2.1");
    assertThat(now.plans()).containsExactlyInAnyOrder("上位プラン", "官公庁プラン");
    assertThat(now.individualControls().getFirst().plans()).containsExactly("官公庁プラン");
  }

  @Test
  void aPlanInUseGetsAnotherNameTogetherWithWhatIsLimitedToIt() {
    Preview preview =
        edited(workbook -> {
          rename(workbook);
          cell(workbook, DossierStage.CONTROLS, "9.2.1", PLANS).setCellValue("最上位プラン");
        });

    assertThat(preview.plan().notes()).isEmpty();
    assertThat(take(preview, Map.of())).isEqualTo(2);
    assertThat(desk.answer("9.2.1").plans()).containsExactly("最上位プラン");
    assertThat(desk.sheet().content().profile().plans())
        .containsExactlyInAnyOrder("最上位プラン", "官公庁プラン");
  }

  @Test
  void aPlanInUseKeepsItsNameWhileSomethingIsLimitedToIt() {
    Preview preview = edited(DossierBesidesTest::rename);

    assertThat(reasons(preview, Weight.ERROR)).contains("statement.plan-in-use");
    assertThatThrownBy(() -> take(preview, Map.of())).isInstanceOf(Refusal.class);
  }

  private static void rename(XSSFWorkbook workbook) {
    for (Row row : workbook.getSheet("プラン")) {
      Cell name = DossierStage.cell(row, "プランの名称");
      if (name.toString().equals("上位プラン")) {
        name.setCellValue("最上位プラン");
      }
    }
  }

  @Test
  void anEmptiedCellOfPlansTakesTheLimitAway() {
    take(
        edited(workbook -> cell(workbook, DossierStage.CONTROLS, "9.2.1", PLANS).setBlank()),
        Map.of());

    assertThat(desk.answer("9.2.1").plans()).isEmpty();
  }

  @Test
  void aPlanThatTheProfileDoesNotKnowIsRefusedAtItsCell() {
    String before = desk.counts();
    Preview preview =
        edited(workbook ->
            cell(workbook, DossierStage.MEASURES, "9.2.1", PLANS).setCellValue("無いプラン"));

    assertThat(preview.plan().of(Weight.ERROR))
        .singleElement()
        .satisfies(note -> {
          assertThat(note.reason().code()).isEqualTo("statement.plan-unknown");
          assertThat(note.sheet()).isEqualTo(DossierStage.MEASURES);
        });
    assertThat(before).contains(Integer.toString(desk.sheet().content().hashCode()));
  }

  @Test
  void aPlanMayComeWithTheSameWorkbook() {
    Preview preview =
        edited(workbook -> {
          DossierStage.cell(added(workbook, "プラン"), "プランの名称").setCellValue("新プラン");
          cell(workbook, DossierStage.CONTROLS, "9.2.1", PLANS).setCellValue("新プラン");
        });

    assertThat(preview.plan().notes()).isEmpty();
    assertThat(take(preview, Map.of())).isEqualTo(2);
    assertThat(desk.answer("9.2.1").plans()).containsExactly("新プラン");
  }

  @Test
  void risksAreChangedAddedAndTakenOut() {
    risks.add(desk.editor(), desk.statement(), THEFT);
    Preview preview =
        edited(workbook -> {
          risk(workbook, "起こりやすさ").setCellValue("４");
          cell(workbook, RISKS, analysis().get(1).id().toString(), "削除").setCellValue("○");
          Row row = added(workbook, RISKS);
          Map.of(
                  "資産", "設備",
                  "脅威", "地震",
                  "起こりやすさ", "2",
                  "影響", "3",
                  "リスク対応", "受容",
                  "対応の内容と理由", "受け入れる",
                  "リスク所有者", "設備部長",
                  "管理策", "9.2.1　9.2.2")
              .forEach((head, text) -> DossierStage.cell(row, head).setCellValue(text));
        });

    assertThat(preview.plan().notes()).isEmpty();
    assertThat(preview.plan().profile())
        .extracting(PlannedRow::kind)
        .containsExactlyInAnyOrder(
            PlannedRow.Kind.CHANGED, PlannedRow.Kind.REMOVED, PlannedRow.Kind.ADDED);
    take(preview, Map.of());
    assertThat(analysis()).extracting(Risk::number).containsExactly(1, 3);
    assertThat(analysis().getFirst().content().level()).isEqualTo(new RiskLevel(4, 2));
    assertThat(analysis().getLast().content().controls())
        .extracting(ControlLink::toString)
        .containsExactly("9.2.1", "9.2.2");
  }

  @Test
  void whatIsWrongWithARiskIsToldAtItsCell() {
    Preview preview =
        edited(workbook -> {
          risk(workbook, "管理策").setCellValue("99.9.9");
          Row row = added(workbook, RISKS);
          DossierStage.cell(row, "資産").setCellValue("設備");
        });

    assertThat(reasons(preview, Weight.ERROR))
        .contains("risk.unknown-controls", "input.required")
        .doesNotContain("dossier.row-twice");
    assertThatThrownBy(() -> take(preview, Map.of())).isInstanceOf(Refusal.class);
    assertThat(analysis()).extracting(Risk::content).containsExactly(THEFT);
  }

  @Test
  void aRiskThatSomebodyChangedSinceIsAConflict() {
    byte[] file = desk.edited(workbook -> risk(workbook, "脅威").setCellValue("盗難"));
    Risk risk = analysis().getFirst();
    Risk.Content other =
        new Risk.Content(
            "別の資産",
            THEFT.threat(),
            THEFT.description(),
            THEFT.level(),
            THEFT.treatment(),
            THEFT.plan(),
            THEFT.owner(),
            THEFT.due(),
            THEFT.residual(),
            new TreeSet<>(THEFT.controls()));
    risks.change(desk.editor(), desk.statement(), risk.id(), other, risk.revision());
    Preview preview = preview(file);

    assertThat(preview.plan().conflicts()).containsExactly("RISK:" + risk.id());
    assertThatThrownBy(() -> take(preview, Map.of())).isInstanceOf(Refusal.class);
    take(preview, Map.of("RISK:" + risk.id(), Choice.FILE));
    assertThat(analysis().getFirst().content().threat()).isEqualTo("盗難");
  }

  @Test
  void linesOfTheScopeTextsCannotBeAdded() {
    Preview preview =
        edited(workbook -> DossierStage.cell(added(workbook, TEXTS), "記載").setCellValue("何か"));

    assertThat(reasons(preview, Weight.ERROR)).containsExactly("dossier.row-not-addable");
  }

  @Test
  void aChangedNameOfALineIsLostAndSaidSo() {
    Preview preview = edited(workbook -> cell(workbook, TEXTS, LAW, "記載事項").setCellValue("別の名前"));

    assertThat(reasons(preview, Weight.LOST)).containsExactly("workbook.read-only-cell");
    assertThat(preview.plan().profile()).isEmpty();
  }
}
