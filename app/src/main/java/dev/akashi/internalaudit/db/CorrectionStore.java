package dev.akashi.internalaudit.db;

import static dev.akashi.database.internalaudit.Tables.CORRECTION;
import static dev.akashi.database.internalaudit.Tables.RECORD;

import dev.akashi.database.internalaudit.tables.records.CorrectionRecord;
import dev.akashi.internalaudit.Correction;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.statement.ServiceId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is done about the results of internal audits. */
@Repository
public class CorrectionStore {

  private final DSLContext sql;

  CorrectionStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The corrections of a service by the audits they are about. */
  public Map<InternalAuditId, Correction> of(ServiceId service) {
    return sql
        .select(CORRECTION.fields())
        .from(CORRECTION)
        .join(RECORD)
        .on(RECORD.ID.eq(CORRECTION.RECORD))
        .where(RECORD.SERVICE.eq(service.value()))
        .fetch(row -> row.into(CORRECTION))
        .stream()
        .collect(
            Collectors.toMap(
                row -> new InternalAuditId(row.getRecord()), CorrectionStore::correction));
  }

  private static Correction correction(CorrectionRecord row) {
    return new Correction(
        row.getAction(),
        row.getOwner(),
        row.getDue(),
        Optional.ofNullable(row.getDoneOn()),
        Optional.ofNullable(row.getCheckedOn())
            .map(on ->
                new Correction.Check(
                    on, row.getCheckedBy(), row.getEffective(), row.getCheckNote())),
        row.getRevision());
  }

  /** Writes the correction; revision 0 writes the first one. Whether nobody was faster. */
  public boolean save(InternalAuditId audit, Correction said) {
    CorrectionRecord row = new CorrectionRecord();
    row.setAction(said.action());
    row.setOwner(said.owner());
    row.setDue(said.due());
    row.setDoneOn(said.doneOn().orElse(null));
    row.setCheckedOn(said.check().map(Correction.Check::on).orElse(null));
    row.setCheckedBy(said.check().map(Correction.Check::by).orElse(null));
    row.setEffective(said.check().map(Correction.Check::effective).orElse(null));
    row.setCheckNote(said.check().map(Correction.Check::note).orElse(""));
    row.setRevision(said.revision() + 1);
    if (said.revision() == 0) {
      row.setRecord(audit.value());
      return sql.insertInto(CORRECTION).set(row).onConflictDoNothing().execute() == 1;
    }
    return sql.update(CORRECTION)
            .set(row)
            .where(CORRECTION.RECORD.eq(audit.value()), CORRECTION.REVISION.eq(said.revision()))
            .execute()
        == 1;
  }
}
