package dev.akashi.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.amendment.TextDifference.Mark;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Clause("AMD-01")
class TextDifferenceTest {

  @Test
  void theChangedWordsOfAJapaneseSentenceAreFound() {
    assertThat(TextDifference.between("特権の一覧を3か月ごとに見直す。", "特権の台帳を6か月ごとに見直す。").spans())
        .containsExactly(
            new Span(Mark.KEPT, "特権の"),
            new Span(Mark.REMOVED, "一覧を3"),
            new Span(Mark.ADDED, "台帳を6"),
            new Span(Mark.KEPT, "か月ごとに見直す。"));
  }

  @Test
  void theChangedWordsOfAnEnglishSentenceAreFound() {
    assertThat(
            TextDifference.between("Review the list every month.", "Review the list every year.")
                .spans())
        .containsExactly(
            new Span(Mark.KEPT, "Review the list every "),
            new Span(Mark.REMOVED, "month"),
            new Span(Mark.ADDED, "year"),
            new Span(Mark.KEPT, "."));
  }

  @Test
  void ofKanjiOnlyThoseThatDifferAreMarked() {
    assertThat(TextDifference.between("責任者が定める。", "管理責任者が定める。").spans())
        .containsExactly(new Span(Mark.ADDED, "管理"), new Span(Mark.KEPT, "責任者が定める。"));
  }

  @Test
  void equalTextsAreOneKeptSpan() {
    assertThat(TextDifference.between("同じ。", "同じ。").isEmpty()).isTrue();
    assertThat(TextDifference.between("", "").spans()).noneMatch(s -> s.mark() != Mark.KEPT);
  }

  @Test
  void theSpansGiveBackBothTextsToTheLetter() {
    Random random = new Random(20220401);
    for (int i = 0; i < 20_000; i++) {
      String before = text(random);
      String after = random.nextInt(4) == 0 ? text(random) : edited(before, random);

      TextDifference difference = TextDifference.between(before, after);

      assertThat(difference.before()).isEqualTo(before);
      assertThat(difference.after()).isEqualTo(after);
      assertThat(difference.percentChanged()).isBetween(0, 100);
      for (int at = 1; at < difference.spans().size(); at++) {
        assertThat(difference.spans().get(at).mark())
            .as("neighbours differ in %s", difference)
            .isNotEqualTo(difference.spans().get(at - 1).mark());
      }
    }
  }

  private static final String[] PIECES = {
    "情報",
    "の",
    "を",
    "管理",
    "責任者",
    "クラウド",
    "ｸﾗｳﾄﾞ",
    "サービス",
    "定める",
    "。",
    "、",
    " ",
    "\n",
    "　",
    "3",
    "か月",
    "shall",
    "the",
    "provider",
    ",",
    ".",
    "👨‍👩‍👧",
    "𠮷",
    "が\u3099",
    "\u0301",
    "é",
    "①",
    "（",
    "）",
    "\t",
    "１"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(14);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String edited(String before, Random random) {
    List<Integer> letters = new ArrayList<>(before.codePoints().boxed().toList());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int piece = PIECES[random.nextInt(PIECES.length)].codePointAt(0);
      int place = letters.isEmpty() ? 0 : random.nextInt(letters.size());
      if (letters.isEmpty() || random.nextBoolean()) {
        letters.add(place, piece);
      } else {
        letters.subList(place, place + 1).clear();
      }
    }
    StringBuilder text = new StringBuilder();
    letters.forEach(text::appendCodePoint);
    return text.toString();
  }
}
