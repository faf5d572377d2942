package dev.akashi.committee;

import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Matters of one kind that wait for the committee; the feature they belong to says what they are,
 * who has no vote on them, and carries out what is resolved. The bundles hold {@code
 * committee.kind.<kind>} and {@code committee.outcome.<kind>.<outcome>}.
 */
public interface Matters {

  /**
   * A matter that waits.
   *
   * @param title what it is about: the name of the service
   * @param link the page on which it is read
   * @param since from when on it waits
   */
  record Waiting(String kind, UUID id, LocalizedText title, String link, LocalDate since) {}

  /**
   * What can be resolved.
   *
   * @param reasonNeeded whether it needs a reason
   * @param takesDay whether it may take effect on a later day
   * @param open whether everybody may know of it
   */
  record Outcome(String code, boolean reasonNeeded, boolean takesDay, boolean open) {}

  /** The name of the kind, lower case; kept with the items. */
  String kind();

  /** Locks what the kind locks before anything of the committee, so that nobody waits in a ring. */
  void hold();

  /** What waits, in the order in which it should be decided: what others stand on comes first. */
  List<Waiting> waiting(int limit);

  /** The matter, if it still waits. */
  Optional<Waiting> find(UUID matter);

  /** The outcomes; the first one is what is usually moved. */
  List<Outcome> outcomes();

  /** The hash of the papers as they are now; empty when the matter does not wait any more. */
  Optional<String> papers(UUID matter);

  /** Those of the seats that have no vote on the matter, with why (FRM-30, AMD-03). */
  Map<PersonId, List<Reason>> withoutVote(UUID matter, Collection<Seat> seats);

  /** What stands against the outcome today; empty when it could be carried out (FRM-43). */
  List<Reason> against(UUID matter, String outcome, LocalDate on);

  /**
   * Carries a resolution out, in the transaction that closes the meeting.
   *
   * @param secretary who closes the meeting
   * @throws dev.akashi.kernel.Refusal when a rule forbids it; nothing of the batch is done then
   */
  void carryOut(Actor secretary, Resolution resolution);
}
