package dev.akashi.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.Workshop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AkashiTest
class WorkshopPagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String DRAFTS = "/programme/baselines";

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired LevelEditor levels;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor visitor;

  @BeforeEach
  void anOfficer() {
    officer = stage.person(Role.PROGRAMME_OFFICER);
    visitor = stage.signedIn(officer);
  }

  private DraftId begin() {
    return workshop.begin(
        officer,
        "2980-" + NUMBER.incrementAndGet(),
        Optional.of("2022-04-01"),
        new DraftText("画面の案", "Draft for pages"));
  }

  private Piece piece(DraftId draft, String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .filter(piece -> piece.content().name().equals(name) && piece.level().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private String path(DraftId draft) {
    return DRAFTS + "/" + draft;
  }

  @Test
  void everyPageOfADraftIsThereInBothLanguages() {
    DraftId draft = begin();
    visitor.post(path(draft) + "/pieces", "code", "9.9", "titleJa", "節", "titleEn", "Section");
    String level = levels.levels(officer, draft).getFirst().id().toString();
    for (String page :
        List.of(
            DRAFTS,
            path(draft),
            path(draft) + "/edit",
            path(draft) + "/edit?chapter=9",
            path(draft) + "/pieces/" + piece(draft, "9.2").id(),
            path(draft) + "/pieces/" + piece(draft, "9.4.2.2.B").id(),
            path(draft) + "/edits",
            path(draft) + "/levels?chapter=9",
            path(draft) + "/levels/" + level + "?chapter=9")) {
      for (String language : List.of("ja", "en")) {
        Answer answer = visitor.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body())
            .as(page)
            .doesNotContain("workshop.")
            .doesNotContain("enum.")
            .doesNotContain(">baseline.");
      }
    }
  }

  @Test
  void theNameOfAVersionHasOneLimitAndANumberBeyondTheChaptersIsExplained() {
    Answer tooLong =
        visitor.post(
            DRAFTS, "version", "2".repeat(41), "base", "2022-04-01", "titleJa", "案", "titleEn", "");
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.body()).contains("40文字以内で");

    Answer beyond =
        visitor.post(DRAFTS + "/" + begin() + "/pieces", "code", "19.1.1", "titleJa", "第19章の統制目標");
    assertThat(beyond.status()).isEqualTo(422);
    assertThat(beyond.body()).contains("章の番号は3から18までです");
  }

  @Test
  void aDraftIsBegunEditedAndUndoneWithoutScript() {
    Answer begun =
        visitor.post(
            DRAFTS,
            "version",
            "2981-" + NUMBER.incrementAndGet(),
            "base",
            "2022-04-01",
            "titleJa",
            "改定案",
            "titleEn",
            "Revision");
    assertThat(begun.status()).isEqualTo(303);
    String path = begun.location().replaceAll("\\?.*", "");
    Answer added = visitor.post(path + "/pieces", "code", "９.２.１.９.Ｂ", "titleJa", "追加の管理策");
    assertThat(added.status()).isEqualTo(303);
    Answer form = visitor.get(added.location());
    assertThat(form.body()).contains("追加しました").contains("9.2.1.9.B").contains("遵守事項");

    assertThat(visitor.post(path + "/undo", "edit", "1").status()).isEqualTo(303);
    assertThat(visitor.get(path + "/edit?chapter=9").body())
        .doesNotContain("9.2.1.9.B")
        .contains("編集1をやり直す");
  }

  @Test
  void aStaleEditShowsWhatIsStoredBesideWhatWasTyped() {
    DraftId draft = begin();
    Piece seen = piece(draft, "9.2.1");
    String path = path(draft) + "/pieces/" + seen.id();
    visitor.get(path);
    String[] fields = {
      "revision",
      "0",
      "titleJa",
      "先の題",
      "titleEn",
      "First",
      "textJa",
      "行う。",
      "textEn",
      "Done.",
      "actor",
      "PROVIDER",
      "mark",
      ""
    };
    assertThat(visitor.post(path, fields).status()).isEqualTo(303);
    fields[3] = "後の題";
    Answer stale = visitor.post(path, fields);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body())
        .contains("先の題")
        .contains("後の題")
        .contains("name=\"revision\" value=\"1\"");
    assertThat(piece(draft, "9.2.1").content().title().ja()).isEqualTo("先の題");
  }

  @Test
  void whatIsWrongIsToldAtItsFieldWithEverythingTypedKept() {
    DraftId draft = begin();
    String path = path(draft) + "/pieces/" + piece(draft, "9.2.1").id();
    visitor.get(path);
    Answer bad =
        visitor.post(
            path,
            "revision",
            "0",
            "titleJa",
            "題",
            "actor",
            "PROVIDER",
            "mark",
            "B",
            "everyYears",
            "99",
            "fromYear",
            "2026",
            "exampleJa0",
            "",
            "exampleEn0",
            "Only English",
            "sourceDocument0",
            "文書だけ",
            "parameterId0",
            "Not An Id",
            "parameterJa0",
            "値");

    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body())
        .contains("Only English")
        .contains("日本語がありません")
        .contains("文書と箇所の両方")
        .contains("監査の周期は")
        .contains("Not An Id");
    assertThat(piece(draft, "9.2.1").revision()).isZero();
  }

  @Test
  void discardingADraftIsAskedOnceMoreWithWhatIsKept() {
    DraftId draft = begin();
    editor.add(officer, draft, Code.of("9.9"), new DraftText("節", "Section"));
    String page = visitor.get(path(draft)).body();
    assertThat(page)
        .contains("href=\"" + path(draft) + "/discard\"")
        .doesNotContain("value=\"DISCARD\"");

    Answer asked = visitor.get(path(draft) + "/discard");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("元に戻せません", "編集1件", "画面の案", "value=\"DISCARD\"", "取り下げない");
    assertThat(visitor.get(path(draft) + "/discard?lang=en").body()).contains("cannot be undone");

    assertThat(visitor.post(path(draft) + "/step", "action", "DISCARD", "revision", "0").location())
        .contains(path(draft));
    assertThat(visitor.get(path(draft) + "/discard").status()).isEqualTo(422);
    assertThat(visitor.get(path(draft) + "/edits").body()).contains("9.9");
  }

  @Test
  void othersDoNotSeeTheWorkshop() {
    DraftId draft = begin();

    assertThat(stage.signedIn(stage.person(Role.REPRESENTATIVE)).get(path(draft)).status())
        .isEqualTo(403);
    assertThat(stage.api(stage.person(Role.REVIEWER)).get("/api/v1" + DRAFTS).status())
        .isEqualTo(403);
    assertThat(stage.visitor().get(DRAFTS).status()).isNotEqualTo(200);
  }

  @Test
  void anOpenEditorLearnsWhatSomebodyElseDid() {
    DraftId draft = begin();
    Piece open = piece(draft, "9.2.1");
    String page = visitor.get(path(draft) + "/pieces/" + open.id()).body();
    String news = path(draft) + "/edits/news?after=0&piece=" + open.id();
    assertThat(page)
        .contains("data-news=\"" + news.replace("&", "&amp;") + "\" hidden")
        .contains("<script src=\"/assets/news.js\" defer></script>");
    assertThat(visitor.get("/assets/news.js").status()).isEqualTo(200);
    editor.add(officer, draft, Code.of("9.7"), new DraftText("自分の節", ""));
    assertThat(visitor.get(news).json().get("text").stringValue()).isEmpty();

    Actor other = stage.colleagueOf(officer, Role.PROGRAMME_OFFICER);
    editor.add(other, draft, Code.of("9.8"), new DraftText("別の節", ""));
    Answer told = visitor.get(news);
    assertThat(told.json().get("last").intValue()).isEqualTo(2);
    assertThat(told.json().get("text").stringValue())
        .isEqualTo(other.name() + "さんが「9.8」を編集しました（追加）。");

    editor.remove(other, draft, open.id(), true, 0);
    assertThat(visitor.get(news).json().get("text").stringValue())
        .contains("いま開いている内容を")
        .contains("ほかの人の編集が1件");
    assertThat(visitor.get(news.replace("after=0", "after=3")).json().get("last").intValue())
        .isZero();
    assertThat(visitor.get(news.replace("after=0", "after=x")).status()).isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.REVIEWER)).get(news).status()).isEqualTo(403);
    assertThat(stage.visitor().get(news).status()).isEqualTo(303);
  }

  @Test
  void aLargeDraftTakesNoMoreStatementsThanASmallOne() {
    DraftId draft = begin();
    int small = statements(draft);
    for (int control = 1; control <= 60; control++) {
      editor.add(officer, draft, Code.of("9.1.1." + control), new DraftText("管理策", "Control"));
    }

    assertThat(statements(draft)).isLessThanOrEqualTo(small);
  }

  private int statements(DraftId draft) {
    return StatementCount.of(
        sql,
        () -> assertThat(visitor.get(path(draft) + "/edit?chapter=9").status()).isEqualTo(200));
  }

  @Test
  void theSameIsPossibleOverTheApi() {
    Visitor api = stage.api(officer);
    String drafts = "/api/v1" + DRAFTS;
    JsonNode begun =
        api.json(
                "POST",
                drafts,
                "{\"version\": \"2982-%d\", \"title\": {\"ja\": \"案\", \"en\": \"Draft\"}}"
                    .formatted(NUMBER.incrementAndGet()))
            .json();
    String draft = drafts + "/" + begun.get("id").stringValue();
    JsonNode added =
        api.json(
                "POST",
                draft + "/pieces",
                "{\"number\": \"9.2.1.6\", \"title\": {\"ja\": \"管理策\", \"en\": \"Control\"}}")
            .json();
    String piece = draft + "/pieces/" + added.get("id").stringValue();
    String change =
        """
        {"title": {"ja": "管理策", "en": "Control"}, "text": {"ja": "行う。", "en": "Do it."},
         "mark": "PB", "actor": "BOTH", "revision": %d,
         "details": {"examples": [{"ja": "例", "en": "Example"}], "everyYears": "2", "fromYear": "2026"}}
        """;
    Answer changed = api.json("PUT", piece, change.formatted(1));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("number").stringValue()).isEqualTo("9.2.1.6.PB");
    assertThat(changed.json().get("details").get("examples").get(0).get("en").stringValue())
        .isEqualTo("Example");
    assertThat(api.json("PUT", piece, change.formatted(1)).status()).isEqualTo(409);
    assertThat(api.json("PUT", piece, change.replace("\"revision\": %d,", "")).status())
        .isEqualTo(422);
    assertThat(api.get(draft).json().get("findings").size()).isPositive();
    assertThat(api.get(draft + "/edits").json().get("items").size()).isEqualTo(2);
    assertThat(
            api.json(
                    "POST",
                    draft + "/steps",
                    "{\"action\": \"PROMULGATE\", \"inForceFrom\": \"2990-04-01\", \"revision\":"
                        + " 0}")
                .status())
        .isEqualTo(422);
  }
}
