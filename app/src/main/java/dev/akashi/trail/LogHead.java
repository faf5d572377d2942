package dev.akashi.trail;

import java.util.Optional;

/**
 * The newest entry of the event log as a public value that nobody chose, for example to draw by.
 *
 * <p>The value is a digest over what the entry says: its number, instant, people, action, subject
 * and details. Entries never change, so the programme can compute it again at any time; but entries
 * are not chained to those before them, so the value vouches for its own entry alone.
 */
public interface LogHead {

  /**
   * An entry and its value.
   *
   * @param row the number of the entry
   * @param value SHA-256 in hex
   */
  record Head(long row, String value) {}

  /** The newest entry that can be seen now. Must be called inside a transaction. */
  Head newest();

  /** The value of an entry, computed anew; empty when there is no such entry. */
  Optional<Head> of(long row);
}
