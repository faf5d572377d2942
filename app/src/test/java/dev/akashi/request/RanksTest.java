package dev.akashi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks as people write them. */
class RanksTest {

  @Test
  void rangesAndSingleRanksAreReadInOrder() {
    assertThat(Ranks.read("8, 1-3、2", 10)).containsExactly(1, 2, 3, 8);
    assertThat(Ranks.read("  ", 10)).isEmpty();
  }

  @Test
  void whatIsToldReadsTheSame() {
    List<Integer> ranks = List.of(1, 2, 3, 5, 9, 10);
    assertThat(Ranks.told(ranks)).isEqualTo("1-3, 5, 9-10");
    assertThat(Ranks.read(Ranks.told(ranks), 10)).containsExactlyElementsOf(ranks);
    assertThat(Ranks.told(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "5-3", "1-11", "a", "1-", "-4", "1.5"})
  void whatIsNoRankIsRefused(String text) {
    assertThatThrownBy(() -> Ranks.read(text, 10)).isInstanceOf(IllegalArgumentException.class);
  }
}
