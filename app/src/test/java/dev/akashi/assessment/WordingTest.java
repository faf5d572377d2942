package dev.akashi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final String SEEN =
      "認証基盤課の課長に質問し、特権利用者の一覧を閲覧した。一覧の12名について、四半期ごとの見直しの記録と承認者の記入を確かめた。";

  @Test
  @Clause("FRM-47")
  void theSameTextIsWhollyAlikeWhateverItsSpacesMarksAndWidths() {
    Wording own = Wording.of(SEEN, List.of());

    assertThat(own.alike(Wording.of(SEEN, List.of()))).isEqualTo(100);
    assertThat(own.alike(Wording.of(SEEN.replace("、", " ，\n").replace("12", "１２"), List.of())))
        .isEqualTo(100);
  }

  @Test
  @Clause("FRM-47")
  void aTextWithAnotherNameInItIsStillNearlyTheSameAndAnotherTextIsNot() {
    Wording own = Wording.of(SEEN, List.of());

    assertThat(own.alike(Wording.of(SEEN.replace("12名", "15名"), List.of()))).isBetween(80, 99);
    assertThat(own.alike(Wording.of("データセンターの入口で、入退室の記録簿と監視映像の保存期間を係員の立会いのもとで観察した。", List.of())))
        .isLessThan(10);
  }

  @Test
  @Clause("FRM-47")
  void theWordsOfTheStandardProcedureAreNobodysOwn() {
    String standard = "特権的アクセス権の割当て及び利用を制限し、管理する。";

    assertThat(Wording.of(standard, List.of(standard)).characters()).isZero();
    assertThat(
            Wording.of(standard + SEEN, List.of(standard))
                .alike(Wording.of(SEEN, List.of(standard))))
        .isGreaterThan(90);
  }

  @Test
  void textsWithoutWordsOfTheirOwnAreNotAlike() {
    Wording nothing = Wording.of("—", List.of());

    assertThat(nothing.alike(Wording.of("", List.of()))).isZero();
    assertThat(nothing.buckets()).isEmpty();
  }

  @Test
  void nearlyTheSameTextsAreFoundByABucketAndStrangersHardlyEver() {
    Random random = new Random(20261122);
    int found = 0;
    int strangers = 0;
    for (int round = 0; round < 200; round++) {
      List<String> text = words(random, 120);
      Set<Long> own = buckets(text);
      List<String> changed = new ArrayList<>(text);
      IntStream.range(0, 4).forEach(i -> changed.set(i * 30, "改"));
      found += common(own, buckets(changed)) ? 1 : 0;
      strangers += common(own, buckets(words(random, 120))) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(195);
    assertThat(strangers).isLessThan(5);
  }

  private static boolean common(Set<Long> one, Set<Long> other) {
    Set<Long> both = new HashSet<>(one);
    both.retainAll(other);
    return !both.isEmpty();
  }

  private static Set<Long> buckets(List<String> text) {
    return Arrays.stream(Wording.of(String.join("", text), List.of()).buckets())
        .boxed()
        .collect(Collectors.toSet());
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Character.toString(0x4E00 + random.nextInt(3000)))
        .toList();
  }
}
