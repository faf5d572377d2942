package dev.akashi.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * The only way into the public list. Called in the transaction of the committee's decision; after
 * it an {@link EntryPublished}, {@link EntryEnded}, {@link EntrySuspended} or {@link EntryResumed}
 * event goes out.
 */
public interface RegistryPublication {

  /**
   * Makes other publications wait until the transaction ends. What is judged by the list after this
   * call still holds when it is published.
   */
  void hold();

  /**
   * Puts a new entry on the list or replaces the published facts of an old one; a suspension is not
   * touched by it.
   */
  void publish(RegistryEntry entry);

  /**
   * Takes over what another programme decided, all in one: its services may stand on each other,
   * and the days on which its states show may lie in the past. Nothing that ended comes back.
   */
  void takeOver(List<Taken> all);

  /**
   * A state as another programme lists it; an ended entry leaves the list.
   *
   * @param from the first day on which it shows
   * @param reason why it ended, as published; else empty
   */
  record Taken(RegistryEntry entry, LocalDate from, String reason) {}

  /** Ends an entry from that day on; it stays on the list as ended, with its history. */
  void end(RegistryKey key, LocalDate on, EndKind kind, String reason);

  /** Suspends an entry from that day on: it stays on the list and cannot be chosen (FRM-16). */
  void suspend(RegistryKey key, LocalDate from, String reason);

  /** Lifts the suspension of an entry from that day on. */
  void resume(RegistryKey key, LocalDate on, String reason);
}
