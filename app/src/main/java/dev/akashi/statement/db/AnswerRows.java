package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.ANSWER;
import static dev.akashi.database.statement.Tables.INDIVIDUAL_CONTROL;
import static org.jooq.impl.DSL.excluded;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.statement.tables.records.AnswerRecord;
import dev.akashi.database.statement.tables.records.IndividualControlRecord;
import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** The answers of a statement with their measures: read in two queries, written in three. */
final class AnswerRows {

  /** Beyond that many reading all is quicker. */
  private static final int MOST_READ_AGAIN = 200;

  /** The version of a row in the database: no two rows of a table have the same. */
  private static final Field<String> ROW =
      DSL.field("{0}.xmin::text || {0}.ctid::text", String.class, ANSWER);

  private final DSLContext sql;
  private final ReadBefore readBefore;

  AnswerRows(DSLContext sql) {
    this.sql = sql;
    this.readBefore = new ReadBefore();
  }

  /** All answers of a statement, and how often each was changed. */
  record Read(Map<RequirementId, Answer> answers, Map<RequirementId, Integer> revisions) {

    /** The same with some read again, and without those that are gone. */
    Read with(Read again, Set<String> stored) {
      Read all = new Read(new HashMap<>(answers), new HashMap<>(revisions));
      all.answers.putAll(again.answers);
      all.revisions.putAll(again.revisions);
      all.answers.keySet().removeIf(id -> !stored.contains(id.value()));
      all.revisions.keySet().removeIf(id -> !stored.contains(id.value()));
      return all;
    }
  }

  /** The sum of the revisions of all answers that are stored. */
  int revisions(StatementId id) {
    return sql.select(DSL.coalesce(DSL.sum(ANSWER.REVISION), BigDecimal.ZERO))
        .from(ANSWER)
        .where(ANSWER.STATEMENT_ID.eq(id.value()))
        .fetchSingle(row -> row.value1().intValue());
  }

  /** All of them; only those are read whose row is another one than when they were read last. */
  Read of(StatementId id) {
    Map<String, String> rows = marks(id);
    Optional<ReadBefore.Kept> before = readBefore.of(id);
    Read read = before.map(known -> again(id, known, rows)).orElseGet(() -> whole(id));
    readBefore.keep(id, rows, read);
    return read;
  }

  private Read again(StatementId id, ReadBefore.Kept known, Map<String, String> rows) {
    List<String> changed =
        rows.entrySet().stream()
            .filter(row -> !row.getValue().equals(known.rows().get(row.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    if (changed.size() > MOST_READ_AGAIN) {
      return whole(id);
    }
    if (changed.isEmpty() && rows.size() == known.rows().size()) {
      return known.read();
    }
    return known
        .read()
        .with(of(id, changed.stream().map(RequirementId::of).toList()), rows.keySet());
  }

  /** Which row each answer stands in: writing it makes another, whoever does it. */
  private Map<String, String> marks(StatementId id) {
    return sql.select(ANSWER.REQUIREMENT, ROW)
        .from(ANSWER)
        .where(ANSWER.STATEMENT_ID.eq(id.value()))
        .fetchMap(ANSWER.REQUIREMENT, ROW);
  }

  private Read whole(StatementId id) {
    return read(INDIVIDUAL_CONTROL.STATEMENT_ID.eq(id.value()), ANSWER.STATEMENT_ID.eq(id.value()));
  }

  /** These answers of a statement alone. */
  Read of(StatementId id, Collection<RequirementId> requirements) {
    List<String> asked = requirements.stream().map(RequirementId::value).toList();
    return read(
        INDIVIDUAL_CONTROL
            .STATEMENT_ID
            .eq(id.value())
            .and(INDIVIDUAL_CONTROL.REQUIREMENT.in(asked)),
        ANSWER.STATEMENT_ID.eq(id.value()).and(ANSWER.REQUIREMENT.in(asked)));
  }

  private Read read(Condition ofMeasures, Condition ofAnswers) {
    Map<String, Result<IndividualControlRecord>> measures =
        sql.selectFrom(INDIVIDUAL_CONTROL)
            .where(ofMeasures)
            .orderBy(INDIVIDUAL_CONTROL.REQUIREMENT, INDIVIDUAL_CONTROL.PLACE)
            .fetch()
            .intoGroups(INDIVIDUAL_CONTROL.REQUIREMENT);
    Read read = new Read(new HashMap<>(), new HashMap<>());
    for (AnswerRecord row : sql.fetch(ANSWER, ofAnswers)) {
      List<IndividualControlRecord> own = measures.get(row.getRequirement());
      Answer answer = StatementRows.answer(row, own == null ? List.of() : own);
      read.answers().put(answer.requirement(), answer);
      read.revisions().put(answer.requirement(), row.getRevision());
    }
    return read;
  }

  /**
   * Writes answers beside those there are.
   *
   * @param revision of those that were not there
   */
  void save(StatementId id, Collection<Answer> answers, int revision, Instant now) {
    if (answers.isEmpty()) {
      return;
    }
    sql.insertInto(ANSWER)
        .set(rows(id, answers, revision, now))
        .onConflict(ANSWER.STATEMENT_ID, ANSWER.REQUIREMENT)
        .doUpdate()
        .set(ANSWER.TREATMENT, excluded(ANSWER.TREATMENT))
        .set(ANSWER.REASON, excluded(ANSWER.REASON))
        .set(ANSWER.INHERITED_FROM, excluded(ANSWER.INHERITED_FROM))
        .set(ANSWER.INHERITED_FUNCTION, excluded(ANSWER.INHERITED_FUNCTION))
        .set(ANSWER.RESPONSIBILITY, excluded(ANSWER.RESPONSIBILITY))
        .set(ANSWER.CUSTOMER_DUTY, excluded(ANSWER.CUSTOMER_DUTY))
        .set(ANSWER.PLANS, excluded(ANSWER.PLANS))
        .set(ANSWER.CHANGED_AT, excluded(ANSWER.CHANGED_AT))
        .set(ANSWER.REVISION, ANSWER.REVISION.plus(1))
        .execute();
    saveMeasures(id, answers);
  }

  /** Writes these answers in place of all there are. */
  void replace(StatementId id, Collection<Answer> answers, int revision, Instant now) {
    sql.deleteFrom(ANSWER).where(ANSWER.STATEMENT_ID.eq(id.value())).execute();
    if (answers.isEmpty()) {
      return;
    }
    sql.insertInto(ANSWER).set(rows(id, answers, revision, now)).execute();
    saveMeasures(id, answers);
  }

  private static List<AnswerRecord> rows(
      StatementId id, Collection<Answer> answers, int revision, Instant now) {
    return answers.stream()
        .map(answer -> {
          AnswerRecord row = StatementRows.row(id, answer);
          row.setRevision(revision);
          row.setChangedAt(now);
          return row;
        })
        .toList();
  }

  private void saveMeasures(StatementId id, Collection<Answer> answers) {
    sql.deleteFrom(INDIVIDUAL_CONTROL)
        .where(INDIVIDUAL_CONTROL.STATEMENT_ID.eq(id.value()))
        .and(
            INDIVIDUAL_CONTROL.REQUIREMENT.in(
                answers.stream().map(answer -> answer.requirement().value()).toList()))
        .execute();
    List<IndividualControlRecord> rows = new ArrayList<>();
    for (Answer answer : answers) {
      for (int place = 0; place < answer.individualControls().size(); place++) {
        rows.add(
            StatementRows.row(
                id, answer.requirement(), place, answer.individualControls().get(place)));
      }
    }
    if (!rows.isEmpty()) {
      sql.insertInto(INDIVIDUAL_CONTROL).set(rows).execute();
    }
  }
}
