package dev.akashi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.TooBusy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

  private final OneAtATime turn = new OneAtATime(Duration.ofMillis(20), Reason.of("some.busy"));

  @Test
  void whoWaitsTooLongIsToldToComeAgainAndGetsTheTurnLater() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    Thread other = Thread.ofVirtual().start(() -> hold(taken, letGo));
    taken.await();

    TooBusy busy = catchThrowableOfType(TooBusy.class, turn::take);
    letGo.countDown();
    other.join();

    assertThat(busy.reason()).isEqualTo(Reason.of("some.busy"));
    assertThatCode(turn::take).doesNotThrowAnyException();
  }

  private void hold(CountDownLatch taken, CountDownLatch letGo) {
    turn.take();
    try {
      taken.countDown();
      letGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      turn.giveBack();
    }
  }
}
