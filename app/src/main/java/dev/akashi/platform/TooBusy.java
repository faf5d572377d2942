package dev.akashi.platform;

import java.time.Duration;

/** There is more to do at this moment than can be done; asking again in a while will help. */
public class TooBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * @param wait when it makes sense to ask again
   */
  public TooBusy(Duration wait) {
    super("too busy for the next " + wait.toSeconds() + " s");
    this.wait = wait;
  }

  public Duration untilLater() {
    return wait;
  }
}
