package dev.akashi.committee.db;

import static dev.akashi.database.committee.Tables.ATTENDANCE;
import static dev.akashi.database.committee.Tables.CONDITION;
import static dev.akashi.database.committee.Tables.FAILURE;
import static dev.akashi.database.committee.Tables.ITEM;
import static dev.akashi.database.committee.Tables.MEETING;
import static dev.akashi.database.committee.Tables.MINUTES;
import static dev.akashi.database.committee.Tables.ROLL;
import static org.jooq.impl.DSL.row;

import dev.akashi.committee.Condition;
import dev.akashi.committee.ConditionId;
import dev.akashi.committee.Item;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.ItemState;
import dev.akashi.committee.Meeting;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.MeetingState;
import dev.akashi.committee.MeetingStore;
import dev.akashi.committee.Minutes;
import dev.akashi.committee.Motion;
import dev.akashi.database.committee.tables.records.MeetingRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Meetings and agendas in the database. */
@Repository
class MeetingRows implements MeetingStore {

  private static final List<String> LIVE =
      Stream.of(ItemState.values()).filter(ItemState::isLive).map(ItemState::name).toList();

  private final DSLContext sql;

  MeetingRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public int nextNo() {
    return sql.update(ROLL)
            .set(ROLL.NEXT_NO, ROLL.NEXT_NO.plus(1))
            .returning(ROLL.NEXT_NO)
            .fetchSingle()
            .getNextNo()
        - 1;
  }

  @Override
  public Optional<Meeting> find(MeetingId id) {
    return sql.selectFrom(MEETING)
        .where(MEETING.ID.eq(id.value()))
        .fetchOptional(CommitteeRecords::meeting);
  }

  @Override
  public Optional<Meeting> findForShare(MeetingId id) {
    return sql.selectFrom(MEETING)
        .where(MEETING.ID.eq(id.value()))
        .forShare()
        .fetchOptional(CommitteeRecords::meeting);
  }

  @Override
  public Optional<Meeting> findForUpdate(MeetingId id) {
    return sql.selectFrom(MEETING)
        .where(MEETING.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(CommitteeRecords::meeting);
  }

  @Override
  public List<Meeting> coming(int limit) {
    return sql.selectFrom(MEETING)
        .where(MEETING.STATE.ne(MeetingState.CLOSED.name()))
        .orderBy(MEETING.ON_DAY, MEETING.NO)
        .limit(limit)
        .fetch(CommitteeRecords::meeting);
  }

  @Override
  public List<Meeting> closed(int before, int limit) {
    return sql.selectFrom(MEETING)
        .where(MEETING.STATE.eq(MeetingState.CLOSED.name()))
        .and(MEETING.NO.lt(before))
        .orderBy(MEETING.NO.desc())
        .limit(limit)
        .fetch(CommitteeRecords::meeting);
  }

  @Override
  public void insert(Meeting meeting) {
    sql.insertInto(MEETING).set(CommitteeRecords.row(meeting)).execute();
  }

  @Override
  public void update(Meeting meeting) {
    MeetingRecord row = CommitteeRecords.row(meeting);
    sql.update(MEETING).set(row).where(MEETING.ID.eq(meeting.id().value())).execute();
  }

  @Override
  public Set<PersonId> attendance(MeetingId meeting) {
    return sql
        .select(ATTENDANCE.PERSON)
        .from(ATTENDANCE)
        .where(ATTENDANCE.MEETING.eq(meeting.value()))
        .fetch(row -> new PersonId(row.value1()))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void setAttendance(MeetingId meeting, Set<PersonId> present) {
    sql.deleteFrom(ATTENDANCE).where(ATTENDANCE.MEETING.eq(meeting.value())).execute();
    if (!present.isEmpty()) {
      sql.insertInto(ATTENDANCE, ATTENDANCE.MEETING, ATTENDANCE.PERSON)
          .valuesOfRows(
              present.stream().map(person -> row(meeting.value(), person.value())).toList())
          .execute();
    }
  }

  @Override
  public List<Item> agenda(MeetingId meeting) {
    return agendas(List.of(meeting)).getOrDefault(meeting, List.of());
  }

  @Override
  public Map<MeetingId, List<Item>> agendas(Collection<MeetingId> meetings) {
    return sql
        .selectFrom(ITEM)
        .where(ITEM.MEETING.in(meetings.stream().map(MeetingId::value).toList()))
        .orderBy(ITEM.MEETING, ITEM.POSITION, ITEM.ID)
        .fetch(CommitteeRecords::item)
        .stream()
        .collect(Collectors.groupingBy(Item::meeting));
  }

  @Override
  public Optional<Item> item(ItemId id) {
    return sql.selectFrom(ITEM).where(ITEM.ID.eq(id.value())).fetchOptional(CommitteeRecords::item);
  }

  @Override
  public Set<UUID> onAnAgenda(String matterKind) {
    return sql.select(ITEM.MATTER)
        .from(ITEM)
        .where(ITEM.MATTER_KIND.eq(matterKind))
        .and(ITEM.STATE.in(LIVE))
        .fetchSet(ITEM.MATTER);
  }

  @Override
  public List<Appearance> appearances(String matterKind, UUID matter) {
    return sql.select(ITEM.fields())
        .select(MEETING.fields())
        .from(ITEM)
        .join(MEETING)
        .on(MEETING.ID.eq(ITEM.MEETING))
        .where(ITEM.MATTER_KIND.eq(matterKind))
        .and(ITEM.MATTER.eq(matter))
        .orderBy(MEETING.NO.desc(), ITEM.POSITION.desc())
        .fetch(row ->
            new Appearance(
                CommitteeRecords.item(row.into(ITEM)),
                CommitteeRecords.meeting(row.into(MEETING))));
  }

  @Override
  public void insert(Item item) {
    sql.insertInto(ITEM).set(CommitteeRecords.row(item)).execute();
  }

  @Override
  public void update(Item item) {
    sql.update(ITEM).set(CommitteeRecords.row(item)).where(ITEM.ID.eq(item.id().value())).execute();
  }

  @Override
  public void setFailures(ItemId item, List<Reason> reasons) {
    sql.deleteFrom(FAILURE).where(FAILURE.ITEM.eq(item.value())).execute();
    sql.batchInsert(
            IntStream.range(0, reasons.size())
                .mapToObj(no -> CommitteeRecords.row(item, no, reasons.get(no)))
                .toList())
        .execute();
  }

  @Override
  public Map<ItemId, List<Reason>> failures(MeetingId meeting) {
    return sql.select(FAILURE.fields())
        .from(FAILURE)
        .join(ITEM)
        .on(ITEM.ID.eq(FAILURE.ITEM))
        .where(ITEM.MEETING.eq(meeting.value()))
        .orderBy(FAILURE.ITEM, FAILURE.NO)
        .fetchGroups(
            row -> new ItemId(row.get(FAILURE.ITEM)),
            row ->
                new Reason(
                    row.get(FAILURE.CODE),
                    Optional.empty(),
                    CommitteeRecords.arguments(row.get(FAILURE.ARGS)),
                    Arrays.stream(row.get(FAILURE.CLAUSES)).map(ClauseId::of).toList()));
  }

  @Override
  public void setConditions(ItemId item, List<Motion.NewCondition> conditions) {
    sql.deleteFrom(CONDITION).where(CONDITION.ITEM.eq(item.value())).execute();
    sql.batchInsert(
            IntStream.range(0, conditions.size())
                .mapToObj(no -> CommitteeRecords.row(item, no, conditions.get(no)))
                .toList())
        .execute();
  }

  @Override
  public Map<ItemId, List<Condition>> conditions(MeetingId meeting) {
    return sql
        .select(CONDITION.fields())
        .from(CONDITION)
        .join(ITEM)
        .on(ITEM.ID.eq(CONDITION.ITEM))
        .where(ITEM.MEETING.eq(meeting.value()))
        .orderBy(CONDITION.ITEM, CONDITION.NO)
        .fetch(row -> CommitteeRecords.condition(row.into(CONDITION)))
        .stream()
        .collect(Collectors.groupingBy(Condition::item));
  }

  @Override
  public List<Due> conditionsDue(int limit) {
    Map<Condition, Item> due = new LinkedHashMap<>();
    sql.select(CONDITION.fields())
        .select(ITEM.fields())
        .from(CONDITION)
        .join(ITEM)
        .on(ITEM.ID.eq(CONDITION.ITEM))
        .where(CONDITION.MET_ON.isNull())
        .and(ITEM.STATE.eq(ItemState.CARRIED.name()))
        .orderBy(CONDITION.DUE_ON, CONDITION.ID)
        .limit(limit)
        .forEach(row ->
            due.put(
                CommitteeRecords.condition(row.into(CONDITION)),
                CommitteeRecords.item(row.into(ITEM))));
    return due.entrySet().stream().map(each -> new Due(each.getKey(), each.getValue())).toList();
  }

  @Override
  public Optional<Condition> conditionForUpdate(ConditionId id) {
    return sql.selectFrom(CONDITION)
        .where(CONDITION.ID.eq(id.value()))
        .and(
            CONDITION.ITEM.in(
                sql.select(ITEM.ID).from(ITEM).where(ITEM.STATE.eq(ItemState.CARRIED.name()))))
        .forUpdate()
        .fetchOptional(CommitteeRecords::condition);
  }

  @Override
  public void meet(Condition condition, PersonId by) {
    Condition.Met met = condition.met().orElseThrow();
    sql.update(CONDITION)
        .set(CONDITION.MET_ON, met.on())
        .set(CONDITION.MET_BY, by.value())
        .set(CONDITION.MET_BY_NAME, met.by())
        .set(CONDITION.MET_HOW, met.how())
        .set(CONDITION.REVISION, condition.revision())
        .where(CONDITION.ID.eq(condition.id().value()))
        .execute();
  }

  @Override
  public Optional<Minutes> minutes(MeetingId meeting) {
    return sql.selectFrom(MINUTES)
        .where(MINUTES.MEETING.eq(meeting.value()))
        .fetchOptional(CommitteeRecords::minutes);
  }

  @Override
  public void put(Minutes minutes) {
    var row = CommitteeRecords.row(minutes);
    sql.insertInto(MINUTES).set(row).onConflict(MINUTES.MEETING).doUpdate().set(row).execute();
  }

  @Override
  public List<Meeting> withUnconfirmedMinutes(int limit) {
    return sql.selectFrom(MEETING)
        .where(
            MEETING.ID.in(
                sql.select(MINUTES.MEETING).from(MINUTES).where(MINUTES.CONFIRMED_ON.isNull())))
        .orderBy(MEETING.NO)
        .limit(limit)
        .fetch(CommitteeRecords::meeting);
  }

  @Override
  public List<Meeting> withoutMinutes(int limit) {
    return sql.selectFrom(MEETING)
        .where(MEETING.STATE.eq(MeetingState.CLOSED.name()))
        .andNotExists(DSL.selectOne().from(MINUTES).where(MINUTES.MEETING.eq(MEETING.ID)))
        .orderBy(MEETING.NO)
        .limit(limit)
        .fetch(CommitteeRecords::meeting);
  }
}
