package dev.akashi.trail;

import dev.akashi.directory.Actor;
import java.util.Map;

/** Writes the event log. Must be called inside the transaction of the change it records. */
public interface Trail {

  /**
   * Records one change.
   *
   * @param action dotted lower case, noun and past participle: {@code statement.declared}; the
   *     bundles hold {@code event.<action>} for it
   * @param detail what changed, small and free of secrets; values are strings, numbers, booleans
   *     and enums, which are kept as {@code DraftState.DRAFT}; {@code trail.fact.<name>} says it in
   *     words
   */
  void record(Actor actor, String action, Subject subject, Map<String, ?> detail);

  /** Records a change that Akashi itself made, for example a cascade or a first-start load. */
  void recordSystem(String action, Subject subject, Map<String, ?> detail);

  /**
   * Records the same change of several subjects that Akashi itself made; one write for all.
   *
   * @param details what changed of each, as in {@link #record}
   */
  void recordSystemAll(String action, Map<Subject, Map<String, String>> details);
}
