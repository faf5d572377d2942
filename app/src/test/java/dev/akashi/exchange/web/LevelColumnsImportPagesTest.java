package dev.akashi.exchange.web;

import static dev.akashi.exchange.web.ImportStage.row;
import static dev.akashi.exchange.web.ImportStage.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.PieceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Columns of a table that say what the levels select. */
@AkashiTest
class LevelColumnsImportPagesTest {

  @Autowired ApplicationContext context;
  @Autowired DraftEditor editor;
  @Autowired LevelEditor levels;

  private ImportStage stage;

  @BeforeEach
  void anOfficerWithADraft() {
    stage = new ImportStage(context);
  }

  @Test
  @Clause("FRM-19")
  void columnsOfMarksSayWhatTheLevelsSelect() {
    LevelContent before = stage.level("2");
    PieceId objective = stage.piece("9.2.1").orElseThrow().id();
    assertThat(before.members()).contains(objective);
    Answer rows =
        stage.rowsOf(
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

    assertThat(stage.take(rows).status()).isEqualTo(303);
    assertThat(stage.level("2").members())
        .hasSameSizeAs(before.members())
        .contains(stage.piece("9.9.1").orElseThrow().id())
        .doesNotContain(objective);
    assertThat(stage.level("4").members()).containsExactly(objective);
    assertThat(stage.level("4").title().ja()).isEqualTo("レベル4（試行）");

    editor.undo(stage.officer(), stage.draft(), 1);
    assertThat(stage.level("2")).isEqualTo(before);
    assertThat(levels.levels(stage.officer(), stage.draft()))
        .noneMatch(piece -> piece.content().name().equals("4"));
  }

  @Test
  void marksNobodyCanReadAreTold() {
    Answer rows =
        stage.rowsOf(
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
        stage
            .visitor()
            .upload(
                stage.path() + "/import",
                "表.xlsx",
                table(row("番号", "低影響", "LIU", "3", "表題"), row("9.2.1", "○", "○", "○")));
    Answer match = stage.visitor().get(kept.location());
    assertThat(match.body())
        .contains("新しい水準（見出しの言葉で名付ける）")
        .contains("<option value=\"LEVEL:LIU\">新しい水準 LIU</option>");
    String before = stage.counts();
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
    Answer refused = stage.visitor().post(kept.location(), all);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("見出し「低影響」からは、新しい水準の番号が分かりません").contains("水準2の列が二つ以上あります");
    assertThat(stage.counts()).isEqualTo(before);

    all[7] = "LEVEL:1";
    all[9] = "LEVEL:";
    Answer chosen = stage.visitor().post(kept.location(), all);
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
    assertThat(stage.take(stage.visitor().get(chosen.location())).status()).isEqualTo(303);
    assertThat(stage.level("LIU").members())
        .containsExactly(stage.piece("9.2.1").orElseThrow().id());
  }
}
