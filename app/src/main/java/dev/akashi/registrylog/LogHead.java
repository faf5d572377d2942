package dev.akashi.registrylog;

import dev.akashi.transparency.Checkpoint;
import dev.akashi.transparency.Frontier;

/**
 * What the log is now.
 *
 * @param frontier what it takes to append to it
 * @param note its checkpoint as a signed note
 */
public record LogHead(String origin, Frontier frontier, String note) {

  public long size() {
    return frontier.size();
  }

  /** What the note says. */
  public Checkpoint checkpoint() {
    return new Checkpoint(origin, size(), frontier.root());
  }
}
