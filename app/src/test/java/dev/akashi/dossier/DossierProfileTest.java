package dev.akashi.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.dossier.DossierImport.Preview;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ProfileFact.Plan;
import dev.akashi.statement.ProfileFact.SpecialNote;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.UsedService.Share;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The profile goes out as sheets of the workbook and comes back in with its answers. */
@AkashiTest
@Clause("FRM-14")
class DossierProfileTest {

  private static final String PLANS = "プラン";
  private static final String NOTES = "特記事項";
  private static final String ITEMS = "範囲の項目";
  private static final String USES = "利用するサービス";
  private static final UsedService BASE =
      new UsedService(
          "海の基盤",
          /* inStatement= */ false,
          Optional.empty(),
          /* selfAssessed= */ true,
          "回答書で確認",
          Optional.empty(),
          List.of(new Share(Optional.of(ServiceModel.SAAS), "応用", "全体")));

  @Autowired ApplicationContext context;
  @Autowired DossierImport imports;
  @Autowired DossierExport export;
  @Autowired StatementProfiles profiles;
  @Autowired StatementDrafts drafts;
  @Autowired Stage people;

  private DossierStage desk;

  @BeforeEach
  void aStatementWithAProfile() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    desk = new DossierStage(context);
    state(new Plan("上位プラン", "記録を長く残す\n2行目"));
    state(new SpecialNote("機器", "移行中"));
    drafts.addUsedService(desk.editor(), desk.statement(), BASE);
    profiles.putItem(
        desk.editor(),
        desk.statement(),
        new ScopeItem(ScopeKind.SITE, "", "=東京の拠点", /* covered= */ true, "24時間"),
        desk.sheet().scopeRevision());
  }

  private void state(ProfileFact fact) {
    profiles.add(desk.editor(), desk.statement(), fact);
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

  private ServiceProfile profile() {
    return desk.sheet().content().profile();
  }

  private static Row first(XSSFWorkbook workbook, String sheet) {
    return workbook.getSheet(sheet).getRow(1);
  }

  private static void write(Row row, String head, String value) {
    DossierStage.cell(row, head).setCellValue(value);
  }

  private static Row added(XSSFWorkbook workbook, String sheet) {
    Sheet table = workbook.getSheet(sheet);
    return table.createRow(table.getLastRowNum() + 1);
  }

  @Test
  void aProfileThatNobodyEditedIsNoChangeInBothLanguages() {
    Arrays.stream(FactKind.values())
        .filter(kind -> kind != FactKind.NONE && !profile().states(kind))
        .forEach(kind -> state(fact(kind)));
    assertThat(desk.sheet().facts()).hasSizeGreaterThanOrEqualTo(FactKind.values().length - 1);
    for (Language language : Language.values()) {
      DossierPlan plan = preview(export.workbook(desk.book(), language)).plan();

      assertThat(plan.profile()).as(language.code()).isEmpty();
      assertThat(plan.notes()).as(language.code()).isEmpty();
      assertThat(plan.rows()).isEmpty();
    }
  }

  private static ProfileFact fact(FactKind kind) {
    return kind.shape()
        .read(
            name -> value(kind, name),
            reason -> {
              throw new AssertionError(kind + " " + reason);
            })
        .orElseThrow();
  }

  private static String value(FactKind kind, String name) {
    Value value =
        kind.shape().values().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return switch (value.type()) {
      case FLAG -> "true";
      case DAY -> name.equals("validFrom") ? "2024-04-01" : "2025-01-10";
      case CHOICE -> value.choices().getLast().name();
      case REQUIREMENTS -> "9.4.2.2.B 9.2.3.11.PB";
      case TEXT, LONG_TEXT ->
          name.equals("holder") || name.equals("sha256") ? "" : "-" + kind + " の\n" + name;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"×", "✕", "x", "無", "0", "No", "いいえ"})
  void aCrossMeansNo(String cross) {
    Preview preview = edited(wb -> write(first(wb, ITEMS), "言明の対象", cross));

    assertThat(preview.plan().notes()).isEmpty();
    assertThat(preview.plan().profile()).hasSize(1);
    take(preview, Map.of());
    assertThat(desk.sheet().content().scope().items())
        .extracting(ScopeItem::covered)
        .containsOnlyOnce(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "○", "はい", "yes", "1"})
  void anEmptyCellLeavesWhatIsStatedAndACircleMeansYes(String circle) {
    Preview preview = edited(wb -> write(first(wb, ITEMS), "言明の対象", circle));

    assertThat(preview.plan().notes()).isEmpty();
    assertThat(preview.plan().profile()).isEmpty();
  }

  @Test
  void linesAreChangedAddedAndTakenOutTogetherWithTheAnswers() {
    Preview preview =
        edited(wb -> {
          write(first(wb, PLANS), "内容", "記録を1年残す");
          Row plan = added(wb, PLANS);
          write(plan, "プランの名称", "下位プラン");
          write(plan, "内容", "記録を30日残す");
          write(first(wb, NOTES), "削除", "○");
          write(first(wb, USES), "SaaSでの自社の責任範囲", "応用と利用者の管理");
          Row item = added(wb, ITEMS);
          write(item, "種類", "リージョン");
          write(item, "名称", "大阪");
          write(item, "言明の対象", "いいえ");
        });

    assertThat(preview.plan().of(Weight.ERROR)).isEmpty();
    assertThat(preview.plan().profile())
        .extracting(PlannedRow::kind)
        .containsExactlyInAnyOrder(
            PlannedRow.Kind.CHANGED,
            PlannedRow.Kind.ADDED,
            PlannedRow.Kind.REMOVED,
            PlannedRow.Kind.CHANGED,
            PlannedRow.Kind.ADDED);
    assertThat(
            people.signedIn(desk.editor()).get(desk.path() + "/import/" + preview.pending().id()))
        .satisfies(page -> assertThat(page.body()).contains("記録を1年残す", "下位プラン", "大阪", "概要・リスクの追加"));

    assertThat(take(preview, Map.of())).isEqualTo(5);

    assertThat(profile().of(Plan.class))
        .containsExactly(new Plan("上位プラン", "記録を1年残す"), new Plan("下位プラン", "記録を30日残す"));
    assertThat(profile().of(SpecialNote.class)).isEmpty();
    assertThat(
            desk.sheet().content().usedServices().getFirst().ownIn(Optional.of(ServiceModel.SAAS)))
        .isEqualTo("応用と利用者の管理");
    assertThat(desk.sheet().content().scope().items())
        .anyMatch(item -> item.name().equals("大阪") && !item.covered())
        .anyMatch(item -> item.name().equals("=東京の拠点") && item.note().equals("24時間"));
  }

  @Test
  void aLineThatSomebodyElseChangedSinceIsAConflictThatAPersonDecides() {
    byte[] workbook = desk.edited(wb -> write(first(wb, PLANS), "内容", "ファイルの内容"));
    NamedFact plan =
        desk.sheet().facts().stream()
            .filter(named -> named.fact() instanceof Plan)
            .findFirst()
            .orElseThrow();
    profiles.change(
        desk.editor(), desk.statement(), plan.id(), new Plan("上位プラン", "画面の内容"), plan.revision());
    Preview preview = preview(workbook);

    assertThat(preview.plan().of(PlannedRow.Kind.CONFLICT)).hasSize(1);
    refused(() -> take(preview, Map.of()), "dossier.undecided");
    String key = preview.plan().conflicts().getFirst();
    refused(() -> take(preview, Map.of(key, Choice.KEEP)), "dossier.nothing-to-take");
    assertThat(profile().of(Plan.class)).containsExactly(new Plan("上位プラン", "画面の内容"));
    assertThat(take(preview, Map.of(key, Choice.FILE))).isEqualTo(1);
    assertThat(profile().of(Plan.class)).containsExactly(new Plan("上位プラン", "ファイルの内容"));
  }

  @Test
  void whatCannotBeTakenInIsNamedByItsCellAndNothingIsTaken() {
    Preview preview =
        edited(wb -> {
          write(first(wb, PLANS), "内容", "変えた内容");
          write(added(wb, PLANS), "内容", "名のないプラン");
          write(first(wb, ITEMS), "種類", "倉庫");
          write(first(wb, USES), "一覧の登録", "C99-9999-9");
          write(first(wb, NOTES), "削除", "○");
        });
    String before = desk.counts();

    assertThat(preview.plan().of(Weight.ERROR))
        .extracting(note -> note.sheet() + " " + note.reason().code())
        .containsExactlyInAnyOrder(
            PLANS + " input.required",
            ITEMS + " workbook.not-a-choice",
            USES + " statement.key-unknown");
    refused(() -> take(preview, Map.of()), "dossier.has-errors");
    assertThat(desk.counts()).isEqualTo(before);
  }

  @Test
  void whatWasTakenOutSinceIsNamedAndAReadingSheetSaysThatItIsOne() {
    byte[] workbook =
        desk.edited(wb -> {
          write(first(wb, NOTES), "内容", "後から書いた内容");
          assertThat(wb.getSheet("範囲").getRow(0).getCell(0).toString()).contains("読むだけ");
          wb.getSheet("範囲").getRow(1).getCell(1).setCellValue("別の機能");
        });
    desk.sheet().facts().stream()
        .filter(named -> named.fact() instanceof SpecialNote)
        .forEach(named -> profiles.remove(desk.editor(), desk.statement(), named.id()));

    assertThat(preview(workbook).plan().of(Weight.LOST))
        .extracting(note -> note.reason().code())
        .contains("dossier.row-gone", "dossier.read-only-sheet");
  }

  private static void refused(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons()).extracting(Reason::code).contains(code));
  }
}
