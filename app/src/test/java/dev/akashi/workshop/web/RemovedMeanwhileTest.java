package dev.akashi.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.comment.Consultation;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.Workshop;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody typed outlives that a colleague took the ground from under the form. */
@AkashiTest
class RemovedMeanwhileTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired LevelEditor levels;

  private Actor colleague;
  private Visitor visitor;
  private DraftId draft;
  private String path;

  @BeforeEach
  void aDraftThatTwoWorkOn() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    colleague = stage.person(Role.PROGRAMME_OFFICER);
    visitor = stage.signedIn(officer);
    draft =
        workshop.begin(
            officer,
            "2967-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("二人で書く案", "A draft of two"));
    path = "/programme/baselines/" + draft;
  }

  private Piece piece(String name) {
    return workshop.sheet(colleague, draft).pieces().stream()
        .filter(piece -> piece.content().name().equals(name) && piece.level().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private void removed(Piece piece) {
    editor.remove(colleague, draft, piece.id(), true, piece.revision());
  }

  private static String[] requirement(String... more) {
    String[] typed = {
      "revision", "0",
      "titleJa", "書き直した題",
      "titleEn", "Title written anew",
      "textJa", "書き直した本文。\n二行目。",
      "textEn", "Text written anew.",
      "actor", "PROVIDER",
      "mark", "PB",
      "riskJa0", "書き足したリスク",
      "riskEn0", "Added risk"
    };
    String[] all = Arrays.copyOf(typed, typed.length + more.length);
    System.arraycopy(more, 0, all, typed.length, more.length);
    return all;
  }

  @Test
  void whatWasTypedOfARemovedRequirementIsShownAndCanBePutBack() {
    Piece seen = piece("9.4.2.2.B");
    Piece level = levels.levels(colleague, draft).getFirst();
    assertThat(level.level().orElseThrow().members()).contains(seen.id());
    String page = path + "/pieces/" + seen.id();
    visitor.get(page);
    removed(seen);

    Answer refused = visitor.post(page, requirement());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("ほかの人か、自分の別の画面が削除しました", colleague.name())
        .contains("書き直した題", "Title written anew", "書き直した本文。\n二行目。", "Text written anew.")
        .contains("書き足したリスク", "Added risk")
        .contains("action=\"" + page + "/restore\"", "value=\"9.4.2.2\"", "href=\"" + path + "\"");

    Answer back = visitor.post(page + "/restore", requirement("code", "9.4.2.2"));
    assertThat(back.status()).as(back.body()).isEqualTo(303);
    Piece restored = piece("9.4.2.2.PB");
    assertThat(restored.id()).isEqualTo(seen.id());
    assertThat(restored.requirement().orElseThrow().text().ja()).isEqualTo("書き直した本文。\n二行目。");
    assertThat(restored.requirement().orElseThrow().details().risks()).hasSize(1);
    assertThat(levels.levels(colleague, draft).getFirst().level().orElseThrow().members())
        .contains(seen.id());
  }

  @Test
  void aNumberTakenMeanwhileIsToldAndNothingIsLost() {
    Piece seen = piece("9.4.2.2.B");
    String page = path + "/pieces/" + seen.id();
    visitor.get(page);
    removed(seen);

    Answer taken = visitor.post(page + "/restore", requirement("code", "9.2.1.6"));

    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("書き直した題", "e-code", "action=\"" + page + "/restore\"");
  }

  @Test
  void aRequirementThatIsThereAgainIsNotPutBackTwice() {
    Piece seen = piece("9.4.2.2.B");
    String page = path + "/pieces/" + seen.id();
    visitor.get(page);

    Answer there = visitor.post(page + "/restore", requirement("code", "9.4.2.2"));

    assertThat(there.status()).isEqualTo(409);
    assertThat(there.body()).contains("書き直した題").doesNotContain("action=\"" + page + "/restore\"");
  }

  @Test
  void theTypedTitleOfARemovedHeadingIsShownAndCanBePutBack() {
    visitor.get(path);
    PieceId id = editor.add(colleague, draft, Code.of("9.9"), new DraftText("新しい節", "New section"));
    removed(piece("9.9"));

    Answer refused =
        visitor.post(
            path + "/pieces/" + id, "revision", "1", "titleJa", "書き直した節", "titleEn", "Anew");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("書き直した節", "value=\"9.9\"");
    Answer back =
        visitor.post(
            path + "/pieces/" + id + "/restore",
            "code",
            "9.9",
            "titleJa",
            "書き直した節",
            "titleEn",
            "Anew");
    assertThat(back.status()).isEqualTo(303);
    assertThat(piece("9.9").content().title().ja()).isEqualTo("書き直した節");
  }

  @Test
  void theNumberTypedForAMoveIsOfferedForPuttingBack() {
    Piece seen = piece("9.4.2.2.B");
    visitor.get(path + "/pieces/" + seen.id());
    removed(seen);

    Answer refused =
        visitor.post(path + "/pieces/" + seen.id() + "/move", "revision", "0", "to", "9.4.2.88");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("value=\"9.4.2.88\"");
  }

  @Test
  void whatWasTypedAndChosenOfARemovedLevelIsShownAndCanBePutBack() {
    Piece level = levels.levels(colleague, draft).getFirst();
    Piece chosen = piece("9.4.2.2.B");
    String page = path + "/levels/" + level.id();
    visitor.get(page);
    removed(level);

    Answer typed =
        visitor.post(
            page,
            "revision",
            "0",
            "titleJa",
            "書き直した水準",
            "titleEn",
            "",
            "audit",
            "FULL",
            "parameter",
            "confidentiality",
            "value-confidentiality",
            "機密性の値");
    assertThat(typed.status()).isEqualTo(409);
    assertThat(typed.body()).contains("書き直した水準", "機密性の値", colleague.name());

    Answer picked =
        visitor.post(
            page + "/select", "revision", "0", "chapter", "9", "member", chosen.id().toString());
    assertThat(picked.status()).isEqualTo(409);
    assertThat(picked.body())
        .containsPattern("value=\"" + chosen.id() + "\" checked")
        .contains("action=\"" + page + "/restore\"");

    LevelContent before = level.level().orElseThrow();
    Answer back =
        visitor.post(
            page + "/restore",
            "level",
            before.name(),
            "titleJa",
            "書き直した水準",
            "audit",
            before.audit().name(),
            "chapter",
            "9",
            "member",
            chosen.id().toString());
    assertThat(back.status()).as(back.body()).isEqualTo(303);
    Set<PieceId> ninth = Set.of(chosen.id(), piece("9.2.1.6.PB").id());
    LevelContent again = editor.piece(colleague, draft, level.id()).level().orElseThrow();
    assertThat(again.title().ja()).isEqualTo("書き直した水準");
    assertThat(again.members()).containsAnyElementsOf(before.members());
    assertThat(again.members().stream().filter(ninth::contains)).containsExactly(chosen.id());
  }

  @Test
  void whatWasTypedIsShownWhenTheDraftWentToPublicComment() {
    visitor.get(path);
    Consultation.open(context, colleague, draft);

    Answer described =
        visitor.post(
            path + "/describe", "revision", "0", "titleJa", "書き直した題名", "wordingJa", "書き足した説明");
    assertThat(described.status()).isEqualTo(422);
    assertThat(described.body()).contains("書き直した題名", "書き足した説明");

    Answer added = visitor.post(path + "/pieces", "code", "9.9", "titleJa", "足したかった節");
    assertThat(added.status()).isEqualTo(422);
    assertThat(added.body()).contains("足したかった節");

    Answer level =
        visitor.post(path + "/levels", "level", "9", "titleJa", "足したかった水準", "audit", "FULL");
    assertThat(level.status()).isEqualTo(422);
    assertThat(level.body()).contains("足したかった水準");
  }
}
