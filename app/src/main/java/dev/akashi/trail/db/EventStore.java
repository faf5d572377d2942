package dev.akashi.trail.db;

import static dev.akashi.database.trail.Tables.EVENT;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Page;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The event log in the database; rows are only ever added. */
@Repository
class EventStore implements Trail, EventLog {

  private static final TypeReference<TreeMap<String, Object>> DETAIL = new TypeReference<>() {};

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern ACTION = Pattern.compile("[a-z0-9.-]*");

  private final DSLContext sql;
  private final Clock clock;
  private final JsonMapper json;

  EventStore(DSLContext sql, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, String action, Subject subject, Map<String, ?> detail) {
    add(
        actor.person().value(),
        actor.name(),
        actor.organisationId().value(),
        action,
        subject,
        detail);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordSystem(String action, Subject subject, Map<String, ?> detail) {
    add(null, "Akashi", null, action, subject, detail);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordSystemAll(String action, Map<Subject, Map<String, String>> details) {
    if (details.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    sql.insertInto(
            EVENT,
            EVENT.AT,
            EVENT.ACTOR_NAME,
            EVENT.ACTION,
            EVENT.SUBJECT_TYPE,
            EVENT.SUBJECT_ID,
            EVENT.DETAIL)
        .valuesOfRows(
            details.entrySet().stream()
                .map(one ->
                    DSL.row(
                        now,
                        "Akashi",
                        action,
                        one.getKey().type(),
                        one.getKey().id(),
                        JSONB.jsonb(json.writeValueAsString(kept(one.getValue())))))
                .toList())
        .execute();
  }

  private void add(
      @Nullable UUID actor,
      String name,
      @Nullable UUID organisation,
      String action,
      Subject subject,
      Map<String, ?> detail) {
    sql.insertInto(EVENT)
        .set(EVENT.AT, clock.instant())
        .set(EVENT.ACTOR_ID, actor)
        .set(EVENT.ACTOR_NAME, name)
        .set(EVENT.ORGANISATION_ID, organisation)
        .set(EVENT.ACTION, action)
        .set(EVENT.SUBJECT_TYPE, subject.type())
        .set(EVENT.SUBJECT_ID, subject.id())
        .set(EVENT.DETAIL, JSONB.jsonb(json.writeValueAsString(kept(detail))))
        .execute();
  }

  /** A value of a list is kept with the list it belongs to: the same word stands in several. */
  private static Map<String, Object> kept(Map<String, ?> detail) {
    Map<String, Object> kept = new TreeMap<>(detail);
    kept.replaceAll((name, value) ->
        value instanceof Enum<?> one
            ? one.getDeclaringClass().getSimpleName() + "." + one.name()
            : value);
    return kept;
  }

  private static Condition within(EventLog.Days days) {
    Condition which = DSL.noCondition();
    which = days.first().map(day -> EVENT.AT.ge(begin(day))).map(which::and).orElse(which);
    return days.last()
        .map(day -> EVENT.AT.lt(begin(day.plusDays(1))))
        .map(which::and)
        .orElse(which);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }

  /** As a pattern that the index on the actions can be searched by. */
  private static Condition beginsSo(String action) {
    return ACTION.matcher(action).matches()
        ? EVENT.ACTION.like(action + "%")
        : DSL.falseCondition();
  }

  @Override
  public Page<Event> newest(Filter filter, Optional<Long> before, int limit) {
    Condition which = within(filter.days());
    which = filter.action().map(EventStore::beginsSo).map(which::and).orElse(which);
    which =
        filter
            .subject()
            .map(s -> EVENT.SUBJECT_TYPE.eq(s.type()).and(EVENT.SUBJECT_ID.eq(s.id())))
            .map(which::and)
            .orElse(which);
    which =
        filter
            .organisation()
            .map(OrganisationId::value)
            .map(EVENT.ORGANISATION_ID::eq)
            .map(which::and)
            .orElse(which);
    Condition page = before.map(EVENT.ID::lt).map(which::and).orElse(which);
    List<Event> events =
        sql.selectFrom(EVENT)
            .where(page)
            .orderBy(EVENT.ID.desc())
            .limit(limit + 1)
            .fetch(row ->
                new Event(
                    row.getId(),
                    row.getAt(),
                    row.getActorName(),
                    row.getAction(),
                    new Subject(row.getSubjectType(), row.getSubjectId()),
                    json.readValue(row.getDetail().data(), DETAIL)));
    boolean more = events.size() > limit;
    List<Event> shown = more ? events.subList(0, limit) : events;
    return new Page<>(
        shown,
        more ? Optional.of(Long.toString(shown.getLast().id())) : Optional.empty(),
        shown.size(),
        more);
  }
}
