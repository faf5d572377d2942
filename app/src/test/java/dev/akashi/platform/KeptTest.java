package dev.akashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

  private final AtomicInteger made = new AtomicInteger();
  private final Kept<String, byte[]> kept = new Kept<>(1000, bytes -> bytes.length);

  @Test
  void largeAnswersTakeTheRoomOfManySmallOnes() {
    ask("first", 300);
    ask("second", 300);
    ask("third", 300);
    ask("first", 300);
    assertThat(made).hasValue(3);

    ask("large", 600);
    assertThat(kept.taken()).isEqualTo(900);
    ask("first", 300);
    assertThat(made).hasValue(4);
    ask("second", 300);
    assertThat(made).hasValue(5);
  }

  @Test
  void anAnswerLargerThanTheRoomIsGivenAndNotKept() {
    ask("huge", 5000);

    assertThat(kept.taken()).isZero();
  }

  @Test
  void manyAnswersNeverTakeMoreThanTheRoom() {
    for (int i = 0; i < 5000; i++) {
      ask("question " + i, 1 + i % 400);
      assertThat(kept.taken()).isLessThanOrEqualTo(1000);
    }
  }

  private void ask(String key, int bytes) {
    kept.get(
        key,
        () -> {
          made.incrementAndGet();
          return new byte[bytes];
        });
  }
}
