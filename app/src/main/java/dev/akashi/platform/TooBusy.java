package dev.akashi.platform;

import dev.akashi.kernel.Reason;
import java.time.Duration;

/** What is asked cannot be done at this moment; asking again in a while will help. */
public class TooBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;
  private final transient Reason reason;

  /** There is more to do than can be done. */
  public TooBusy(Duration wait) {
    this(wait, Reason.of("too-busy"));
  }

  /**
   * It comes too soon.
   *
   * @param wait when it makes sense to ask again
   */
  public TooBusy(Duration wait, Reason reason) {
    super(reason.code() + " for the next " + wait.toSeconds() + " s");
    this.wait = wait;
    this.reason = reason;
  }

  public Duration untilLater() {
    return wait;
  }

  public Reason reason() {
    return reason;
  }
}
