package dev.akashi.request.db;

import static dev.akashi.database.request.Tables.CONTROL;
import static dev.akashi.database.request.Tables.ENTRY;
import static dev.akashi.database.request.Tables.EVIDENCE_REQUEST;
import static dev.akashi.database.request.Tables.HAND_OVER;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.request.tables.records.EvidenceRequestRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.request.EvidenceRequest;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestFilter;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestState;
import dev.akashi.request.RequestEntry;
import dev.akashi.request.RequestEntry.RequestAct;
import dev.akashi.request.RequestParty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Evidence requests with the requirements they are for and what was said about them. */
@Repository
public class EvidenceRequestRows {

  private final DSLContext sql;

  EvidenceRequestRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The number of the next request; the engagement must be held. */
  public int nextNumber(EngagementId engagement) {
    return sql.select(DSL.coalesce(DSL.max(EVIDENCE_REQUEST.NUMBER), 0).plus(1))
        .from(EVIDENCE_REQUEST)
        .where(EVIDENCE_REQUEST.ENGAGEMENT.eq(engagement.value()))
        .fetchSingle()
        .value1();
  }

  /** Writes new requests down, each with all that it is for. */
  public void insert(List<EvidenceRequest> requests, Actor by) {
    sql.batchInsert(requests.stream().map(request -> inserted(request, by)).toList()).execute();
    var controls = sql.insertInto(CONTROL, CONTROL.REQUEST_ID, CONTROL.REQUIREMENT);
    for (EvidenceRequest request : requests) {
      for (RequirementId control : request.asked().controls()) {
        controls = controls.values(request.id().value(), control.value());
      }
    }
    controls.execute();
  }

  private EvidenceRequestRecord inserted(EvidenceRequest request, Actor by) {
    EvidenceRequestRecord row = sql.newRecord(EVIDENCE_REQUEST);
    row.setId(request.id().value());
    row.setEngagement(request.engagement().value());
    row.setProviderId(request.provider().value());
    row.setNumber(request.number());
    fill(row, request.asked());
    row.setState(request.state().name());
    row.setStateSince(request.stateSince());
    row.setAskedBy(by.person().value());
    row.setAskedByName(request.askedBy());
    row.setAskedAt(request.askedAt());
    row.setRevision(request.revision());
    return row;
  }

  private static void fill(EvidenceRequestRecord row, Asked asked) {
    row.setTitle(asked.title());
    row.setWanted(asked.wanted());
    row.setDueOn(asked.dueOn());
    row.setPeriodFirst(asked.period().map(Period::first).orElse(null));
    row.setPeriodLast(asked.period().map(Period::last).orElse(null));
  }

  /** Changes what is asked for; whoever changes it holds the request. */
  public void change(EvidenceRequestId id, Asked asked) {
    EvidenceRequestRecord row = sql.newRecord(EVIDENCE_REQUEST);
    fill(row, asked);
    sql.update(EVIDENCE_REQUEST)
        .set(row)
        .set(EVIDENCE_REQUEST.REVISION, EVIDENCE_REQUEST.REVISION.plus(1))
        .where(EVIDENCE_REQUEST.ID.eq(id.value()))
        .execute();
    sql.deleteFrom(CONTROL).where(CONTROL.REQUEST_ID.eq(id.value())).execute();
    var controls = sql.insertInto(CONTROL, CONTROL.REQUEST_ID, CONTROL.REQUIREMENT);
    for (RequirementId control : asked.controls()) {
      controls = controls.values(id.value(), control.value());
    }
    controls.execute();
  }

  /** Puts a request into another state; whoever does so holds it. */
  public void step(EvidenceRequestId id, EvidenceRequestState state, LocalDate dueOn, Instant now) {
    sql.update(EVIDENCE_REQUEST)
        .set(EVIDENCE_REQUEST.STATE, state.name())
        .set(EVIDENCE_REQUEST.STATE_SINCE, now)
        .set(EVIDENCE_REQUEST.DUE_ON, dueOn)
        .set(EVIDENCE_REQUEST.EXPLANATION, "")
        .set(EVIDENCE_REQUEST.REVISION, EVIDENCE_REQUEST.REVISION.plus(1))
        .where(EVIDENCE_REQUEST.ID.eq(id.value()))
        .execute();
  }

  /** Something else about the request changed; whoever saw it before is stale. */
  public void touch(EvidenceRequestId id) {
    sql.update(EVIDENCE_REQUEST)
        .set(EVIDENCE_REQUEST.REVISION, EVIDENCE_REQUEST.REVISION.plus(1))
        .where(EVIDENCE_REQUEST.ID.eq(id.value()))
        .execute();
  }

  /** Keeps what the provider has written and not sent yet; nobody is stale by it. */
  public void keepExplanation(EvidenceRequestId id, String text) {
    sql.update(EVIDENCE_REQUEST)
        .set(EVIDENCE_REQUEST.EXPLANATION, text)
        .where(EVIDENCE_REQUEST.ID.eq(id.value()))
        .execute();
  }

  /** What the provider has written and not sent yet. */
  public String explanation(EvidenceRequestId id) {
    return sql.select(EVIDENCE_REQUEST.EXPLANATION)
        .from(EVIDENCE_REQUEST)
        .where(EVIDENCE_REQUEST.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }

  public Optional<EvidenceRequest> find(EvidenceRequestId id) {
    return read(sql.fetch(EVIDENCE_REQUEST, EVIDENCE_REQUEST.ID.eq(id.value()))).stream()
        .findFirst();
  }

  /** The request, kept from others until the transaction ends. */
  public Optional<EvidenceRequest> lock(EvidenceRequestId id) {
    return read(
            sql.selectFrom(EVIDENCE_REQUEST)
                .where(EVIDENCE_REQUEST.ID.eq(id.value()))
                .forUpdate()
                .fetch())
        .stream()
        .findFirst();
  }

  /**
   * Some of the requests of these engagements: what waits for somebody first, by the day it is
   * wanted.
   *
   * @param open those of the engagements that go on; only their requests can be overdue
   */
  public List<EvidenceRequest> page(
      Collection<EngagementId> engagements,
      Collection<EngagementId> open,
      EvidenceRequestFilter filter,
      LocalDate today,
      int start,
      int size) {
    return read(
        sql.selectFrom(EVIDENCE_REQUEST)
            .where(matching(engagements, open, filter, today))
            .orderBy(
                EVIDENCE_REQUEST.STATE.in(
                    EvidenceRequestState.ACCEPTED.name(), EvidenceRequestState.WITHDRAWN.name()),
                EVIDENCE_REQUEST.DUE_ON,
                EVIDENCE_REQUEST.ENGAGEMENT,
                EVIDENCE_REQUEST.NUMBER)
            .offset(start)
            .limit(size)
            .fetch());
  }

  public int count(
      Collection<EngagementId> engagements,
      Collection<EngagementId> open,
      EvidenceRequestFilter filter,
      LocalDate today) {
    return sql.fetchCount(EVIDENCE_REQUEST, matching(engagements, open, filter, today));
  }

  private static Condition matching(
      Collection<EngagementId> engagements,
      Collection<EngagementId> open,
      EvidenceRequestFilter filter,
      LocalDate today) {
    Condition condition = of(engagements);
    condition =
        condition.and(
            filter
                .engagement()
                .map(id -> EVIDENCE_REQUEST.ENGAGEMENT.eq(id.value()))
                .orElse(DSL.noCondition()));
    condition =
        condition.and(
            filter
                .state()
                .map(state -> EVIDENCE_REQUEST.STATE.eq(state.name()))
                .orElse(DSL.noCondition()));
    condition =
        condition.and(
            filter.waitsFor().map(EvidenceRequestRows::waitingFor).orElse(DSL.noCondition()));
    if (filter.overdue()) {
      condition =
          condition
              .and(of(open))
              .and(waitingFor(RequestParty.PROVIDER))
              .and(EVIDENCE_REQUEST.DUE_ON.lt(today));
    }
    return condition.and(
        filter.control().map(control -> forOneOf(List.of(control))).orElse(DSL.noCondition()));
  }

  private static Condition of(Collection<EngagementId> engagements) {
    return EVIDENCE_REQUEST.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList());
  }

  private static Condition waitingFor(RequestParty party) {
    return EVIDENCE_REQUEST.STATE.in(
        EvidenceRequestState.waitingFor(party).stream().map(Enum::name).toList());
  }

  private static Condition forOneOf(Collection<RequirementId> controls) {
    return DSL.exists(
        DSL.selectOne()
            .from(CONTROL)
            .where(CONTROL.REQUEST_ID.eq(EVIDENCE_REQUEST.ID))
            .and(CONTROL.REQUIREMENT.in(controls.stream().map(RequirementId::value).toList())));
  }

  /** The requests of an engagement that ask for evidence of one of these requirements. */
  public List<EvidenceRequest> on(
      EngagementId engagement, Collection<RequirementId> controls, int most) {
    return read(
        sql.selectFrom(EVIDENCE_REQUEST)
            .where(EVIDENCE_REQUEST.ENGAGEMENT.eq(engagement.value()))
            .and(EVIDENCE_REQUEST.STATE.ne(EvidenceRequestState.WITHDRAWN.name()))
            .and(forOneOf(controls))
            .orderBy(EVIDENCE_REQUEST.NUMBER)
            .limit(most)
            .fetch());
  }

  /** The requirements that requests of an engagement are on, withdrawn ones left out. */
  public Set<RequirementId> asked(EngagementId engagement) {
    return sql.selectDistinct(CONTROL.REQUIREMENT)
        .from(CONTROL)
        .join(EVIDENCE_REQUEST)
        .on(EVIDENCE_REQUEST.ID.eq(CONTROL.REQUEST_ID))
        .where(EVIDENCE_REQUEST.ENGAGEMENT.eq(engagement.value()))
        .and(EVIDENCE_REQUEST.STATE.ne(EvidenceRequestState.WITHDRAWN.name()))
        .fetchSet(row -> RequirementId.of(row.value1()));
  }

  /** The numbers of the requests of an engagement that wait for one side, in order. */
  public List<Integer> numbersWaiting(EngagementId engagement, RequestParty party) {
    return sql.select(EVIDENCE_REQUEST.NUMBER)
        .from(EVIDENCE_REQUEST)
        .where(EVIDENCE_REQUEST.ENGAGEMENT.eq(engagement.value()))
        .and(waitingFor(party))
        .orderBy(EVIDENCE_REQUEST.NUMBER)
        .fetch(EVIDENCE_REQUEST.NUMBER);
  }

  /**
   * What waits for one side in an engagement.
   *
   * @param overdue how many of them are overdue
   * @param due the first day by which the others are wanted
   * @param overdueSince the first day that has passed
   */
  public record Waiting(
      EngagementId engagement,
      int count,
      int overdue,
      Optional<LocalDate> due,
      Optional<LocalDate> overdueSince) {}

  /** What waits for one side, for each of the engagements in which something does. */
  public List<Waiting> waiting(
      Collection<EngagementId> engagements, RequestParty party, LocalDate today) {
    Condition late = EVIDENCE_REQUEST.DUE_ON.lt(today);
    var overdue = DSL.count().filterWhere(late);
    var due = DSL.min(EVIDENCE_REQUEST.DUE_ON).filterWhere(DSL.not(late));
    var since = DSL.min(EVIDENCE_REQUEST.DUE_ON).filterWhere(late);
    return sql.select(EVIDENCE_REQUEST.ENGAGEMENT, DSL.count(), overdue, due, since)
        .from(EVIDENCE_REQUEST)
        .where(of(engagements))
        .and(waitingFor(party))
        .groupBy(EVIDENCE_REQUEST.ENGAGEMENT)
        .orderBy(DSL.min(EVIDENCE_REQUEST.DUE_ON), EVIDENCE_REQUEST.ENGAGEMENT)
        .fetch(row ->
            new Waiting(
                new EngagementId(row.value1()),
                row.value2(),
                row.value3(),
                Optional.ofNullable(row.value4()),
                Optional.ofNullable(row.value5())));
  }

  private List<EvidenceRequest> read(List<EvidenceRequestRecord> rows) {
    Map<UUID, List<RequirementId>> controls =
        rows.isEmpty()
            ? Map.of()
            : sql.selectFrom(CONTROL)
                .where(
                    CONTROL.REQUEST_ID.in(rows.stream().map(EvidenceRequestRecord::getId).toList()))
                .fetchGroups(CONTROL.REQUEST_ID, row -> RequirementId.of(row.getRequirement()));
    return rows.stream()
        .map(row -> request(row, controls.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private static EvidenceRequest request(EvidenceRequestRecord row, List<RequirementId> controls) {
    return new EvidenceRequest(
        new EvidenceRequestId(row.getId()),
        new EngagementId(row.getEngagement()),
        new OrganisationId(row.getProviderId()),
        row.getNumber(),
        new Asked(
            row.getTitle(),
            row.getWanted(),
            controls,
            row.getDueOn(),
            Optional.ofNullable(row.getPeriodFirst())
                .map(first -> new Period(first, row.getPeriodLast()))),
        EvidenceRequestState.valueOf(row.getState()),
        row.getStateSince(),
        row.getAskedByName(),
        row.getAskedAt(),
        row.getRevision());
  }

  /** Keeps what was said or done about requests. */
  public void say(
      Collection<EvidenceRequestId> ids,
      RequestAct act,
      RequestParty party,
      String text,
      Actor by,
      Instant now) {
    var entries =
        sql.insertInto(
            ENTRY,
            ENTRY.REQUEST_ID,
            ENTRY.ACT,
            ENTRY.PARTY,
            ENTRY.TEXT,
            ENTRY.PERSON,
            ENTRY.PERSON_NAME,
            ENTRY.SAID_AT);
    for (EvidenceRequestId id : ids) {
      entries =
          entries.values(
              id.value(), act.name(), party.name(), text, by.person().value(), by.name(), now);
    }
    entries.execute();
  }

  /** What was said about a request, in order. */
  public List<RequestEntry> entries(EvidenceRequestId id) {
    return sql.selectFrom(ENTRY)
        .where(ENTRY.REQUEST_ID.eq(id.value()))
        .orderBy(ENTRY.ID)
        .fetch(row ->
            new RequestEntry(
                RequestAct.valueOf(row.getAct()),
                RequestParty.valueOf(row.getParty()),
                row.getText(),
                row.getPersonName(),
                row.getSaidAt()));
  }

  public int entryCount(EvidenceRequestId id) {
    return sql.fetchCount(ENTRY, ENTRY.REQUEST_ID.eq(id.value()));
  }

  /** How many requests of these engagements are in each state. */
  public Map<EvidenceRequestState, Integer> counts(Collection<EngagementId> engagements) {
    return sql
        .select(EVIDENCE_REQUEST.STATE, DSL.count())
        .from(EVIDENCE_REQUEST)
        .where(of(engagements))
        .groupBy(EVIDENCE_REQUEST.STATE)
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(
                row -> EvidenceRequestState.valueOf(row.value1()),
                row -> row.value2(),
                Integer::sum,
                () -> new EnumMap<>(EvidenceRequestState.class)));
  }

  /** Which requests have how many files that were delivered. */
  public Map<EvidenceRequestId, Integer> delivered(Collection<EvidenceRequestId> ids) {
    return sql
        .select(HAND_OVER.REQUEST_ID, DSL.count())
        .from(HAND_OVER)
        .where(HAND_OVER.REQUEST_ID.in(ids.stream().map(EvidenceRequestId::value).toList()))
        .and(HAND_OVER.DELIVERED_AT.isNotNull())
        .groupBy(HAND_OVER.REQUEST_ID)
        .fetch()
        .stream()
        .collect(Collectors.toMap(row -> new EvidenceRequestId(row.value1()), row -> row.value2()));
  }
}
