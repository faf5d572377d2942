package dev.akashi.programme.db;

import static dev.akashi.database.programme.Tables.PARAMETER;
import static dev.akashi.database.programme.Tables.PARAMETER_VALUE;

import dev.akashi.database.programme.tables.records.ParameterValueRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.programme.Basis;
import dev.akashi.programme.ParameterEntry;
import dev.akashi.programme.ParameterValue;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Parameter values in the database. They are only added. */
@Repository
public class ParameterStore {

  private final DSLContext sql;

  ParameterStore(DSLContext sql) {
    this.sql = sql;
  }

  /** All entries in the order in which they were entered. */
  public List<ParameterEntry> all() {
    return sql.selectFrom(PARAMETER_VALUE)
        .orderBy(PARAMETER_VALUE.KEY, PARAMETER_VALUE.REVISION)
        .fetch(ParameterStore::entry);
  }

  /** The entries of one parameter, oldest first. */
  public List<ParameterEntry> of(String key) {
    return sql.selectFrom(PARAMETER_VALUE)
        .where(PARAMETER_VALUE.KEY.eq(key))
        .orderBy(PARAMETER_VALUE.REVISION)
        .fetch(ParameterStore::entry);
  }

  /** Makes a parameter known; false when it is already. */
  public boolean introduce(String key) {
    return sql.insertInto(PARAMETER)
            .set(PARAMETER.KEY, key)
            .set(PARAMETER.REVISION, 0)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /** Goes on to the next revision; false when the parameter has changed since. */
  public boolean advance(String key, int from) {
    return sql.update(PARAMETER)
            .set(PARAMETER.REVISION, from + 1)
            .where(PARAMETER.KEY.eq(key))
            .and(PARAMETER.REVISION.eq(from))
            .execute()
        > 0;
  }

  public void add(ParameterEntry entry) {
    ParameterValue value = entry.value();
    sql.insertInto(PARAMETER_VALUE)
        .set(PARAMETER_VALUE.KEY, value.key())
        .set(PARAMETER_VALUE.REVISION, entry.revision())
        .set(PARAMETER_VALUE.VALID_FROM, value.validFrom())
        .set(PARAMETER_VALUE.TEXT, value.text())
        .set(PARAMETER_VALUE.SOURCE_JA, value.source().ja())
        .set(PARAMETER_VALUE.SOURCE_EN, value.source().en())
        .set(PARAMETER_VALUE.BASIS, value.basis().name())
        .set(PARAMETER_VALUE.ENTERED_AT, entry.enteredAt())
        .set(PARAMETER_VALUE.ENTERED_BY, entry.enteredBy().map(PersonId::value).orElse(null))
        .execute();
  }

  private static ParameterEntry entry(ParameterValueRecord row) {
    ParameterValue value =
        new ParameterValue(
            row.getKey(),
            row.getText(),
            row.getValidFrom(),
            new LocalizedText(row.getSourceJa(), row.getSourceEn()),
            Basis.valueOf(row.getBasis()));
    return new ParameterEntry(
        value,
        row.getRevision(),
        row.getEnteredAt(),
        Optional.ofNullable(row.getEnteredBy()).map(PersonId::new));
  }
}
