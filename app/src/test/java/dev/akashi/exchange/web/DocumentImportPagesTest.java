package dev.akashi.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.LevelEditor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Catalogs and profiles in OSCAL, and chapters in YAML. */
@AkashiTest
class DocumentImportPagesTest {

  @Autowired ApplicationContext context;
  @Autowired LevelEditor levels;

  private ImportStage stage;

  @BeforeEach
  void anOfficerWithADraft() {
    stage = new ImportStage(context);
  }

  @Test
  @Clause("FRM-14")
  void whatWasExportedComesBackUnchanged() {
    byte[] excel = stage.visitor().download(stage.path() + "/files/baseline.ja.xlsx");
    assertThat(stage.rowsOf(excel).body()).contains("違いなし").contains("取り込むものはありません");

    for (String file :
        List.of("catalog.ja.json", "catalog.en.xml", "catalog.ja.yaml", "level-2.ja.json")) {
      stage.visitor().get(stage.path() + "/import");
      Answer kept =
          stage
              .visitor()
              .upload(
                  stage.path() + "/import",
                  file,
                  stage.visitor().download(stage.path() + "/files/" + file));
      assertThat(kept.status()).as(file + kept.body()).isEqualTo(303);
      assertThat(stage.visitor().get(kept.location()).body()).as(file).contains("取り込むものはありません");
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
        stage
            .visitor()
            .upload(stage.path() + "/import", "09.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(stage.visitor().get(kept.location()).body())
        .contains("追加 <b>2</b>")
        .contains("変更 <b>1</b>");
  }

  @Test
  void aProfileIsTakenInAsALevel() {
    String profile =
        new String(
                stage.visitor().download(stage.path() + "/files/level-2.ja.json"),
                StandardCharsets.UTF_8)
            .replaceAll("(?s)\"with-ids\"\\s*:\\s*\\[.*?\\]", "\"with-ids\":[\"ismap-9.2.1\"]");
    Answer kept =
        stage
            .visitor()
            .upload(
                stage.path() + "/import", "level.json", profile.getBytes(StandardCharsets.UTF_8));
    Answer rows = stage.visitor().get(kept.location());
    assertThat(rows.body()).contains("変更 <b>1</b>");

    assertThat(stage.take(rows).status()).isEqualTo(303);
    assertThat(
            levels
                .levels(stage.officer(), stage.draft())
                .getFirst()
                .level()
                .orElseThrow()
                .members())
        .containsExactly(stage.piece("9.2.1").orElseThrow().id());
  }

  @Test
  void aProfileThatImportsItselfIsRefused() {
    String profile =
        new String(
                stage.visitor().download(stage.path() + "/files/level-2.ja.json"),
                StandardCharsets.UTF_8)
            .replace("catalog.ja.json", "self.json");
    stage.refused(
        "self.json", profile.getBytes(StandardCharsets.UTF_8), "OSCALとして読めません", "self.json");
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
        stage
            .visitor()
            .upload(stage.path() + "/import", "c.json", catalog.getBytes(StandardCharsets.UTF_8));
    Answer rows = stage.visitor().get(kept.location());
    assertThat(rows.body())
        .contains("9.9.1が二度あります")
        .contains("「ac-2」は見出しや要求事項の番号ではありません")
        .contains("章の番号は3から18までです")
        .doesNotContain("/take");

    String before = stage.counts();
    Answer taken = stage.visitor().post(stage.uploadOf(rows) + "/take", "revision", "0");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("取り込めません。案は変わっていません");
    assertThat(stage.counts()).isEqualTo(before);
  }
}
