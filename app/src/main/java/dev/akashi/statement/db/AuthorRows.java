package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.AUTHOR;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.statement.tables.records.AuthorRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.statement.StatementId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Who wrote the answers of a statement. */
final class AuthorRows {

  private final DSLContext sql;

  AuthorRows(DSLContext sql) {
    this.sql = sql;
  }

  void add(StatementId id, Collection<RequirementId> written, PersonId author) {
    insert(
        written.stream()
            .map(requirement -> new AuthorRecord(id.value(), requirement.value(), author.value()))
            .toList());
  }

  void copy(StatementId from, StatementId to) {
    sql.insertInto(AUTHOR, AUTHOR.STATEMENT_ID, AUTHOR.REQUIREMENT, AUTHOR.PERSON_ID)
        .select(
            DSL.select(DSL.val(to.value()), AUTHOR.REQUIREMENT, AUTHOR.PERSON_ID)
                .from(AUTHOR)
                .where(AUTHOR.STATEMENT_ID.eq(from.value())))
        .execute();
  }

  /**
   * Authors go along with what they wrote, and stay where they were: a number that another
   * requirement takes, or gives back, loses none of them.
   */
  void renumber(StatementId id, Map<RequirementId, RequirementId> moved) {
    insert(
        sql
            .selectFrom(AUTHOR)
            .where(AUTHOR.STATEMENT_ID.eq(id.value()))
            .and(AUTHOR.REQUIREMENT.in(moved.keySet().stream().map(RequirementId::value).toList()))
            .stream()
            .map(row ->
                new AuthorRecord(
                    row.getStatementId(),
                    Objects.requireNonNull(moved.get(RequirementId.of(row.getRequirement())))
                        .value(),
                    row.getPersonId()))
            .toList());
  }

  private void insert(List<AuthorRecord> rows) {
    if (!rows.isEmpty()) {
      sql.insertInto(AUTHOR).set(rows).onConflictDoNothing().execute();
    }
  }
}
