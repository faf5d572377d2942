package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.ANSWER;

import dev.akashi.directory.PersonId;
import dev.akashi.statement.StatementAuthors;
import dev.akashi.statement.StatementId;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads from the answers who wrote them last. */
@Repository
class SqlStatementAuthors implements StatementAuthors {

  private final DSLContext sql;

  SqlStatementAuthors(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Set<PersonId> of(StatementId statement) {
    return sql.selectDistinct(ANSWER.CHANGED_BY)
        .from(ANSWER)
        .where(ANSWER.STATEMENT_ID.eq(statement.value()), ANSWER.CHANGED_BY.isNotNull())
        .fetchSet(row -> new PersonId(row.value1()));
  }
}
