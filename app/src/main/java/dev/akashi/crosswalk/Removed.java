package dev.akashi.crosswalk;

import java.time.Instant;

/**
 * A mapping that somebody removed from a version of the baseline on purpose.
 *
 * @param from the requirement it led from
 * @param removerName who removed it
 */
public record Removed(ControlRef from, ControlRef to, String removerName, Instant removedAt) {

  Pair pair() {
    return new Pair(from.control(), to);
  }

  /** The same for what a requirement has become in another version. */
  Removed at(ControlRef successor) {
    return new Removed(successor, to, removerName, removedAt);
  }
}
