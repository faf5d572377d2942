package dev.akashi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.TooBusy;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PopulationImportTest {

  private final PopulationImport imports =
      new PopulationImport(mock(Populations.class), Duration.ofMillis(20));

  /** A file that comes to its end when it is let go. */
  private static final class Slow extends InputStream {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public int read() {
      begun.countDown();
      try {
        letGo.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }

    @Override
    public int read(byte[] into, int at, int length) {
      return read();
    }
  }

  @Test
  @Clause("FRM-38")
  void whoWaitsTooLongForAnotherFileIsToldToComeAgain() throws Exception {
    Slow slow = new Slow();
    Thread other = Thread.ofVirtual().start(() -> catchRefusal(slow));
    slow.begun.await();

    TooBusy busy =
        catchThrowableOfType(
            TooBusy.class,
            () -> read(new ByteArrayInputStream("番号\n1\n".getBytes(StandardCharsets.UTF_8))));
    slow.letGo.countDown();
    other.join();

    assertThat(busy.reason().code()).isEqualTo("assessment.import-busy");
    read(new ByteArrayInputStream("番号\n1\n".getBytes(StandardCharsets.UTF_8)));
  }

  private void catchRefusal(InputStream content) {
    assertThat(catchThrowableOfType(Refusal.class, () -> read(content)))
        .as("an empty file")
        .isNotNull();
  }

  private void read(InputStream content) {
    imports.file(
        mock(Actor.class),
        EngagementId.random(),
        new PopulationImport.Stated(
            Given.OPTIONAL, "1", "点検票", "点検システム", LocalDate.of(2025, 1, 10), ""),
        "a.csv",
        content,
        List.of());
  }
}
