package dev.akashi.checklist.db;

import static dev.akashi.database.checklist.Tables.ANSWER;
import static dev.akashi.database.checklist.Tables.NOTE;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistAnswer.Given;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistNote;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.database.checklist.tables.records.AnswerRecord;
import dev.akashi.directory.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is said of requirements, and what agencies note about it. */
@Repository
public class ChecklistAnswerRows {

  private final DSLContext sql;

  ChecklistAnswerRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The answers that were given. */
  public Map<RequirementId, ChecklistAnswer> answers(ChecklistId id) {
    return sql.selectFrom(ANSWER)
        .where(ANSWER.SHEET_ID.eq(id.value()))
        .fetchMap(row -> RequirementId.of(row.getRequirement()), ChecklistAnswerRows::answer);
  }

  /** One answer, kept from others until the transaction ends. */
  public Optional<ChecklistAnswer> lock(ChecklistId id, RequirementId requirement) {
    return sql.selectFrom(ANSWER)
        .where(ANSWER.SHEET_ID.eq(id.value()))
        .and(ANSWER.REQUIREMENT.eq(requirement.value()))
        .forUpdate()
        .fetchOptional(ChecklistAnswerRows::answer);
  }

  /** Writes answers in place of those there were; whoever does so holds the checklist. */
  public void write(
      ChecklistId id, Map<RequirementId, Said> said, ChecklistParty party, Actor by, Instant now) {
    sql.batch(
            said.entrySet().stream()
                .map(one ->
                    sql.insertInto(ANSWER)
                        .set(row(id, one.getKey(), one.getValue(), party, by, now))
                        .onConflict(ANSWER.SHEET_ID, ANSWER.REQUIREMENT)
                        .doUpdate()
                        .set(row(id, one.getKey(), one.getValue(), party, by, now))
                        .set(ANSWER.REVISION, ANSWER.REVISION.plus(1)))
                .toList())
        .execute();
  }

  private AnswerRecord row(
      ChecklistId id,
      RequirementId requirement,
      Said said,
      ChecklistParty party,
      Actor by,
      Instant now) {
    AnswerRecord row = sql.newRecord(ANSWER);
    row.setSheetId(id.value());
    row.setRequirement(requirement.value());
    row.setVerdict(said.verdict().name());
    row.setHow(said.how());
    row.setReason(said.reason());
    row.setEvidence(said.evidence());
    row.setRemarks(said.remarks());
    row.setParty(party.name());
    row.setAnsweredBy(by.person().value());
    row.setAnsweredByName(by.name());
    row.setAnsweredAt(now);
    return row;
  }

  private static ChecklistAnswer answer(AnswerRecord row) {
    return new ChecklistAnswer(
        RequirementId.of(row.getRequirement()),
        new Said(
            ChecklistVerdict.valueOf(row.getVerdict()),
            row.getHow(),
            row.getReason(),
            row.getEvidence(),
            row.getRemarks()),
        Optional.of(
            new Given(
                ChecklistParty.valueOf(row.getParty()),
                row.getAnsweredByName(),
                row.getAnsweredAt())),
        row.getRevision());
  }

  public Map<RequirementId, ChecklistNote> notes(ChecklistId id) {
    return sql.selectFrom(NOTE)
        .where(NOTE.SHEET_ID.eq(id.value()))
        .fetchMap(
            row -> RequirementId.of(row.getRequirement()),
            row ->
                new ChecklistNote(
                    RequirementId.of(row.getRequirement()),
                    row.getText(),
                    row.getNotedByName(),
                    row.getNotedAt(),
                    row.getRevision()));
  }

  /** Writes a note; false when somebody else changed it first. */
  public boolean note(
      ChecklistId id,
      RequirementId requirement,
      String text,
      Actor by,
      Instant now,
      int expectedRevision) {
    if (expectedRevision == 0) {
      return sql.insertInto(NOTE)
              .set(NOTE.SHEET_ID, id.value())
              .set(NOTE.REQUIREMENT, requirement.value())
              .set(NOTE.TEXT, text)
              .set(NOTE.NOTED_BY, by.person().value())
              .set(NOTE.NOTED_BY_NAME, by.name())
              .set(NOTE.NOTED_AT, now)
              .onConflictDoNothing()
              .execute()
          == 1;
    }
    return sql.update(NOTE)
            .set(NOTE.TEXT, text)
            .set(NOTE.NOTED_BY, by.person().value())
            .set(NOTE.NOTED_BY_NAME, by.name())
            .set(NOTE.NOTED_AT, now)
            .set(NOTE.REVISION, NOTE.REVISION.plus(1))
            .where(NOTE.SHEET_ID.eq(id.value()))
            .and(NOTE.REQUIREMENT.eq(requirement.value()))
            .and(NOTE.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  /** Takes a note away; false when somebody else changed it first. */
  public boolean removeNote(ChecklistId id, RequirementId requirement, int expectedRevision) {
    return sql.deleteFrom(NOTE)
            .where(NOTE.SHEET_ID.eq(id.value()))
            .and(NOTE.REQUIREMENT.eq(requirement.value()))
            .and(NOTE.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }
}
