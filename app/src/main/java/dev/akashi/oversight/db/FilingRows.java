package dev.akashi.oversight.db;

import static dev.akashi.database.oversight.Tables.ANSWER;
import static dev.akashi.database.oversight.Tables.FILED;
import static dev.akashi.database.oversight.Tables.FILED_TEXT;
import static dev.akashi.database.oversight.Tables.FILING;

import dev.akashi.assessor.ReportDuty;
import dev.akashi.assessor.SelectionId;
import dev.akashi.database.oversight.tables.records.FiledTextRecord;
import dev.akashi.database.oversight.tables.records.FilingRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import dev.akashi.oversight.BodyChange;
import dev.akashi.oversight.Filing;
import dev.akashi.oversight.Filing.Change;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.oversight.FilingFile;
import dev.akashi.oversight.FilingFile.Answer;
import dev.akashi.oversight.FilingFile.Wording;
import dev.akashi.oversight.FilingId;
import dev.akashi.oversight.FilingState;
import dev.akashi.platform.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reports and notices of assessors; what was written in them is only added to. */
@Repository
public class FilingRows {

  private static final String REPORT = "REPORT";
  private static final String CHANGE = "CHANGE";

  private final DSLContext sql;

  FilingRows(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Filing> find(FilingId id) {
    return sql.selectFrom(FILING).where(FILING.ID.eq(id.value())).fetchOptional(FilingRows::filing);
  }

  /** The filing, held until the transaction ends. */
  public Optional<Filing> findForUpdate(FilingId id) {
    return sql.selectFrom(FILING)
        .where(FILING.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(FilingRows::filing);
  }

  /** The filing with everything written in it. */
  public FilingFile file(Filing filing) {
    Map<Integer, Map<String, String>> texts =
        sql.selectFrom(FILED_TEXT).where(FILED_TEXT.FILING.eq(filing.id().value())).fetch().stream()
            .collect(
                Collectors.groupingBy(
                    FiledTextRecord::getRound,
                    Collectors.toMap(FiledTextRecord::getCode, FiledTextRecord::getText)));
    return new FilingFile(
        filing,
        sql.selectFrom(FILED)
            .where(FILED.FILING.eq(filing.id().value()))
            .orderBy(FILED.ROUND)
            .fetch(row ->
                new Wording(
                    row.getRound(),
                    Optional.ofNullable(row.getChangedOn()),
                    texts.getOrDefault(row.getRound(), Map.of()),
                    new PersonId(row.getPerson()),
                    row.getPersonName(),
                    row.getFiledOn(),
                    row.getFiledAt())),
        sql.selectFrom(ANSWER)
            .where(ANSWER.FILING.eq(filing.id().value()))
            .orderBy(ANSWER.ROUND)
            .fetch(row ->
                new Answer(
                    row.getRound(),
                    FilingState.valueOf(row.getOutcome()),
                    row.getReason(),
                    new PersonId(row.getPerson()),
                    row.getPersonName(),
                    row.getOnDay(),
                    row.getAnsweredAt())));
  }

  /** What a body filed, the newest first. */
  public Part<Filing> of(OrganisationId assessor, int start, int size) {
    return page(FILING.ASSESSOR.eq(assessor.value()), FILING.STATE_SINCE.desc(), start, size);
  }

  /** What waits for a body, the longest first. */
  public List<Filing> returnedTo(OrganisationId assessor, int most) {
    Condition returned =
        FILING.ASSESSOR.eq(assessor.value()).and(FILING.STATE.eq(FilingState.RETURNED.name()));
    return page(returned, FILING.STATE_SINCE.asc(), 0, most).items();
  }

  /** What is in a state, what waits longest first; in all of them the newest first. */
  public Part<Filing> in(Optional<FilingState> state, int start, int size) {
    return page(
        state.map(each -> FILING.STATE.eq(each.name())).orElseGet(DSL::trueCondition),
        state.isPresent() ? FILING.STATE_SINCE.asc() : FILING.STATE_SINCE.desc(),
        start,
        size);
  }

  private Part<Filing> page(Condition which, SortField<?> order, int start, int size) {
    List<Filing> found =
        sql.selectFrom(FILING)
            .where(which)
            .orderBy(order, FILING.ID)
            .offset(start)
            .limit(size + 1)
            .fetch(FilingRows::filing);
    return Part.read(found, start, size);
  }

  /** The periods that are reported on and stand, by selection. */
  public Map<SelectionId, List<ReportDuty.Received>> standing() {
    return sql.select(
            FILING.SELECTION, FILING.PERIOD_FIRST, FILING.PERIOD_LAST, DSL.min(FILED.FILED_ON))
        .from(FILING)
        .join(FILED)
        .on(FILED.FILING.eq(FILING.ID))
        .where(FILING.KIND.eq(REPORT))
        .and(FILING.STATE.ne(FilingState.RETURNED.name()))
        .groupBy(FILING.ID)
        .fetchGroups(
            row -> new SelectionId(row.value1()),
            row ->
                new ReportDuty.Received(
                    row.value4(), Optional.of(new Period(row.value2(), row.value3()))));
  }

  /** Keeps a new filing; false when there is one on the same period. */
  public boolean insert(Filing filing) {
    FilingRecord row = new FilingRecord();
    row.setId(filing.id().value());
    row.setAssessor(filing.assessor().value());
    row.setSelection(filing.selection().value());
    switch (filing.matter()) {
      case Report report -> {
        row.setKind(REPORT);
        row.setPeriodFirst(report.period().first());
        row.setPeriodLast(report.period().last());
        row.setForm(report.form());
      }
      case Change change -> {
        row.setKind(CHANGE);
        row.setChange(change.what().name());
      }
    }
    row.setDueOn(filing.dueOn());
    row.setState(filing.state().name());
    row.setStateSince(filing.stateSince());
    row.setRound(filing.round());
    return sql.insertInto(FILING).set(row).onConflictDoNothing().execute() > 0;
  }

  /** Keeps how far a filing has come; it is held. */
  public void update(Filing filing) {
    sql.update(FILING)
        .set(FILING.DUE_ON, filing.dueOn())
        .set(FILING.STATE, filing.state().name())
        .set(FILING.STATE_SINCE, filing.stateSince())
        .set(FILING.ROUND, filing.round())
        .set(FILING.REVISION, filing.revision() + 1)
        .where(FILING.ID.eq(filing.id().value()))
        .execute();
  }

  public void add(FilingId id, Wording wording) {
    sql.insertInto(FILED)
        .set(FILED.FILING, id.value())
        .set(FILED.ROUND, wording.round())
        .set(FILED.CHANGED_ON, wording.changedOn().orElse(null))
        .set(FILED.PERSON, wording.person().value())
        .set(FILED.PERSON_NAME, wording.personName())
        .set(FILED.FILED_ON, wording.on())
        .set(FILED.FILED_AT, wording.at())
        .execute();
    sql.batchInsert(
            wording.texts().entrySet().stream()
                .map(text ->
                    new FiledTextRecord(
                        id.value(), wording.round(), text.getKey(), text.getValue()))
                .toList())
        .execute();
  }

  public void add(FilingId id, Answer answer) {
    sql.insertInto(ANSWER)
        .set(ANSWER.FILING, id.value())
        .set(ANSWER.ROUND, answer.round())
        .set(ANSWER.OUTCOME, answer.outcome().name())
        .set(ANSWER.REASON, answer.reason())
        .set(ANSWER.PERSON, answer.person().value())
        .set(ANSWER.PERSON_NAME, answer.personName())
        .set(ANSWER.ON_DAY, answer.on())
        .set(ANSWER.ANSWERED_AT, answer.at())
        .execute();
  }

  private static Filing filing(FilingRecord row) {
    return new Filing(
        new FilingId(row.getId()),
        new OrganisationId(row.getAssessor()),
        new SelectionId(row.getSelection()),
        row.getKind().equals(REPORT)
            ? new Report(new Period(row.getPeriodFirst(), row.getPeriodLast()), row.getForm())
            : new Change(BodyChange.valueOf(row.getChange())),
        row.getDueOn(),
        FilingState.valueOf(row.getState()),
        row.getStateSince(),
        row.getRound(),
        row.getRevision());
  }
}
