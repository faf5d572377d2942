package dev.akashi.audithours.db;

import static dev.akashi.database.audithours.Tables.ENTRY;
import static org.jooq.impl.DSL.sum;

import dev.akashi.assessment.EngagementId;
import dev.akashi.audithours.HourCategory;
import dev.akashi.audithours.HourEntry;
import dev.akashi.audithours.HourEntry.Work;
import dev.akashi.audithours.HourId;
import dev.akashi.audithours.HourPhase;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.audithours.tables.records.EntryRecord;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The hours that people noted. */
@Repository
public class HourRows {

  private final DSLContext sql;

  HourRows(DSLContext sql) {
    this.sql = sql;
  }

  /** What one engagement took at one kind of work. */
  public record Sum(EngagementId engagement, HourCategory category, int minutes) {}

  /** Lets one person note one thing at a time, so that no day gets too long. */
  public void hold(PersonId person) {
    sql.fetchValue(
        DSL.field(
            "pg_advisory_xact_lock(hashtextextended({0}, 0))::text",
            String.class, DSL.val("audit hours " + person.value())));
  }

  public void insert(HourEntry entry, Instant at) {
    EntryRecord row = row(entry);
    row.setId(entry.id().value());
    row.setEngagement(entry.engagement().value());
    row.setPerson(entry.person().value());
    row.setNotedAt(at);
    row.insert();
  }

  /** False when somebody changed it first. */
  public boolean update(HourEntry entry) {
    EntryRecord row = row(entry);
    row.setRevision(entry.revision() + 1);
    return sql.update(ENTRY)
            .set(row)
            .where(ENTRY.ID.eq(entry.id().value()))
            .and(ENTRY.REVISION.eq(entry.revision()))
            .execute()
        == 1;
  }

  /** False when somebody changed it first. */
  public boolean delete(HourId id, int revision) {
    return sql.deleteFrom(ENTRY)
            .where(ENTRY.ID.eq(id.value()))
            .and(ENTRY.REVISION.eq(revision))
            .execute()
        == 1;
  }

  public Optional<HourEntry> find(HourId id) {
    return sql.selectFrom(ENTRY).where(ENTRY.ID.eq(id.value())).fetchOptional(HourRows::entry);
  }

  /** All entries of an engagement, the newest day first. */
  public List<HourEntry> of(EngagementId engagement) {
    return sql.selectFrom(ENTRY)
        .where(ENTRY.ENGAGEMENT.eq(engagement.value()))
        .orderBy(ENTRY.DAY.desc(), ENTRY.NOTED_AT.desc(), ENTRY.ID)
        .fetch(HourRows::entry);
  }

  /**
   * What a person noted for a day, on whichever engagement.
   *
   * @param but the entry that is left out
   */
  public int minutes(PersonId person, LocalDate day, Optional<HourId> but) {
    return sql
        .select(ENTRY.MINUTES)
        .from(ENTRY)
        .where(ENTRY.PERSON.eq(person.value()))
        .and(ENTRY.DAY.eq(day))
        .and(but.map(id -> ENTRY.ID.ne(id.value())).orElse(DSL.noCondition()))
        .fetch(ENTRY.MINUTES)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** What each engagement took at each kind of work. */
  public List<Sum> sums() {
    return sql.select(ENTRY.ENGAGEMENT, ENTRY.PHASE, ENTRY.CLASS, sum(ENTRY.MINUTES))
        .from(ENTRY)
        .groupBy(ENTRY.ENGAGEMENT, ENTRY.PHASE, ENTRY.CLASS)
        .fetch(row ->
            new Sum(
                new EngagementId(row.value1()),
                HourCategory.of(HourPhase.valueOf(row.value2()), row.value3()),
                row.value4().intValueExact()));
  }

  private EntryRecord row(HourEntry entry) {
    Work work = entry.work();
    EntryRecord row = sql.newRecord(ENTRY);
    row.setPersonName(entry.personName());
    row.setDay(work.day());
    row.setPhase(work.phase().name());
    row.setClass_(work.controlClass());
    row.setRequirement(work.requirement().map(RequirementId::value).orElse(null));
    row.setMinutes(work.minutes());
    row.setNote(work.note());
    row.setRevision(entry.revision());
    return row;
  }

  private static HourEntry entry(EntryRecord row) {
    return new HourEntry(
        new HourId(row.getId()),
        new EngagementId(row.getEngagement()),
        new PersonId(row.getPerson()),
        row.getPersonName(),
        new Work(
            row.getDay(),
            HourPhase.valueOf(row.getPhase()),
            row.getClass_(),
            Optional.ofNullable(row.getRequirement()).map(RequirementId::of),
            row.getMinutes(),
            row.getNote()),
        row.getRevision());
  }
}
