package dev.akashi.amendment.db;

import static dev.akashi.database.amendment.Tables.LINEAGE;
import static dev.akashi.database.amendment.Tables.RULING;
import static org.jooq.impl.DSL.excluded;

import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.Ruling;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.amendment.tables.records.LineageRecord;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.LocalizedText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;

/** Lineage and rulings. There are at most as many as the versions have requirements. */
@Repository
public class AmendmentStore {

  private final DSLContext sql;

  AmendmentStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What is said of the step between the two, in either direction. */
  public List<LineageLink> links(String one, String other) {
    return sql.selectFrom(LINEAGE)
        .where(LINEAGE.FROM_VERSION.eq(one).and(LINEAGE.TO_VERSION.eq(other)))
        .or(LINEAGE.FROM_VERSION.eq(other).and(LINEAGE.TO_VERSION.eq(one)))
        .orderBy(LINEAGE.FROM_ID, LINEAGE.TO_ID)
        .fetch(AmendmentStore::link);
  }

  /** What is said of the steps between any of these versions. */
  public List<LineageLink> links(Collection<String> versions) {
    return sql.selectFrom(LINEAGE)
        .where(LINEAGE.FROM_VERSION.in(versions), LINEAGE.TO_VERSION.in(versions))
        .orderBy(LINEAGE.FROM_VERSION, LINEAGE.FROM_ID, LINEAGE.TO_VERSION, LINEAGE.TO_ID)
        .fetch(AmendmentStore::link);
  }

  private static LineageLink link(LineageRecord row) {
    return new LineageLink(
        row.getFromVersion(),
        RequirementId.of(row.getFromId()),
        row.getToVersion(),
        RequirementId.of(row.getToId()),
        row.getSame(),
        new LocalizedText(row.getReasonJa(), row.getReasonEn()));
  }

  public List<Ruling> rulings(String before, String after) {
    return sql.selectFrom(RULING)
        .where(RULING.FROM_VERSION.eq(before))
        .and(RULING.TO_VERSION.eq(after))
        .fetch(row ->
            new Ruling(
                row.getChange(),
                ChangeKind.valueOf(row.getKind()),
                row.getReason(),
                row.getDecidedByName(),
                row.getDecidedAt(),
                row.getRevision()));
  }

  /** Writes a ruling unless somebody else wrote one since the revision seen. */
  public boolean rule(
      String before,
      String after,
      String change,
      ChangeKind kind,
      String reason,
      Actor by,
      Instant now,
      Optional<Integer> seen) {
    if (seen.isPresent()) {
      return sql.update(RULING)
              .set(RULING.KIND, kind.name())
              .set(RULING.REASON, reason)
              .set(RULING.DECIDED_BY, by.person().value())
              .set(RULING.DECIDED_BY_NAME, by.name())
              .set(RULING.DECIDED_AT, now)
              .set(RULING.REVISION, RULING.REVISION.plus(1))
              .where(RULING.FROM_VERSION.eq(before))
              .and(RULING.TO_VERSION.eq(after))
              .and(RULING.CHANGE.eq(change))
              .and(RULING.REVISION.eq(seen.get()))
              .execute()
          == 1;
    }
    return sql.insertInto(RULING)
            .set(RULING.FROM_VERSION, before)
            .set(RULING.TO_VERSION, after)
            .set(RULING.CHANGE, change)
            .set(RULING.KIND, kind.name())
            .set(RULING.REASON, reason)
            .set(RULING.DECIDED_BY, by.person().value())
            .set(RULING.DECIDED_BY_NAME, by.name())
            .set(RULING.DECIDED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Writes what is said of each two, in place of what was said of them before. */
  public void link(Collection<LineageLink> links, Actor by, Instant now) {
    sql.batch(links.stream().map(link -> insert(link, by, now)).toList()).execute();
  }

  private Query insert(LineageLink link, Actor by, Instant now) {
    return sql.insertInto(LINEAGE)
        .set(LINEAGE.FROM_VERSION, link.fromVersion())
        .set(LINEAGE.FROM_ID, link.from().value())
        .set(LINEAGE.TO_VERSION, link.toVersion())
        .set(LINEAGE.TO_ID, link.to().value())
        .set(LINEAGE.SAME, link.same())
        .set(LINEAGE.REASON_JA, link.reason().ja())
        .set(LINEAGE.REASON_EN, link.reason().en())
        .set(LINEAGE.DECIDED_BY, by.person().value())
        .set(LINEAGE.DECIDED_AT, now)
        .onConflict(LINEAGE.FROM_VERSION, LINEAGE.TO_VERSION, LINEAGE.FROM_ID, LINEAGE.TO_ID)
        .doUpdate()
        .set(LINEAGE.SAME, excluded(LINEAGE.SAME))
        .set(LINEAGE.REASON_JA, excluded(LINEAGE.REASON_JA))
        .set(LINEAGE.REASON_EN, excluded(LINEAGE.REASON_EN))
        .set(LINEAGE.DECIDED_BY, excluded(LINEAGE.DECIDED_BY))
        .set(LINEAGE.DECIDED_AT, excluded(LINEAGE.DECIDED_AT));
  }

  public boolean unlink(LineageLink link) {
    Condition which =
        LINEAGE
            .FROM_VERSION
            .eq(link.fromVersion())
            .and(LINEAGE.TO_VERSION.eq(link.toVersion()))
            .and(LINEAGE.FROM_ID.eq(link.from().value()))
            .and(LINEAGE.TO_ID.eq(link.to().value()))
            .and(LINEAGE.SAME.eq(link.same()));
    return sql.deleteFrom(LINEAGE).where(which).execute() == 1;
  }
}
