package dev.akashi.kernel;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that {@link ClauseListenerTest} runs to see what the listener makes of them. */
final class ListenerSamples {

  private ListenerSamples() {}

  @Clause("FRM-01")
  static class Sample {
    @Test
    @Clause("FRM-02")
    void passes() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void failsOnce(int value) {
      Assertions.assertNotEquals(2, value);
    }

    @Test
    void isSkipped() {
      Assumptions.abort("not here");
    }
  }

  static class Broken {
    @BeforeAll
    static void breaks() {
      Assertions.assertEquals("whole", "broken on purpose");
    }

    @Test
    @Clause("FRM-03")
    void neverRuns() {}
  }
}
