package dev.akashi.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.Workshop;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the editor tells whoever writes: where one is, what is not saved, what may not fit. */
@AkashiTest
class EditorPagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;

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
            "2982-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("編集の案", "Draft to edit"));
    path = "/programme/baselines/" + draft;
  }

  private Piece piece(String name) {
    return workshop.sheet(officer, draft).requirements().stream()
        .filter(piece -> piece.content().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void say(Piece piece, DraftText text) {
    RequirementContent said = piece.requirement().orElseThrow();
    editor.changeRequirement(
        officer,
        draft,
        piece.id(),
        piece.content().code().orElseThrow().mark(),
        new RequirementContent("", said.title(), text, said.actor(), said.details()),
        piece.revision());
  }

  @Test
  void aTextThatWasChangedInOneLanguageAloneIsToldAsAHintWithItsPlace() {
    Piece piece = piece("9.2.3");
    DraftText before = piece.requirement().orElseThrow().text();
    assertThat(visitor.get(path).body()).doesNotContain("和文だけが変わり");

    say(piece, new DraftText("特権を四半期ごとに見直す。", before.en()));

    assertThat(visitor.get(path).body())
        .contains("「9.2.3」の本文は、2022-04-01の版から和文だけが変わり、英訳は同じままです。")
        .contains("誤り0件")
        .contains(path + "/pieces/" + piece.id());
    assertThat(visitor.get(path + "?lang=en").body())
        .contains("Text of “9.2.3”: the Japanese changed since version 2022-04-01");
    assertThat(stage.api(officer).get("/api/v1/programme/baselines/" + draft).body())
        .contains("\"error\":false,\"code\":\"workshop.check.japanese-alone\"");

    say(piece("9.2.3"), new DraftText(before.ja(), "Privileges are looked at every quarter."));

    assertThat(visitor.get(path + "?lang=ja").body())
        .contains("英訳だけが変わり、和文は同じままです")
        .doesNotContain("和文だけが変わり");
  }

  @Test
  void theChapterThatIsAskedForStaysOpenOnANarrowScreenAndIsNamed() {
    String chapter = visitor.get(path + "/edit?chapter=9").body();
    assertThat(chapter).containsPattern("<details class=\"fold\" open><summary>章と要件：9 [^<]+<");

    String piece = visitor.get(path + "/pieces/" + piece("9.2.3").id()).body();
    assertThat(piece)
        .containsPattern("<details class=\"fold\" data-fold=\"\" open><summary>章と要件：9 [^<]+<");

    assertThat(visitor.get(path + "/edit").body())
        .contains("data-fold=\"\" open><summary>章と要件</summary>");
  }

  @Test
  void whatComesBackWithErrorsCountsAsTypedAndNotSaved() {
    Piece piece = piece("9.2.3");
    String page = path + "/pieces/" + piece.id();
    assertThat(visitor.get(page).body())
        .contains("data-unsaved=\"\"", "<script src=\"/assets/unsaved.js\" defer></script>");
    assertThat(visitor.get("/assets/unsaved.js").status()).isEqualTo(200);

    Answer refused =
        visitor.post(page, "titleJa", "", "titleEn", "Typed", "actor", "PROVIDER", "revision", "0");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("data-unsaved=\"typed\"");
  }

  @Test
  void theIdOfALevelIsExplainedWhereItIsAskedForAndWhereItIsRefused() {
    assertThat(visitor.get(path + "/levels").body()).contains("半角の英数字とハイフンだけを使えます");

    Answer refused =
        visitor.post(path + "/levels", "level", "低影響", "titleJa", "低影響", "audit", "FULL");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("日本語の名前は「見出し（日本語）」に書けます");
  }

  @Test
  void aFieldWithoutALabelIsNamedByWhatItIsFor() {
    Piece piece = piece("9.2.3");
    Answer refused = visitor.post(path + "/pieces/" + piece.id() + "/remove", "revision", "0");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<a href=\"#f-whole\">削除</a>")
        .doesNotContain("該当欄", "入力箇所");
  }
}
