package dev.akashi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Cases;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "ＯＲＡＣＬＥ, oracle",
    "Oracle, ORACLE",
    "ｸﾗｳﾄﾞ, クラウド",
    "くらうど, クラウド",
    "エヌ・ティ・ティ・データ, エヌティティデータ",
    "⽇本電気, 日本電気",
    "Cloud @ Customer, cloud@customer",
    "㈱日立, (株)日立"
  })
  void widthCaseKanaSpacesAndDotsMakeNoDifference(String one, String other) {
    assertThat(SearchText.of(one)).isEqualTo(SearchText.of(other));
  }

  @Test
  void everyWordIsSoughtByItself() {
    assertThat(SearchText.words(" Oracle　クラウド  oracle "))
        .containsExactly(SearchText.of("oracle"), SearchText.of("クラウド"));
    assertThat(SearchText.words("  　 ")).isEmpty();
  }

  @Test
  void aWordDoesNotReachFromOneTextIntoTheNext() {
    SearchText both = SearchText.joined(Stream.of("Box", "Oracle"));
    assertThat(both.contains(SearchText.of("xo"))).isFalse();
    assertThat(both.grams()).contains("bo", "ox", "or").doesNotContain("xo", "\n");
  }

  @Test
  void aControlCharacterNeverReachesTheDatabase() {
    assertThat(SearchText.words("a\u0000b\u0007"))
        .containsExactly(SearchText.of("a"), SearchText.of("b"));
    assertThat(SearchText.of("a\u0000b").value()).isEqualTo("ab");
  }

  static Stream<String> texts() {
    return Cases.of(400, SearchTextTest::text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void foldingTwiceIsFoldingOnce(String text) {
    SearchText once = SearchText.of(text);
    assertThat(SearchText.of(once.value())).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyPieceOfATextFindsIt(String text) {
    SearchText whole = SearchText.of(text);
    int[] points = whole.value().codePoints().toArray();
    for (int from = 0; from < points.length; from++) {
      for (int to = from + 1; to <= Math.min(points.length, from + 4); to++) {
        SearchText piece = new SearchText(new String(points, from, to - from));
        assertThat(whole.contains(piece)).isTrue();
        assertThat(whole.grams()).containsAll(piece.sought());
      }
    }
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(6)) {
            case 0 -> random.nextInt('a', 'z' + 1);
            case 1 -> random.nextInt(0x3041, 0x30FF);
            case 2 -> random.nextInt(0x4E00, 0x9FFF);
            case 3 -> random.nextInt(0xFF01, 0xFFEF);
            case 4 -> random.nextInt(0x20, 0x2FFF);
            default -> random.nextInt(1, 0xD800);
          });
    }
    return text.toString();
  }
}
