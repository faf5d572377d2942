package dev.akashi.committee;

import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where meetings and their agendas are kept. */
public interface MeetingStore {

  /** The next number of a meeting; nobody else gets one before the transaction ends. */
  int nextNo();

  Optional<Meeting> find(MeetingId id);

  /** The same, and nobody closes it before the transaction ends. */
  Optional<Meeting> findForShare(MeetingId id);

  /** The same, and nobody changes it or votes in it before the transaction ends. */
  Optional<Meeting> findForUpdate(MeetingId id);

  /** Those that are planned or open, the next one first. */
  List<Meeting> coming(int limit);

  /** Those that are closed and have a lower number, the last one first. */
  List<Meeting> closed(int before, int limit);

  void insert(Meeting meeting);

  void update(Meeting meeting);

  Set<PersonId> attendance(MeetingId meeting);

  void setAttendance(MeetingId meeting, Set<PersonId> present);

  /** The agenda in its order. */
  List<Item> agenda(MeetingId meeting);

  /** The agendas of several meetings. */
  Map<MeetingId, List<Item>> agendas(Collection<MeetingId> meetings);

  Optional<Item> item(ItemId id);

  /** The matters of a kind that are on an agenda and not decided yet. */
  Set<UUID> onAnAgenda(String matterKind);

  /** An item with the meeting that had it. */
  record Appearance(Item item, Meeting meeting) {}

  /** Where a matter was or is on an agenda, the last one first. */
  List<Appearance> appearances(String matterKind, UUID matter);

  void insert(Item item);

  void update(Item item);

  /** Why an item could not be carried out takes the place of what was kept before. */
  void setFailures(ItemId item, List<Reason> reasons);

  Map<ItemId, List<Reason>> failures(MeetingId meeting);

  /** The conditions of a motion take the place of those it had. */
  void setConditions(ItemId item, List<Motion.NewCondition> conditions);

  Map<ItemId, List<Condition>> conditions(MeetingId meeting);

  /** A condition of a resolution that was carried out and is not met yet, with its item. */
  record Due(Condition condition, Item item) {}

  /** Those that are due first come first. */
  List<Due> conditionsDue(int limit);

  Optional<Condition> conditionForUpdate(ConditionId id);

  void meet(Condition condition, PersonId by);

  Optional<Minutes> minutes(MeetingId meeting);

  void put(Minutes minutes);

  /** The meetings that are closed and have no minutes. */
  List<Meeting> withoutMinutes(int limit);

  /** The meetings whose minutes nobody has confirmed. */
  List<Meeting> withUnconfirmedMinutes(int limit);

  /** The meeting, or 404. */
  default Meeting get(MeetingId id) {
    return find(id).orElseThrow(MeetingStore::unknown);
  }

  /** The meeting, locked; refuses (409) when it is no longer at the revision the person saw. */
  default Meeting getForUpdate(MeetingId id, int revision) {
    Meeting meeting = findForUpdate(id).orElseThrow(MeetingStore::unknown);
    stale(meeting.revision(), revision);
    return meeting;
  }

  /** The item, or 404. */
  default Item get(ItemId id) {
    return item(id).orElseThrow(() -> Refusal.notFound(Reason.of("committee.item-unknown")));
  }

  /** Refuses (409) when a thing is no longer at the revision the person saw. */
  static void stale(int now, int seen) {
    if (now != seen) {
      throw Refusal.stale(Reason.of("committee.changed-meanwhile").with(seen, now));
    }
  }

  private static Refusal unknown() {
    return Refusal.notFound(Reason.of("committee.meeting-unknown"));
  }
}
