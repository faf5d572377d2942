package dev.akashi.registration.db;

import static dev.akashi.database.registration.Tables.APPLICATION_STEP;
import static dev.akashi.database.registration.Tables.CHECK_RESULT;
import static dev.akashi.database.registration.Tables.DECISION;
import static dev.akashi.database.registration.Tables.EXPLANATION_QUESTION;
import static dev.akashi.database.registration.Tables.REVIEW_NOTE;

import dev.akashi.directory.PersonId;
import dev.akashi.registration.ApplicationAction;
import dev.akashi.registration.ApplicationHistory;
import dev.akashi.registration.ApplicationHistory.CheckRun;
import dev.akashi.registration.ApplicationHistory.Decision;
import dev.akashi.registration.ApplicationHistory.Note;
import dev.akashi.registration.ApplicationHistory.Step;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationState;
import dev.akashi.registration.CheckOccasion;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** What happened to applications, in the database: only ever added to. */
@Repository
class HistoryRows {

  private final DSLContext sql;

  HistoryRows(DSLContext sql) {
    this.sql = sql;
  }

  ApplicationHistory of(ApplicationId id) {
    return new ApplicationHistory(steps(id), notes(id), askers(id), checks(id), decisions(id));
  }

  private List<Step> steps(ApplicationId id) {
    return sql.selectFrom(APPLICATION_STEP)
        .where(APPLICATION_STEP.APPLICATION.eq(id.value()))
        .orderBy(APPLICATION_STEP.NO)
        .fetch(row ->
            new Step(
                ApplicationAction.valueOf(row.getAction()),
                ApplicationState.valueOf(row.getFromState()),
                ApplicationState.valueOf(row.getToState()),
                row.getOnDay(),
                row.getReason(),
                new PersonId(row.getPerson()),
                row.getPersonName(),
                row.getRecordedAt()));
  }

  private List<Note> notes(ApplicationId id) {
    return sql.selectFrom(REVIEW_NOTE)
        .where(REVIEW_NOTE.APPLICATION.eq(id.value()))
        .orderBy(REVIEW_NOTE.RECORDED_AT, REVIEW_NOTE.ID)
        .fetch(row ->
            new Note(
                row.getText(),
                new PersonId(row.getPerson()),
                row.getPersonName(),
                row.getRecordedAt()));
  }

  private Set<PersonId> askers(ApplicationId id) {
    return sql.select(EXPLANATION_QUESTION.ASKED_BY)
        .from(EXPLANATION_QUESTION)
        .where(EXPLANATION_QUESTION.APPLICATION.eq(id.value()))
        .fetchSet(row -> new PersonId(row.value1()));
  }

  private List<CheckRun> checks(ApplicationId id) {
    return sql.selectFrom(CHECK_RESULT)
        .where(CHECK_RESULT.APPLICATION.eq(id.value()))
        .orderBy(CHECK_RESULT.RUN)
        .fetch(row ->
            new CheckRun(
                CheckOccasion.valueOf(row.getOccasion()),
                row.getOnDay(),
                row.getPassed(),
                List.of(row.getDefects()),
                row.getParameterVersion(),
                row.getRecordedAt()));
  }

  private List<Decision> decisions(ApplicationId id) {
    return sql.selectFrom(DECISION)
        .where(DECISION.APPLICATION.eq(id.value()))
        .orderBy(DECISION.NO)
        .fetch(row ->
            new Decision(
                ApplicationAction.valueOf(row.getOutcome()),
                row.getDecidedOn(),
                row.getReason(),
                new PersonId(row.getPerson()),
                row.getPersonName(),
                row.getStatementHash(),
                row.getReportHash(),
                List.of(row.getObstacles()),
                row.getParameterVersion(),
                row.getRecordedAt()));
  }

  void add(ApplicationId id, Step step) {
    sql.insertInto(APPLICATION_STEP)
        .set(APPLICATION_STEP.APPLICATION, id.value())
        .set(APPLICATION_STEP.NO, next(APPLICATION_STEP, APPLICATION_STEP.APPLICATION, id))
        .set(APPLICATION_STEP.ACTION, step.action().name())
        .set(APPLICATION_STEP.FROM_STATE, step.from().name())
        .set(APPLICATION_STEP.TO_STATE, step.to().name())
        .set(APPLICATION_STEP.ON_DAY, step.on())
        .set(APPLICATION_STEP.REASON, step.reason())
        .set(APPLICATION_STEP.PERSON, step.person().value())
        .set(APPLICATION_STEP.PERSON_NAME, step.personName())
        .set(APPLICATION_STEP.RECORDED_AT, step.recordedAt())
        .execute();
  }

  void add(ApplicationId id, Note note) {
    sql.insertInto(REVIEW_NOTE)
        .set(REVIEW_NOTE.ID, UUID.randomUUID())
        .set(REVIEW_NOTE.APPLICATION, id.value())
        .set(REVIEW_NOTE.TEXT, note.text())
        .set(REVIEW_NOTE.PERSON, note.person().value())
        .set(REVIEW_NOTE.PERSON_NAME, note.personName())
        .set(REVIEW_NOTE.RECORDED_AT, note.recordedAt())
        .execute();
  }

  void add(ApplicationId id, CheckRun run) {
    sql.insertInto(CHECK_RESULT)
        .set(CHECK_RESULT.APPLICATION, id.value())
        .set(CHECK_RESULT.RUN, next(CHECK_RESULT, CHECK_RESULT.APPLICATION, id))
        .set(CHECK_RESULT.OCCASION, run.occasion().name())
        .set(CHECK_RESULT.ON_DAY, run.on())
        .set(CHECK_RESULT.PASSED, run.passed())
        .set(CHECK_RESULT.DEFECTS, run.defects().toArray(String[]::new))
        .set(CHECK_RESULT.PARAMETER_VERSION, run.parameterVersion())
        .set(CHECK_RESULT.RECORDED_AT, run.recordedAt())
        .execute();
  }

  void add(ApplicationId id, Decision decision) {
    sql.insertInto(DECISION)
        .set(DECISION.APPLICATION, id.value())
        .set(DECISION.NO, next(DECISION, DECISION.APPLICATION, id))
        .set(DECISION.OUTCOME, decision.outcome().name())
        .set(DECISION.DECIDED_ON, decision.on())
        .set(DECISION.REASON, decision.reason())
        .set(DECISION.PERSON, decision.person().value())
        .set(DECISION.PERSON_NAME, decision.personName())
        .set(DECISION.STATEMENT_HASH, decision.statementHash())
        .set(DECISION.REPORT_HASH, decision.reportHash())
        .set(DECISION.OBSTACLES, decision.obstacles().toArray(String[]::new))
        .set(DECISION.PARAMETER_VERSION, decision.parameterVersion())
        .set(DECISION.RECORDED_AT, decision.recordedAt())
        .execute();
  }

  /** The next number within an application, which is locked while it is changed. */
  private int next(Table<?> table, TableField<?, UUID> application, ApplicationId id) {
    return sql.fetchCount(table, application.eq(id.value())) + 1;
  }
}
