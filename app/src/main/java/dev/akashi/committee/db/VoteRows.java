package dev.akashi.committee.db;

import static dev.akashi.database.committee.Tables.INTEREST;
import static dev.akashi.database.committee.Tables.ITEM;
import static dev.akashi.database.committee.Tables.RECUSAL;
import static dev.akashi.database.committee.Tables.VOTE;
import static org.jooq.impl.DSL.row;

import dev.akashi.committee.Ballot;
import dev.akashi.committee.ItemId;
import dev.akashi.committee.ItemState;
import dev.akashi.committee.MeetingId;
import dev.akashi.committee.Recusal;
import dev.akashi.committee.Vote;
import dev.akashi.committee.VoteStore;
import dev.akashi.database.committee.tables.records.VoteRecord;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Votes and recusals in the database. */
@Repository
class VoteRows implements VoteStore {

  private final DSLContext sql;

  VoteRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void put(Vote vote) {
    sql.insertInto(VOTE)
        .set(VOTE.ITEM, vote.item().value())
        .set(VOTE.PERSON, vote.person().value())
        .set(VOTE.PERSON_NAME, vote.name())
        .set(VOTE.BALLOT, vote.ballot().name())
        .set(VOTE.RECORDED_AT, vote.at())
        .onConflict(VOTE.ITEM, VOTE.PERSON)
        .doUpdate()
        .set(VOTE.BALLOT, vote.ballot().name())
        .set(VOTE.RECORDED_AT, vote.at())
        .execute();
  }

  @Override
  public List<Vote> of(ItemId item) {
    return sql.selectFrom(VOTE)
        .where(VOTE.ITEM.eq(item.value()))
        .orderBy(VOTE.RECORDED_AT, VOTE.PERSON_NAME)
        .fetch(VoteRows::read);
  }

  @Override
  public Map<ItemId, List<Vote>> ofMeeting(MeetingId meeting) {
    return sql
        .select(VOTE.fields())
        .from(VOTE)
        .join(ITEM)
        .on(ITEM.ID.eq(VOTE.ITEM))
        .where(ITEM.MEETING.eq(meeting.value()))
        .orderBy(VOTE.PERSON_NAME, VOTE.PERSON)
        .fetch(row -> read(row.into(VOTE)))
        .stream()
        .collect(Collectors.groupingBy(Vote::item));
  }

  @Override
  public Map<MeetingId, Integer> missing(PersonId person) {
    return sql.select(ITEM.MEETING, DSL.count())
        .from(ITEM)
        .where(ITEM.STATE.eq(ItemState.OPEN.name()))
        .andNotExists(
            DSL.selectOne()
                .from(VOTE)
                .where(VOTE.ITEM.eq(ITEM.ID))
                .and(VOTE.PERSON.eq(person.value())))
        .andNotExists(
            DSL.selectOne()
                .from(RECUSAL)
                .where(RECUSAL.ITEM.eq(ITEM.ID))
                .and(RECUSAL.PERSON.eq(person.value())))
        .andNotExists(
            DSL.selectOne()
                .from(INTEREST)
                .where(INTEREST.MATTER_KIND.eq(ITEM.MATTER_KIND))
                .and(INTEREST.MATTER.eq(ITEM.MATTER))
                .and(INTEREST.PERSON.eq(person.value())))
        .groupBy(ITEM.MEETING)
        .fetchMap(row -> new MeetingId(row.value1()), row -> row.value2());
  }

  @Override
  public void forget(ItemId item) {
    sql.deleteFrom(VOTE).where(VOTE.ITEM.eq(item.value())).execute();
  }

  @Override
  public void forget(String matterKind, UUID matter, PersonId person) {
    sql.deleteFrom(VOTE)
        .where(VOTE.PERSON.eq(person.value()))
        .and(
            VOTE.ITEM.in(
                sql.select(ITEM.ID)
                    .from(ITEM)
                    .where(ITEM.MATTER_KIND.eq(matterKind))
                    .and(ITEM.MATTER.eq(matter))
                    .and(ITEM.STATE.eq(ItemState.OPEN.name()))))
        .execute();
  }

  @Override
  public void setRecusals(ItemId item, Collection<Recusal> recusals) {
    sql.deleteFrom(RECUSAL).where(RECUSAL.ITEM.eq(item.value())).execute();
    if (recusals.isEmpty()) {
      return;
    }
    sql.insertInto(RECUSAL, RECUSAL.ITEM, RECUSAL.PERSON, RECUSAL.PERSON_NAME, RECUSAL.RULE)
        .valuesOfRows(
            recusals.stream()
                .map(one -> row(item.value(), one.person().value(), one.name(), one.rule()))
                .toList())
        .execute();
  }

  @Override
  public void declare(
      String matterKind, UUID matter, PersonId person, String name, String reason, Instant at) {
    sql.insertInto(INTEREST)
        .set(INTEREST.MATTER_KIND, matterKind)
        .set(INTEREST.MATTER, matter)
        .set(INTEREST.PERSON, person.value())
        .set(INTEREST.PERSON_NAME, name)
        .set(INTEREST.REASON, reason)
        .set(INTEREST.RECORDED_AT, at)
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public Set<PersonId> declared(String matterKind, UUID matter) {
    return sql
        .select(INTEREST.PERSON)
        .from(INTEREST)
        .where(INTEREST.MATTER_KIND.eq(matterKind))
        .and(INTEREST.MATTER.eq(matter))
        .fetch(row -> new PersonId(row.value1()))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<ItemId, List<Recusal>> recusals(MeetingId meeting) {
    Map<ItemId, List<Recusal>> all = new HashMap<>();
    sql.select(RECUSAL.ITEM, RECUSAL.PERSON, RECUSAL.PERSON_NAME, RECUSAL.RULE)
        .from(RECUSAL)
        .join(ITEM)
        .on(ITEM.ID.eq(RECUSAL.ITEM))
        .where(ITEM.MEETING.eq(meeting.value()))
        .orderBy(RECUSAL.PERSON_NAME, RECUSAL.PERSON)
        .forEach(row ->
            add(
                all,
                new Recusal(
                    new ItemId(row.value1()),
                    new PersonId(row.value2()),
                    row.value3(),
                    row.value4(),
                    "")));
    sql.select(ITEM.ID, INTEREST.PERSON, INTEREST.PERSON_NAME, INTEREST.REASON)
        .from(INTEREST)
        .join(ITEM)
        .on(ITEM.MATTER_KIND.eq(INTEREST.MATTER_KIND).and(ITEM.MATTER.eq(INTEREST.MATTER)))
        .where(ITEM.MEETING.eq(meeting.value()))
        .orderBy(INTEREST.RECORDED_AT, INTEREST.PERSON)
        .forEach(row ->
            add(
                all,
                new Recusal(
                    new ItemId(row.value1()),
                    new PersonId(row.value2()),
                    row.value3(),
                    "",
                    row.value4())));
    return all;
  }

  private static void add(Map<ItemId, List<Recusal>> all, Recusal recusal) {
    all.computeIfAbsent(recusal.item(), item -> new ArrayList<>()).add(recusal);
  }

  private static Vote read(VoteRecord row) {
    return new Vote(
        new ItemId(row.getItem()),
        new PersonId(row.getPerson()),
        row.getPersonName(),
        Ballot.valueOf(row.getBallot()),
        row.getRecordedAt());
  }
}
