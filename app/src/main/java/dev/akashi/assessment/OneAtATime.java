package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.TooBusy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one piece of heavy work be done at a time; who waits too long is told to come again. */
final class OneAtATime {

  private final ReentrantLock lock = new ReentrantLock();
  private final Duration patience;
  private final Reason busy;

  /**
   * For work of one kind.
   *
   * @param patience how long anybody waits
   * @param busy what is said to those who waited in vain
   */
  OneAtATime(Duration patience, Reason busy) {
    this.patience = patience;
    this.busy = busy;
  }

  /** Takes the turn, which the same thread has to give back. */
  void take() {
    try {
      if (lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new TooBusy(patience, busy);
  }

  void giveBack() {
    lock.unlock();
  }
}
