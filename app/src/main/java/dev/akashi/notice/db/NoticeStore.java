package dev.akashi.notice.db;

import static dev.akashi.database.notice.Tables.MESSAGE;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.notice.Notices;
import dev.akashi.platform.KeptArgument;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices in the database. */
@Repository
class NoticeStore implements Notices, Inbox {

  private static final TypeReference<List<String>> ARGS = new TypeReference<>() {};

  private final DSLContext sql;
  private final Clock clock;
  private final Trail trail;
  private final JsonMapper json;

  NoticeStore(DSLContext sql, Clock clock, Trail trail, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.trail = trail;
    this.json = json;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      OrganisationId organisation, String code, List<?> args, String link, List<ClauseId> clauses) {
    sql.insertInto(MESSAGE)
        .set(MESSAGE.ORGANISATION_ID, organisation.value())
        .set(MESSAGE.CODE, code)
        .set(MESSAGE.ARGS, JSONB.jsonb(json.writeValueAsString(kept(args))))
        .set(MESSAGE.LINK, link)
        .set(MESSAGE.CLAUSES, clauses.stream().map(ClauseId::value).toArray(String[]::new))
        .set(MESSAGE.TOLD_AT, clock.instant())
        .execute();
    trail.recordSystem(
        "notice.told", new Subject("organisation", organisation.toString()), Map.of("code", code));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellAll(Subject about, List<Told> all) {
    if (all.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    sql.insertInto(
            MESSAGE,
            MESSAGE.ORGANISATION_ID,
            MESSAGE.CODE,
            MESSAGE.ARGS,
            MESSAGE.LINK,
            MESSAGE.CLAUSES,
            MESSAGE.TOLD_AT)
        .valuesOfRows(
            all.stream()
                .map(told ->
                    DSL.row(
                        told.organisation().value(),
                        told.code(),
                        JSONB.jsonb(json.writeValueAsString(kept(told.args()))),
                        told.link(),
                        told.clauses().stream().map(ClauseId::value).toArray(String[]::new),
                        now))
                .toList())
        .execute();
    trail.recordSystem(
        "notice.told-to-all",
        about,
        Map.of(
            "notices",
            all.size(),
            "organisations",
            all.stream().map(Told::organisation).distinct().count()));
  }

  private static List<String> kept(List<?> args) {
    return args.stream().map(KeptArgument::keep).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notice> newest(Actor actor, int limit) {
    return sql.selectFrom(MESSAGE)
        .where(MESSAGE.ORGANISATION_ID.eq(actor.organisationId().value()))
        .orderBy(MESSAGE.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Notice(
                row.getId(),
                row.getCode(),
                json.readValue(row.getArgs().data(), ARGS),
                row.getLink(),
                Arrays.stream(row.getClauses()).map(ClauseId::of).toList(),
                row.getToldAt(),
                row.getReadAt() != null));
  }

  @Override
  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return sql.fetchCount(
        sql.selectOne()
            .from(MESSAGE)
            .where(MESSAGE.ORGANISATION_ID.eq(actor.organisationId().value()))
            .and(MESSAGE.READ_AT.isNull())
            .limit(100));
  }

  @Override
  @Transactional
  public void markRead(Actor actor, long notice) {
    int marked =
        sql.update(MESSAGE)
            .set(MESSAGE.READ_AT, clock.instant())
            .set(MESSAGE.READ_BY, actor.person().value())
            .where(MESSAGE.ID.eq(notice))
            .and(MESSAGE.ORGANISATION_ID.eq(actor.organisationId().value()))
            .and(MESSAGE.READ_AT.isNull())
            .execute();
    if (marked > 0) {
      trail.record(actor, "notice.read", new Subject("notice", Long.toString(notice)), Map.of());
    }
  }
}
