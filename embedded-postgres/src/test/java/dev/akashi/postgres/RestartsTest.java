package dev.akashi.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartsTest {

  private final Restarts restarts = new Restarts();

  @Test
  void theWaitsGrowAndTheHopeEnds() {
    List<Long> waits =
        IntStream.range(0, Restarts.MOST)
            .mapToObj(i -> restarts.next(Duration.ofSeconds(i)).orElseThrow().toSeconds())
            .toList();

    assertThat(waits).containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    assertThat(restarts.next(Duration.ofSeconds(Restarts.MOST))).isEmpty();
  }

  @Test
  void afterAQuietHourTheCountBeginsAnew() {
    for (int i = 0; i < Restarts.MOST; i++) {
      restarts.next(Duration.ZERO);
    }

    assertThat(restarts.next(Restarts.QUIET.plusSeconds(1))).contains(Duration.ZERO);
  }
}
