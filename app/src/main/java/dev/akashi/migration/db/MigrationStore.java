package dev.akashi.migration.db;

import static dev.akashi.database.migration.Tables.FORMER_ANSWER;
import static dev.akashi.database.migration.Tables.MARK;
import static dev.akashi.database.migration.Tables.RENUMBERED;
import static dev.akashi.database.migration.Tables.STEP;
import static dev.akashi.database.migration.Tables.WRITTEN_SINCE;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.migration.tables.records.FormerAnswerRecord;
import dev.akashi.database.migration.tables.records.MarkRecord;
import dev.akashi.database.migration.tables.records.StepRecord;
import dev.akashi.database.migration.tables.records.WrittenSinceRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.migration.FormerAnswer;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.migration.Migration;
import dev.akashi.migration.MigrationId;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The steps of statements, the answers before each and what is to be done after it. */
@Repository
public class MigrationStore {

  private final DSLContext sql;
  private final AnswerJson json;

  MigrationStore(DSLContext sql, AnswerJson json) {
    this.sql = sql;
    this.json = json;
  }

  public void add(
      Migration made,
      PersonId by,
      Collection<FormerAnswer> former,
      Map<RequirementId, AnswerMark> marks) {
    StepRecord row = new StepRecord();
    row.setId(made.id().value());
    row.setStatement(made.statement().value());
    row.setNumber(made.number());
    row.setFromVersion(made.from());
    row.setToVersion(made.to());
    row.setAppliedBy(by.value());
    row.setAppliedByName(made.by());
    row.setAppliedAt(made.at());
    row.setAppliedOn(made.on());
    row.setUndoUntil(made.undoUntil());
    row.set(STEP.CARRIED_FROM, made.carriedFrom().map(MigrationId::value).orElse(null));
    sql.insertInto(STEP).set(row).execute();
    if (!former.isEmpty()) {
      sql.insertInto(FORMER_ANSWER)
          .set(former.stream().map(each -> row(made.id(), each)).toList())
          .execute();
    }
    if (!marks.isEmpty()) {
      sql.insertInto(MARK)
          .set(
              marks.entrySet().stream()
                  .map(mark -> row(made.id(), mark.getKey(), mark.getValue()))
                  .toList())
          .execute();
    }
  }

  private FormerAnswerRecord row(MigrationId step, FormerAnswer former) {
    FormerAnswerRecord row = new FormerAnswerRecord();
    row.setStep(step.value());
    row.setRequirement(former.answer().requirement().value());
    row.set(FORMER_ANSWER.NOW_AT, former.now().map(RequirementId::value).orElse(null));
    row.set(FORMER_ANSWER.KEPT_FOR, former.keptFor().map(Enum::name).orElse(null));
    row.setAnswer(json.write(former.answer()));
    return row;
  }

  private static MarkRecord row(MigrationId step, RequirementId requirement, AnswerMark mark) {
    MarkRecord row = new MarkRecord();
    row.setStep(step.value());
    row.setRequirement(requirement.value());
    row.setKind(mark.name());
    return row;
  }

  /**
   * Notes which requirements have another number after a step.
   *
   * @param numbers the number now; empty for what has no place
   */
  public void renumbered(MigrationId step, Map<RequirementId, Optional<RequirementId>> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    sql.insertInto(RENUMBERED, RENUMBERED.STEP, RENUMBERED.REQUIREMENT, RENUMBERED.NOW_AT)
        .valuesOfRows(
            numbers.entrySet().stream()
                .map(number ->
                    DSL.row(
                        step.value(),
                        number.getKey().value(),
                        number.getValue().map(RequirementId::value).orElse(null)))
                .toList())
        .execute();
  }

  /** Which requirements have another number after a step, or none. */
  public Map<RequirementId, Optional<RequirementId>> renumbered(MigrationId step) {
    return sql.selectFrom(RENUMBERED).where(RENUMBERED.STEP.eq(step.value())).stream()
        .collect(
            Collectors.toMap(
                row -> RequirementId.of(row.getRequirement()),
                row -> Optional.ofNullable(row.getNowAt()).map(RequirementId::of)));
  }

  /** How many steps the statement made, those that were undone as well. */
  public int count(StatementId statement) {
    return sql.fetchCount(STEP, STEP.STATEMENT.eq(statement.value()));
  }

  /** How many of them were made with this statement and not with the one it was copied from. */
  public int countOwn(StatementId statement) {
    return sql.fetchCount(
        STEP, STEP.STATEMENT.eq(statement.value()).and(STEP.CARRIED_FROM.isNull()));
  }

  /** The last step that was not undone. */
  public Optional<Migration> last(StatementId statement) {
    return sql.selectFrom(STEP)
        .where(STEP.STATEMENT.eq(statement.value()))
        .and(STEP.UNDONE_AT.isNull())
        .orderBy(STEP.NUMBER.desc())
        .limit(1)
        .fetchOptional(MigrationStore::migration);
  }

  /** The steps that were not undone, the last before the first. */
  public List<Migration> newest(StatementId statement, int limit) {
    return sql.selectFrom(STEP)
        .where(STEP.STATEMENT.eq(statement.value()))
        .and(STEP.UNDONE_AT.isNull())
        .orderBy(STEP.NUMBER.desc())
        .limit(limit)
        .fetch(MigrationStore::migration);
  }

  private static Migration migration(StepRecord row) {
    return new Migration(
        new MigrationId(row.getId()),
        new StatementId(row.getStatement()),
        row.getNumber(),
        row.getFromVersion(),
        row.getToVersion(),
        row.getAppliedByName(),
        row.getAppliedAt(),
        row.getAppliedOn(),
        row.getUndoUntil(),
        Optional.ofNullable(row.getCarriedFrom()).map(MigrationId::new));
  }

  /** The answers before a step. */
  public List<FormerAnswer> former(MigrationId step) {
    return sql.selectFrom(FORMER_ANSWER)
        .where(FORMER_ANSWER.STEP.eq(step.value()))
        .fetch(row ->
            new FormerAnswer(
                json.read(row.getRequirement(), row.getAnswer()),
                Optional.ofNullable(row.getNowAt()).map(RequirementId::of),
                Optional.ofNullable(row.getKeptFor()).map(KeptFor::valueOf)));
  }

  /** What is still to be done after a step. */
  public Map<RequirementId, AnswerMark> open(MigrationId step) {
    Map<RequirementId, AnswerMark> open = new TreeMap<>();
    sql.selectFrom(MARK)
        .where(MARK.STEP.eq(step.value()))
        .and(MARK.SETTLED_AT.isNull())
        .forEach(row ->
            open.put(RequirementId.of(row.getRequirement()), AnswerMark.valueOf(row.getKind())));
    return open;
  }

  /** Whether an answer was looked at after the step already. */
  public boolean isLookedAt(MigrationId step, RequirementId requirement) {
    return sql.fetchExists(
        MARK,
        MARK.STEP
            .eq(step.value())
            .and(MARK.REQUIREMENT.eq(requirement.value()))
            .and(MARK.KIND.eq(AnswerMark.LOOK_AGAIN.name()))
            .and(MARK.SETTLED_AT.isNotNull()));
  }

  public void settle(
      MigrationId step, Collection<RequirementId> requirements, PersonId by, Instant now) {
    sql.update(MARK)
        .set(MARK.SETTLED_BY, by.value())
        .set(MARK.SETTLED_AT, now)
        .where(MARK.STEP.eq(step.value()))
        .and(MARK.REQUIREMENT.in(requirements.stream().map(RequirementId::value).toList()))
        .execute();
  }

  public void undo(
      MigrationId step, PersonId by, String name, Instant now, Collection<Answer> since) {
    sql.update(STEP)
        .set(STEP.UNDONE_BY, by.value())
        .set(STEP.UNDONE_BY_NAME, name)
        .set(STEP.UNDONE_AT, now)
        .where(STEP.ID.eq(step.value()))
        .execute();
    if (!since.isEmpty()) {
      sql.insertInto(WRITTEN_SINCE)
          .set(since.stream().map(answer -> row(step, answer)).toList())
          .execute();
    }
  }

  private WrittenSinceRecord row(MigrationId step, Answer answer) {
    WrittenSinceRecord row = new WrittenSinceRecord();
    row.setStep(step.value());
    row.setRequirement(answer.requirement().value());
    row.setAnswer(json.write(answer));
    return row;
  }
}
