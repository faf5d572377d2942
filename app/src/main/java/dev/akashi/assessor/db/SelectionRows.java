package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.ASSESSOR_SELECTION;
import static dev.akashi.database.assessor.Tables.REMINDER;
import static dev.akashi.database.assessor.Tables.SELECTION_REPORT;
import static dev.akashi.database.assessor.Tables.SUSPENSION;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.AssessorSelection;
import dev.akashi.assessor.AssessorSelection.Ending;
import dev.akashi.assessor.SelectionId;
import dev.akashi.database.assessor.tables.records.AssessorSelectionRecord;
import dev.akashi.database.assessor.tables.records.SuspensionRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The register of assessors; it is small and read whole. */
@Repository
public class SelectionRows {

  private final DSLContext sql;

  SelectionRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps others from changing the register until the transaction ends. */
  public void lock() {
    sql.execute("LOCK TABLE assessor.assessor_selection IN SHARE ROW EXCLUSIVE MODE");
  }

  /** All selections, newest first. */
  public List<AssessorSelection> all() {
    Map<UUID, List<Period>> suspensions =
        sql.selectFrom(SUSPENSION)
            .orderBy(SUSPENSION.FIRST_DAY)
            .fetchGroups(SuspensionRecord::getSelection, SelectionRows::days);
    return sql.selectFrom(ASSESSOR_SELECTION)
        .orderBy(ASSESSOR_SELECTION.FIRST_DAY.desc(), ASSESSOR_SELECTION.NUMBER)
        .fetch(row -> selection(row, suspensions.getOrDefault(row.getId(), List.of())));
  }

  public Optional<AssessorSelection> find(SelectionId id) {
    return all().stream().filter(selection -> selection.id().equals(id)).findFirst();
  }

  public void suspend(SelectionId id, Period days) {
    sql.insertInto(SUSPENSION)
        .set(SUSPENSION.SELECTION, id.value())
        .set(SUSPENSION.FIRST_DAY, days.first())
        .set(SUSPENSION.LAST_DAY, days.last())
        .execute();
  }

  /** Keeps that a reminder goes out; false when it did before. */
  public boolean remind(SelectionId id, String kind, LocalDate dueOn) {
    return sql.insertInto(REMINDER)
            .set(REMINDER.SELECTION, id.value())
            .set(REMINDER.KIND, kind)
            .set(REMINDER.DUE_ON, dueOn)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  private static Period days(SuspensionRecord row) {
    return new Period(row.getFirstDay(), row.getLastDay());
  }

  public void insert(AssessorSelection selection) {
    sql.insertInto(ASSESSOR_SELECTION)
        .set(ASSESSOR_SELECTION.ID, selection.id().value())
        .set(ASSESSOR_SELECTION.ASSESSOR, selection.assessor().value())
        .set(ASSESSOR_SELECTION.KIND, selection.kind().name())
        .set(ASSESSOR_SELECTION.NUMBER, selection.number())
        .set(ASSESSOR_SELECTION.FIRST_DAY, selection.period().first())
        .set(ASSESSOR_SELECTION.LAST_DAY, selection.period().last())
        .execute();
  }

  public void end(SelectionId id, LocalDate lastDay, String reason) {
    sql.update(ASSESSOR_SELECTION)
        .set(ASSESSOR_SELECTION.ENDED_ON, lastDay)
        .set(ASSESSOR_SELECTION.END_REASON, reason)
        .where(ASSESSOR_SELECTION.ID.eq(id.value()))
        .execute();
  }

  public void insertReport(SelectionId id, LocalDate receivedOn, String note) {
    sql.insertInto(SELECTION_REPORT)
        .set(SELECTION_REPORT.ID, UUID.randomUUID())
        .set(SELECTION_REPORT.SELECTION, id.value())
        .set(SELECTION_REPORT.RECEIVED_ON, receivedOn)
        .set(SELECTION_REPORT.NOTE, note)
        .execute();
  }

  /**
   * The days on which periodic reports were received, by selection; what came on one day in several
   * parts is one report.
   */
  public Map<SelectionId, List<LocalDate>> reports() {
    return sql.selectDistinct(SELECTION_REPORT.SELECTION, SELECTION_REPORT.RECEIVED_ON)
        .from(SELECTION_REPORT)
        .fetchGroups(row -> new SelectionId(row.value1()), row -> row.value2());
  }

  private static AssessorSelection selection(
      AssessorSelectionRecord row, List<Period> suspensions) {
    return new AssessorSelection(
        new SelectionId(row.getId()),
        new OrganisationId(row.getAssessor()),
        AssessorKind.valueOf(row.getKind()),
        row.getNumber(),
        new Period(row.getFirstDay(), row.getLastDay()),
        Optional.ofNullable(row.getEndedOn()).map(day -> new Ending(day, row.getEndReason())),
        suspensions);
  }
}
