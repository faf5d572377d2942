package dev.akashi.benchmarks;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long the requests of one load took, fastest first. */
record Latencies(List<Long> nanos, Duration span, int failed) {

  Latencies {
    nanos = nanos.stream().sorted().toList();
  }

  double perSecond() {
    return nanos.size() / (span.toNanos() / 1e9);
  }

  /** The time that so many of a hundred requests did not exceed, in milliseconds. */
  double percentile(int percent) {
    if (nanos.isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100.0 * nanos.size());
    return nanos.get(Math.max(0, rank - 1)) / 1e6;
  }

  /** The middle one of an odd number of durations. */
  static Duration median(Collection<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
