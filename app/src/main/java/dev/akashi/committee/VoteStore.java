package dev.akashi.committee;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where votes are kept, and who takes no part. */
public interface VoteStore {

  /** The vote of a member takes the place of the one it gave before. */
  void put(Vote vote);

  List<Vote> of(ItemId item);

  /** The votes on all items of a meeting. */
  Map<ItemId, List<Vote>> ofMeeting(MeetingId meeting);

  /** How many open items of each meeting wait for the person's vote. */
  Map<MeetingId, Integer> missing(PersonId person);

  void forget(ItemId item);

  void forget(String matterKind, UUID matter, PersonId person);

  /** Those who have no vote by rule take the place of those kept before. */
  void setRecusals(ItemId item, Collection<Recusal> recusals);

  void declare(
      String matterKind, UUID matter, PersonId person, String name, String reason, Instant at);

  /** Who declared an interest in a matter. */
  Set<PersonId> declared(String matterKind, UUID matter);

  /** Who takes no part in the items of a meeting, by rule and by declaration. */
  Map<ItemId, List<Recusal>> recusals(MeetingId meeting);
}
