package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import java.time.Instant;
import java.util.List;

/**
 * What became of evidence that was handed over beside statements. Told by the module that knows.
 */
public interface HandedOver {

  /**
   * That a version was delivered.
   *
   * @param what what it was delivered for, in words of people
   * @param link the page about it, for the provider
   */
  record Delivery(int version, int number, String what, String link, Instant at) {}

  /** Where versions of an item were delivered, the newest first. */
  List<Delivery> of(EvidenceId item);

  /** Whether the version was delivered to an engagement on whose team the actor is. */
  boolean isReadBy(Actor actor, EvidenceId item, int version);
}
