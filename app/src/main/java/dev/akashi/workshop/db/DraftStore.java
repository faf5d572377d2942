package dev.akashi.workshop.db;

import static dev.akashi.database.workshop.Tables.DRAFT;

import dev.akashi.database.workshop.tables.records.DraftRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The drafts themselves. */
@Repository
public class DraftStore {

  private final DSLContext sql;

  DraftStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds a draft; false when there is one for that version. */
  public boolean add(
      DraftId id,
      String version,
      Optional<String> basedOn,
      DraftText title,
      DraftText wording,
      PersonId by,
      LocalDate today,
      Instant now) {
    return sql.insertInto(DRAFT)
            .set(DRAFT.ID, id.value())
            .set(DRAFT.VERSION, version)
            .set(DRAFT.BASED_ON, basedOn.orElse(null))
            .set(DRAFT.TITLE_JA, title.ja())
            .set(DRAFT.TITLE_EN, title.en())
            .set(DRAFT.WORDING_JA, wording.ja())
            .set(DRAFT.WORDING_EN, wording.en())
            .set(DRAFT.STATE, DraftState.DRAFT.name())
            .set(DRAFT.STATE_SINCE, today)
            .set(DRAFT.CREATED_BY, by.value())
            .set(DRAFT.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  public Optional<BaselineDraft> find(DraftId id) {
    return sql.selectFrom(DRAFT)
        .where(DRAFT.ID.eq(id.value()))
        .fetchOptional()
        .map(DraftStore::draft);
  }

  public Map<DraftId, DraftState> states(Collection<DraftId> among) {
    return sql.select(DRAFT.ID, DRAFT.STATE)
        .from(DRAFT)
        .where(DRAFT.ID.in(among.stream().map(DraftId::value).toList()))
        .fetchMap(row -> new DraftId(row.value1()), row -> DraftState.valueOf(row.value2()));
  }

  /** The newest drafts, so many after the first ones. */
  public List<BaselineDraft> newest(int from, int limit) {
    return sql.selectFrom(DRAFT)
        .orderBy(DRAFT.CREATED_AT.desc(), DRAFT.ID)
        .limit(limit)
        .offset(from)
        .fetch(DraftStore::draft);
  }

  /** The newest of those that may still become a version. */
  public List<BaselineDraft> open(int limit) {
    return sql.selectFrom(DRAFT)
        .where(DRAFT.STATE.notIn(DraftState.PROMULGATED.name(), DraftState.DISCARDED.name()))
        .orderBy(DRAFT.CREATED_AT.desc(), DRAFT.ID)
        .limit(limit)
        .fetch(DraftStore::draft);
  }

  /** Takes the number of the next edit and makes other editors wait; empty when not editable. */
  public OptionalInt nextEdit(DraftId id) {
    return sql.update(DRAFT)
        .set(DRAFT.LAST_EDIT, DRAFT.LAST_EDIT.plus(1))
        .where(DRAFT.ID.eq(id.value()))
        .and(DRAFT.STATE.eq(DraftState.DRAFT.name()))
        .returning(DRAFT.LAST_EDIT)
        .fetchOptional(DRAFT.LAST_EDIT)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Stores other titles; false when the draft was changed meanwhile. */
  public boolean describe(DraftId id, DraftText title, DraftText wording, int revision) {
    return sql.update(DRAFT)
            .set(DRAFT.TITLE_JA, title.ja())
            .set(DRAFT.TITLE_EN, title.en())
            .set(DRAFT.WORDING_JA, wording.ja())
            .set(DRAFT.WORDING_EN, wording.en())
            .set(DRAFT.REVISION, revision + 1)
            .where(DRAFT.ID.eq(id.value()))
            .and(DRAFT.REVISION.eq(revision))
            .execute()
        > 0;
  }

  /**
   * Stores where a draft stands; false when it was changed or edited meanwhile.
   *
   * @param seen the draft as it was checked
   */
  public boolean step(
      BaselineDraft seen,
      DraftState state,
      LocalDate since,
      Optional<Decided> decision,
      Optional<LocalDate> inForceFrom,
      int revision) {
    return sql.update(DRAFT)
            .set(DRAFT.STATE, state.name())
            .set(DRAFT.STATE_SINCE, since)
            .set(DRAFT.DECIDED_ON, decision.map(Decided::on).orElse(null))
            .set(DRAFT.DECIDED_WITH, decision.map(Decided::document).orElse(null))
            .set(DRAFT.IN_FORCE_FROM, inForceFrom.orElse(null))
            .set(DRAFT.REVISION, revision + 1)
            .where(DRAFT.ID.eq(seen.id().value()))
            .and(DRAFT.REVISION.eq(revision))
            .and(DRAFT.LAST_EDIT.eq(seen.lastEdit()))
            .execute()
        > 0;
  }

  private static BaselineDraft draft(DraftRecord row) {
    LocalDate decidedOn = row.getDecidedOn();
    return new BaselineDraft(
        new DraftId(row.getId()),
        row.getVersion(),
        Optional.ofNullable(row.getBasedOn()),
        new DraftText(row.getTitleJa(), row.getTitleEn()),
        new DraftText(row.getWordingJa(), row.getWordingEn()),
        DraftState.valueOf(row.getState()),
        row.getStateSince(),
        decidedOn == null
            ? Optional.empty()
            : Optional.of(new Decided(decidedOn, row.getDecidedWith())),
        Optional.ofNullable(row.getInForceFrom()),
        row.getRevision(),
        row.getLastEdit());
  }
}
