package dev.akashi.checklist.db;

import static dev.akashi.database.checklist.Tables.ANSWER;
import static dev.akashi.database.checklist.Tables.HAND_OVER;
import static dev.akashi.database.checklist.Tables.SHEET;

import dev.akashi.checklist.Checklist;
import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistFilter;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistLine;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistState;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.HandOver;
import dev.akashi.checklist.HandOver.Back;
import dev.akashi.checklist.HandOver.BackHow;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.database.checklist.tables.records.HandOverRecord;
import dev.akashi.database.checklist.tables.records.SheetRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Checklists, and how they went out and came back. */
@Repository
public class ChecklistRows {

  private static final Field<Integer> ANSWERED =
      DSL.count().filterWhere(ANSWER.VERDICT.ne(ChecklistVerdict.UNANSWERED.name()));
  private static final Field<Integer> SHORTFALLS =
      DSL.count()
          .filterWhere(
              ANSWER.VERDICT.in(ChecklistVerdict.PARTLY.name(), ChecklistVerdict.NOT_MET.name()));

  private final DSLContext sql;

  ChecklistRows(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Checklist made, Actor by) {
    sql.insertInto(SHEET)
        .set(SHEET.ID, made.id().value())
        .set(SHEET.AGENCY_ID, made.agency().value())
        .set(SHEET.AGENCY_NAME, made.agencyName())
        .set(SHEET.SERVICE_NAME, made.about().serviceName())
        .set(SHEET.PROVIDER_NAME, made.about().providerName())
        .set(SHEET.PROVIDER_ID, made.about().provider().map(OrganisationId::value).orElse(null))
        .set(SHEET.PURPOSE, made.about().purpose())
        .set(SHEET.BASELINE, made.baseline())
        .set(SHEET.QUESTIONS, made.questions())
        .set(SHEET.MADE_BY, by.person().value())
        .set(SHEET.MADE_BY_NAME, made.madeBy())
        .set(SHEET.MADE_AT, made.madeAt())
        .set(SHEET.STATE, made.state().name())
        .set(SHEET.STATE_SINCE, made.stateSince())
        .execute();
  }

  public Optional<Checklist> find(ChecklistId id) {
    return sql.fetchOptional(SHEET, SHEET.ID.eq(id.value())).map(ChecklistRows::checklist);
  }

  /** The checklist, kept from others until the transaction ends. */
  public Optional<Checklist> lock(ChecklistId id) {
    return sql.selectFrom(SHEET)
        .where(SHEET.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(ChecklistRows::checklist);
  }

  /** Changes what is asked about; whoever changes it holds the checklist. */
  public void change(ChecklistId id, About about) {
    sql.update(SHEET)
        .set(SHEET.SERVICE_NAME, about.serviceName())
        .set(SHEET.PROVIDER_NAME, about.providerName())
        .set(SHEET.PROVIDER_ID, about.provider().map(OrganisationId::value).orElse(null))
        .set(SHEET.PURPOSE, about.purpose())
        .set(SHEET.REVISION, SHEET.REVISION.plus(1))
        .where(SHEET.ID.eq(id.value()))
        .execute();
  }

  /** Puts a checklist into another state; whoever does so holds it. */
  public void step(ChecklistId id, ChecklistState state, LocalDate day) {
    sql.update(SHEET)
        .set(SHEET.STATE, state.name())
        .set(SHEET.STATE_SINCE, day)
        .set(SHEET.REVISION, SHEET.REVISION.plus(1))
        .where(SHEET.ID.eq(id.value()))
        .execute();
  }

  /** Answers changed: whoever compared a workbook with them before is stale. */
  public void answersChanged(ChecklistId id) {
    sql.update(SHEET)
        .set(SHEET.ANSWERS_REVISION, SHEET.ANSWERS_REVISION.plus(1))
        .where(SHEET.ID.eq(id.value()))
        .execute();
  }

  public void handOver(ChecklistId id, HandOver out, Actor by) {
    sql.insertInto(HAND_OVER)
        .set(HAND_OVER.SHEET_ID, id.value())
        .set(HAND_OVER.NUMBER, out.number())
        .set(HAND_OVER.WAY, out.way().name())
        .set(HAND_OVER.PROVIDER_ID, out.provider().map(OrganisationId::value).orElse(null))
        .set(HAND_OVER.HANDED_ON, out.handedOn())
        .set(HAND_OVER.WANTED_BY, out.wantedBy())
        .set(HAND_OVER.MESSAGE, out.message())
        .set(HAND_OVER.HANDED_BY, by.person().value())
        .set(HAND_OVER.HANDED_BY_NAME, by.name())
        .execute();
  }

  /** Writes down how the open hand-over came back; whoever does so holds the checklist. */
  public void back(ChecklistId id, Back back, Actor by) {
    sql.update(HAND_OVER)
        .set(HAND_OVER.BACK_ON, back.on())
        .set(HAND_OVER.BACK_HOW, back.how().name())
        .set(HAND_OVER.BACK_NOTE, back.note())
        .set(HAND_OVER.BACK_BY, by.person().value())
        .set(HAND_OVER.BACK_BY_NAME, by.name())
        .where(HAND_OVER.SHEET_ID.eq(id.value()))
        .and(HAND_OVER.BACK_ON.isNull())
        .execute();
  }

  /** How a checklist went out and came back, the newest first. */
  public List<HandOver> handOvers(ChecklistId id) {
    return sql.selectFrom(HAND_OVER)
        .where(HAND_OVER.SHEET_ID.eq(id.value()))
        .orderBy(HAND_OVER.NUMBER.desc())
        .fetch(ChecklistRows::handOver);
  }

  /** Some of the checklists of an agency: what came back first, then the newest. */
  public List<ChecklistLine> ofAgency(
      OrganisationId agency, ChecklistFilter filter, int start, int size) {
    return lines(SHEET.AGENCY_ID.eq(agency.value()).and(matching(filter)), Seen.WHOLE, start, size);
  }

  public int countOfAgency(OrganisationId agency, ChecklistFilter filter) {
    return sql.fetchCount(SHEET, SHEET.AGENCY_ID.eq(agency.value()).and(matching(filter)));
  }

  /** Some of those that were ever handed to a provider here: what it has first. */
  public List<ChecklistLine> ofProvider(
      OrganisationId provider, ChecklistFilter filter, int start, int size) {
    return lines(handedTo(provider).and(matching(filter)), seenBy(provider), start, size);
  }

  public int countOfProvider(OrganisationId provider, ChecklistFilter filter) {
    return sql.fetchCount(SHEET, handedTo(provider).and(matching(filter)));
  }

  private static Condition handedTo(OrganisationId provider) {
    return SHEET.ID.in(
        DSL.select(HAND_OVER.SHEET_ID)
            .from(HAND_OVER)
            .where(HAND_OVER.PROVIDER_ID.eq(provider.value())));
  }

  private static Condition matching(ChecklistFilter filter) {
    Condition state =
        filter.state().map(wanted -> SHEET.STATE.eq(wanted.name())).orElse(DSL.noCondition());
    return filter.find().isEmpty()
        ? state
        : state.and(
            SHEET
                .SERVICE_NAME
                .containsIgnoreCase(filter.find())
                .or(SHEET.PROVIDER_NAME.containsIgnoreCase(filter.find())));
  }

  /**
   * Which answers and hand-overs a reader knows of.
   *
   * @param first the state of what waits for the reader, which comes first
   */
  private record Seen(Condition answers, Condition handOvers, ChecklistState first) {
    static final Seen WHOLE = new Seen(DSL.noCondition(), DSL.noCondition(), ChecklistState.BACK);
  }

  /** What a provider said itself, and all there is while it has the checklist. */
  private static Seen seenBy(OrganisationId provider) {
    return new Seen(
        ANSWER.PARTY.eq(ChecklistParty.PROVIDER.name()).or(ANSWER.SHEET_ID.in(openTo(provider))),
        HAND_OVER.PROVIDER_ID.eq(provider.value()),
        ChecklistState.HANDED_OVER);
  }

  private static Select<Record1<UUID>> openTo(OrganisationId provider) {
    return DSL.select(HAND_OVER.SHEET_ID)
        .from(HAND_OVER)
        .where(HAND_OVER.BACK_ON.isNull())
        .and(HAND_OVER.PROVIDER_ID.eq(provider.value()));
  }

  private List<ChecklistLine> lines(Condition which, Seen seen, int start, int size) {
    List<Checklist> heads =
        sql.selectFrom(SHEET)
            .where(which)
            .orderBy(SHEET.STATE.ne(seen.first().name()), SHEET.MADE_AT.desc(), SHEET.ID)
            .offset(start)
            .limit(size)
            .fetch(ChecklistRows::checklist);
    if (heads.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = heads.stream().map(head -> head.id().value()).toList();
    Map<UUID, Record> counts =
        Map.copyOf(
            sql.select(ANSWER.SHEET_ID, ANSWERED, SHORTFALLS)
                .from(ANSWER)
                .where(ANSWER.SHEET_ID.in(ids))
                .and(seen.answers())
                .groupBy(ANSWER.SHEET_ID)
                .fetchMap(ANSWER.SHEET_ID, row -> row));
    Map<UUID, HandOver> latest =
        sql.select()
            .distinctOn(HAND_OVER.SHEET_ID)
            .from(HAND_OVER)
            .where(HAND_OVER.SHEET_ID.in(ids))
            .and(seen.handOvers())
            .orderBy(HAND_OVER.SHEET_ID, HAND_OVER.NUMBER.desc())
            .fetchMap(HAND_OVER.SHEET_ID, row -> handOver(row.into(HAND_OVER)));
    return heads.stream()
        .map(head -> {
          Optional<Record> counted = Optional.ofNullable(counts.get(head.id().value()));
          return new ChecklistLine(
              head,
              counted.map(row -> row.get(ANSWERED)).orElse(0),
              counted.map(row -> row.get(SHORTFALLS)).orElse(0),
              Optional.ofNullable(latest.get(head.id().value())));
        })
        .toList();
  }

  /** What waits for an agency: what came back unread, and what is overdue, the longest first. */
  public List<ChecklistLine> waitingForAgency(OrganisationId agency, LocalDate today, int most) {
    Condition overdue =
        SHEET.ID.in(
            DSL.select(HAND_OVER.SHEET_ID)
                .from(HAND_OVER)
                .where(HAND_OVER.BACK_ON.isNull())
                .and(HAND_OVER.WANTED_BY.lt(today)));
    return lines(
        SHEET
            .AGENCY_ID
            .eq(agency.value())
            .and(SHEET.STATE.eq(ChecklistState.BACK.name()).or(overdue)),
        Seen.WHOLE,
        0,
        most);
  }

  /** What a provider was handed here and has not given back. */
  public List<ChecklistLine> waitingForProvider(OrganisationId provider, int most) {
    return lines(SHEET.ID.in(openTo(provider)), seenBy(provider), 0, most);
  }

  private static Checklist checklist(SheetRecord row) {
    return new Checklist(
        new ChecklistId(row.getId()),
        new OrganisationId(row.getAgencyId()),
        row.getAgencyName(),
        new About(
            row.getServiceName(),
            row.getProviderName(),
            Optional.ofNullable(row.getProviderId()).map(OrganisationId::new),
            row.getPurpose()),
        row.getBaseline(),
        row.getQuestions(),
        row.getMadeByName(),
        row.getMadeAt(),
        ChecklistState.valueOf(row.getState()),
        row.getStateSince(),
        row.getAnswersRevision(),
        row.getRevision());
  }

  private static HandOver handOver(HandOverRecord row) {
    return new HandOver(
        row.getNumber(),
        HandOverWay.valueOf(row.getWay()),
        Optional.ofNullable(row.getProviderId()).map(OrganisationId::new),
        row.getHandedOn(),
        row.getWantedBy(),
        row.getMessage(),
        row.getHandedByName(),
        Optional.ofNullable(row.getBackOn())
            .map(on ->
                new Back(
                    on,
                    BackHow.valueOf(Objects.requireNonNull(row.getBackHow())),
                    row.getBackNote(),
                    row.getBackByName())));
  }
}
