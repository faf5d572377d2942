package dev.akashi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void aPercentileIsATimeThatSoManyRequestsDidNotExceed() {
    List<Long> hundredMillis = LongStream.rangeClosed(1, 100).mapToObj(n -> n * 1_000_000).toList();
    Latencies times = new Latencies(hundredMillis.reversed(), Duration.ofSeconds(10), 0);
    assertThat(times.percentile(50)).isEqualTo(50.0);
    assertThat(times.percentile(95)).isEqualTo(95.0);
    assertThat(times.percentile(99)).isEqualTo(99.0);
    assertThat(times.perSecond()).isEqualTo(10.0);
  }

  @Test
  void theMedianIsTheMiddleOne() {
    List<Duration> starts =
        List.of(Duration.ofSeconds(9), Duration.ofSeconds(3), Duration.ofSeconds(4));
    assertThat(Latencies.median(starts)).isEqualTo(Duration.ofSeconds(4));
  }
}
