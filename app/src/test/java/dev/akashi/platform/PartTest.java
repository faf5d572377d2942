package dev.akashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {

  private static final List<Integer> SEVEN = IntStream.range(0, 7).boxed().toList();

  @Test
  void aListIsShownInPartsOfWhichTheLastHasNoneAfterIt() {
    Part<Integer> first = Part.cut(SEVEN, 0, 3);
    Part<Integer> second = Part.cut(SEVEN, first.next(), 3);
    Part<Integer> last = Part.cut(SEVEN, second.next(), 3);

    assertThat(first).isEqualTo(new Part<>(List.of(0, 1, 2), 0, 3, true));
    assertThat(second.items()).containsExactly(3, 4, 5);
    assertThat(last).isEqualTo(new Part<>(List.of(6), 6, 3, false));
    assertThat(last.before()).isEqualTo(3);
    assertThat(first.before()).isZero();
  }

  @Test
  void aListThatFillsAPartExactlyHasNoSecondOne() {
    assertThat(Part.cut(SEVEN, 0, 7).more()).isFalse();
    assertThat(Part.read(List.of(1, 2, 3), 0, 2)).isEqualTo(new Part<>(List.of(1, 2), 0, 2, true));
  }

  @Test
  void beyondTheEndThereIsNothing() {
    assertThat(Part.cut(SEVEN, 100, 3).isEmpty()).isTrue();
    assertThat(Part.cut(SEVEN, 100, 3).more()).isFalse();
  }
}
