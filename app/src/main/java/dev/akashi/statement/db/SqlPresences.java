package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.PRESENCE;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.statement.tables.records.PresenceRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.PersonId;
import dev.akashi.statement.Presence;
import dev.akashi.statement.PresenceStore;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The signs of people at work, in the database, so that every node sees them. */
@Repository
class SqlPresences implements PresenceStore {

  private final DSLContext sql;

  SqlPresences(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void mark(StatementId id, Actor actor, Optional<RequirementId> row, Instant now) {
    PresenceRecord sign = new PresenceRecord();
    sign.setStatementId(id.value());
    sign.setPersonId(actor.person().value());
    sign.setPersonName(actor.name());
    sign.setRequirement(row.map(RequirementId::value).orElse(""));
    sign.setSeenAt(now);
    sql.insertInto(PRESENCE)
        .set(sign)
        .onConflict(PRESENCE.STATEMENT_ID, PRESENCE.PERSON_ID)
        .doUpdate()
        .set(sign)
        .execute();
  }

  @Override
  public void remove(StatementId id, Actor actor) {
    sql.deleteFrom(PRESENCE)
        .where(PRESENCE.STATEMENT_ID.eq(id.value()))
        .and(PRESENCE.PERSON_ID.eq(actor.person().value()))
        .execute();
  }

  @Override
  public void forget(Instant olderThan) {
    sql.deleteFrom(PRESENCE).where(PRESENCE.SEEN_AT.lt(olderThan)).execute();
  }

  @Override
  public List<Presence> on(StatementId id) {
    return sql.selectFrom(PRESENCE)
        .where(PRESENCE.STATEMENT_ID.eq(id.value()))
        .orderBy(PRESENCE.PERSON_NAME, PRESENCE.PERSON_ID)
        .fetch(row ->
            new Presence(
                new PersonId(row.getPersonId()),
                row.getPersonName(),
                Optional.of(row.getRequirement())
                    .filter(open -> !open.isEmpty())
                    .map(RequirementId::of)));
  }
}
