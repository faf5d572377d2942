package dev.akashi.dossier.web;

import static dev.akashi.dossier.DossierStage.CONTROLS;
import static dev.akashi.dossier.DossierStage.MEASURES;
import static dev.akashi.dossier.DossierStage.cell;
import static dev.akashi.dossier.DossierStage.line;
import static dev.akashi.dossier.DossierStage.newLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.dossier.DossierImport;
import dev.akashi.dossier.DossierStage;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A statement is edited in a spreadsheet: out, in, looked at, and taken in whole or not at all. */
@AkashiTest
class DossierPagesTest {

  private static final String ID = "9.2.3.11.PB";
  private static final String OTHER = "9.2.1.6.PB";
  private static final String OBJECTIVE = "9.2.3";

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired DSLContext sql;
  @Autowired DossierImport imports;
  @Autowired StatementProfiles profiles;

  private DossierStage stage;
  private Visitor visitor;

  @BeforeEach
  void anEditorWithAStatement() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    stage = new DossierStage(context);
    visitor = people.signedIn(stage.editor());
    visitor.get(stage.path() + "/import");
  }

  private Answer send(Consumer<XSSFWorkbook> edit) {
    return send("言明書.xlsx", stage.edited(edit));
  }

  private Answer send(String name, byte[] content) {
    return visitor.upload(stage.path() + "/import", name, content);
  }

  private Answer preview(Consumer<XSSFWorkbook> edit) {
    Answer sent = send(edit);
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    return visitor.get(sent.location());
  }

  private Answer take(Answer preview, String... choices) {
    String revision = preview.body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
    String[] fields = new String[choices.length + 2];
    fields[0] = "revision";
    fields[1] = revision;
    System.arraycopy(choices, 0, fields, 2, choices.length);
    return visitor.post(here(preview) + "/take", fields);
  }

  private static String here(Answer preview) {
    return preview.body().replaceAll("(?s).*action=\"([^\"]+)/discard\".*", "$1");
  }

  private static void text(XSSFWorkbook workbook, String id, String text) {
    cell(workbook, MEASURES, id, "個別管理策の内容").setCellValue(text);
  }

  @Test
  void theWorkspaceLeadsToTheWorkbookAndBack() {
    assertThat(visitor.get(stage.path()).body())
        .contains(stage.path() + "/workbook", stage.path() + "/import");
    byte[] english = visitor.download(stage.path() + "/workbook?in=en");
    DossierStage.edited(
        english,
        wb ->
            assertThat(wb.getSheet("Controls").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("Id"));
    assertThat(send("en.xlsx", english).status()).isEqualTo(303);
  }

  @Test
  @Clause("FRM-50")
  void theLimitToPlansOfAnIndividualControlIsWhatItsCellSays() {
    limitedAndFree();
    Answer preview =
        preview(wb -> {
          Row first = line(wb, MEASURES, ID);
          Row second = wb.getSheet(MEASURES).getRow(first.getRowNum() + 1);
          text(wb, ID, "全ての利用者の措置");
          cell(first, "限定するプラン").setBlank();
          cell(second, "個別管理策の内容").setCellValue("上位の措置");
          cell(second, "限定するプラン").setCellValue("上位プラン");
        });
    assertThat(preview.body())
        .contains("限定するプラン", "<del class=\"pre\">上位プラン</del>", "<ins class=\"pre\">上位プラン</ins>");

    take(preview);

    assertThat(stage.answer(ID).individualControls())
        .extracting(IndividualControl::text, IndividualControl::plansNamed)
        .containsExactly(tuple("全ての利用者の措置", ""), tuple("上位の措置", "上位プラン"));
  }

  @Test
  @Clause("FRM-50")
  void aPlanIsNotPutOnAnotherIndividualControlThatStandsAtTheSamePlaceNow() {
    limitedAndFree();
    byte[] file =
        stage.edited(wb -> {
          Row second = wb.getSheet(MEASURES).getRow(line(wb, MEASURES, ID).getRowNum() + 1);
          cell(second, "個別管理策の内容").setCellValue("改めた措置");
        });
    stage.save(stage.answer(ID).with(stage.answer(ID).individualControls().reversed()));

    Answer sent = send("言明書.xlsx", file);
    Answer preview = visitor.get(sent.location());
    take(preview, "choice-" + ID, "FILE");

    assertThat(stage.answer(ID).individualControls())
        .extracting(IndividualControl::text, IndividualControl::plansNamed)
        .containsExactlyInAnyOrder(tuple("上位の措置", "上位プラン"), tuple("改めた措置", ""));
  }

  private void limitedAndFree() {
    profiles.add(stage.editor(), stage.statement(), new ProfileFact.Plan("上位プラン", ""));
    stage.save(
        stage
            .answer(ID)
            .with(
                List.of(
                    measure("1", "上位の措置", Set.of("上位プラン")), measure("2", "全ての利用者の措置", Set.of()))));
  }

  private static IndividualControl measure(String line, String text, Set<String> plans) {
    return new IndividualControl(
        line, text, "運用課", Frequency.DAILY, Optional.empty(), Optional.empty(), plans);
  }

  @Test
  void everyChangeIsShownBeforeAnythingIsStored() {
    int seen = stage.sheet().answersRevision();

    Answer preview =
        preview(wb -> {
          text(wb, ID, "端末の鍵による認証を必須とする。");
          cell(wb, CONTROLS, OTHER, "扱い").setCellValue("非選択");
          cell(wb, CONTROLS, OTHER, "対象外・非選択の理由").setCellValue("別の機能で行う。");
        });

    assertThat(preview.body())
        .contains(
            "<del class=\"pre\">手順書に従って実施し、記録を残す。</del>",
            "<ins class=\"pre\">端末の鍵による認証を必須とする。</ins>",
            "<ins class=\"pre\">非選択</ins>",
            "2件を取り込む");
    assertThat(stage.sheet().answersRevision()).isEqualTo(seen);

    Answer taken = take(preview);

    assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    assertThat(visitor.get(taken.location()).body()).contains("ファイルから2件の変更を取り込みました");
    assertThat(stage.answer(ID).individualControls().getFirst().text())
        .isEqualTo("端末の鍵による認証を必須とする。");
    assertThat(stage.answer(OTHER).treatment()).isEqualTo(Treatment.NOT_SELECTED);
    Answer back = visitor.get(here(preview));
    assertThat(back.status()).isEqualTo(404);
    assertThat(back.body())
        .contains("そのファイルは取り込み済みか", "name=\"file\"", "href=\"" + stage.path() + "\"");
    assertThat(
            sql.fetchValue(
                "select count(*) from trail.event where action = 'statement.answers-taken'"
                    + " and detail::text like '%"
                    + ID
                    + "%' and subject_id = ?",
                stage.statement().toString()))
        .isEqualTo(1L);
  }

  @Test
  void whatWasNotEditedLeavesNothingToTake() {
    Answer preview = preview(wb -> {});

    assertThat(preview.body())
        .contains("今の言明書との違いがありません")
        .doesNotContain("/take\" id=\"take\"><button");
    Answer taken = take(preview);
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("取り込むものがありません");
  }

  @Test
  void aNewIndividualControlWithoutAFrequencyIsToldAndNotTaken() {
    Answer preview =
        preview(wb -> cell(newLine(wb, MEASURES, ID), "個別管理策の内容").setCellValue("鍵を点検する。"));

    assertThat(preview.body()).contains("新しい個別管理策に頻度がありません");
    assertThat(take(preview).status()).isEqualTo(422);
  }

  @Test
  void theTreatmentIsUnderstoodAsThePagesCallIt() {
    Answer preview = preview(wb -> cell(wb, CONTROLS, OTHER, "扱い").setCellValue("選択しない"));

    assertThat(preview.body()).doesNotContain("選べません");
    assertThat(take(preview).status()).isEqualTo(303);
    assertThat(stage.answer(OTHER).treatment()).isEqualTo(Treatment.NOT_SELECTED);
  }

  @Test
  void individualControlsAreAddedAndTakenOutOnlyWhenMarked() {
    Answer preview =
        preview(wb -> {
          Row row = newLine(wb, MEASURES, ID);
          cell(row, "個別管理策の内容").setCellValue("四半期ごとに鍵を点検する。");
          cell(row, "頻度").setCellValue("四半期に1回");
          cell(wb, MEASURES, OTHER, "削除").setCellValue("○");
          wb.getSheet(MEASURES).removeRow(line(wb, MEASURES, OBJECTIVE));
        });

    assertThat(preview.body()).contains("個別管理策1件の行がファイルにありません（9.2.3）");
    assertThat(take(preview).status()).isEqualTo(303);
    assertThat(stage.answer(ID).individualControls())
        .extracting(IndividualControl::text)
        .containsExactly("手順書に従って実施し、記録を残す。", "四半期ごとに鍵を点検する。");
    assertThat(stage.answer(OTHER).individualControls()).isEmpty();
    assertThat(stage.answer(OBJECTIVE).individualControls()).hasSize(1);
  }

  @Test
  void aConflictShowsBothAndSomebodyDecides() {
    byte[] workbook =
        stage.edited(wb -> {
          text(wb, ID, "ファイルの文");
          text(wb, OTHER, "競合しない文");
        });
    stage.rewrite(ID, "画面の文");
    Answer preview = visitor.get(send("言明書.xlsx", workbook).location());

    assertThat(preview.body())
        .contains("画面の文", "ファイルの文", "name=\"choice-" + ID + "\"")
        .doesNotContain("name=\"choice-" + OTHER + "\"");
    String before = stage.counts();
    Answer undecided = take(preview);
    assertThat(undecided.status()).isEqualTo(422);
    assertThat(undecided.body()).contains(ID + " など1件の競合が決まっていません");
    assertThat(stage.counts()).isEqualTo(before);

    assertThat(take(preview, "choice-" + ID, "KEEP").status()).isEqualTo(303);
    assertThat(stage.answer(ID).individualControls().getFirst().text()).isEqualTo("画面の文");
    assertThat(stage.answer(OTHER).individualControls().getFirst().text()).isEqualTo("競合しない文");
  }

  @Test
  void theFileWinsAConflictWhenThatIsChosen() {
    byte[] workbook = stage.edited(wb -> text(wb, ID, "ファイルの文"));
    stage.rewrite(ID, "画面の文");
    Answer preview = visitor.get(send("言明書.xlsx", workbook).location());

    assertThat(take(preview, "choice-" + ID, "FILE").status()).isEqualTo(303);
    assertThat(stage.answer(ID).individualControls().getFirst().text()).isEqualTo("ファイルの文");
  }

  @Test
  void whatOthersChangedAndTheFileLeftIsNoConflict() {
    byte[] workbook = stage.edited(wb -> text(wb, OTHER, "直した文"));
    stage.rewrite(ID, "画面の文");

    Answer preview = visitor.get(send("言明書.xlsx", workbook).location());

    assertThat(preview.body()).doesNotContain("画面の文", "choice-");
    assertThat(take(preview).status()).isEqualTo(303);
    assertThat(stage.answer(ID).individualControls().getFirst().text()).isEqualTo("画面の文");
  }

  @Test
  void anEditBetweenLookingAndTakingMakesOneLookAgain() {
    Answer preview = preview(wb -> text(wb, ID, "ファイルの文"));
    stage.rewrite(ID, "その間の文");

    Answer stale = take(preview);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("確かめている間に、言明書が変わりました", "その間の文", "choice-" + ID);
    assertThat(stage.answer(ID).individualControls().getFirst().text()).isEqualTo("その間の文");
  }

  @Test
  void anErrorStopsEverythingAndNamesItsCell() {
    Answer preview =
        preview(wb -> {
          text(wb, OTHER, "よい文");
          cell(wb, MEASURES, ID, "適用の初日").setCellValue("2024-02-30");
        });
    String before = stage.counts();

    assertThat(preview.body())
        .contains("「2024-02-30」は日付として読めません", "暦にある日を", "要修正の欄が1件あります")
        .doesNotContain("件を取り込む</button>");
    Answer taken = take(preview);
    assertThat(taken.status()).isEqualTo(422);
    assertThat(stage.counts()).isEqualTo(before);
    String csv = new String(visitorDownload(here(preview) + "/cells.csv"), StandardCharsets.UTF_8);
    assertThat(csv).contains("個別管理策,H", "2024-02-30");
  }

  private byte[] visitorDownload(String path) {
    return visitor.download(path);
  }

  @Test
  @Clause("BSR-8")
  void aPeriodWithAGapOrAnOverlapIsToldBeforeItIsTakenIn() {
    Answer gap = preview(wb -> cell(wb, MEASURES, ID, "適用の初日").setCellValue("2024-11-01"));
    assertThat(gap.body()).contains("新たに要修正になるもの", "BSR-8", "2024年10月1日");

    Answer backwards =
        preview(wb -> {
          cell(wb, MEASURES, ID, "適用の初日").setCellValue("2024-11-01");
          cell(wb, MEASURES, ID, "適用の末日").setCellValue("2024-10-01");
        });
    assertThat(backwards.body()).contains("適用の末日が初日");
    assertThat(take(backwards).status()).isEqualTo(422);
  }

  @Test
  void anObjectiveTakesItsControlsAlongInSight() {
    Answer preview =
        preview(wb -> {
          cell(wb, CONTROLS, OBJECTIVE, "扱い").setCellValue("対象外");
          cell(wb, CONTROLS, OBJECTIVE, "対象外・非選択の理由").setCellValue("特権がない。");
        });

    assertThat(preview.body()).contains("統制目標に伴う変更", ID);
    assertThat(take(preview).status()).isEqualTo(303);
    assertThat(stage.answer(ID).treatment()).isEqualTo(Treatment.EXCLUDED);
    Answer again = preview(wb -> {});
    assertThat(again.body()).contains("今の言明書との違いがありません");
  }

  @Test
  void whatTheTreatmentLeavesNoRoomForIsNamedAsLost() {
    Answer preview = preview(wb -> cell(wb, CONTROLS, ID, "対象外・非選択の理由").setCellValue("念のため"));

    assertThat(preview.body()).contains("取り込まない欄", "念のため", "扱いが「選択」のときは使わない欄です");
  }

  @Test
  void aTreatmentThatTheKindDoesNotKnowIsRefusedAtItsCell() {
    Answer preview = preview(wb -> cell(wb, CONTROLS, ID, "扱い").setCellValue("対象外"));

    assertThat(preview.body()).contains("「対象外」は詳細管理策では選べません");
    assertThat(take(preview).status()).isEqualTo(422);
    assertThat(stage.answer(ID).treatment()).isEqualTo(Treatment.SELECTED);
  }
}
