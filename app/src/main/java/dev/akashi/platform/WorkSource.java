package dev.akashi.platform;

import dev.akashi.directory.Actor;
import java.util.List;

/** A feature that knows of work waiting for a person; the start page asks every one of them. */
public interface WorkSource {

  /** What waits for this person, a bounded number of items, the most urgent first. */
  List<WorkItem> waitingFor(Actor actor);
}
