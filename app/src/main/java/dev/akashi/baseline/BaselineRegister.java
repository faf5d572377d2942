package dev.akashi.baseline;

import dev.akashi.directory.Actor;

/** Takes in new versions of the baseline. */
public interface BaselineRegister {

  /**
   * Promulgates a version in the transaction of its decision; it can be used once that commits, on
   * other nodes within a moment. Refused when a version of that name is there.
   */
  void promulgate(Actor actor, Baseline baseline);
}
