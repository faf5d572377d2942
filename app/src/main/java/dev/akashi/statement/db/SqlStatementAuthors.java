package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.AUTHOR;

import dev.akashi.directory.PersonId;
import dev.akashi.statement.StatementAuthors;
import dev.akashi.statement.StatementId;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Looks up who wrote in a statement. */
@Repository
class SqlStatementAuthors implements StatementAuthors {

  private final DSLContext sql;

  SqlStatementAuthors(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Set<PersonId> of(StatementId statement) {
    return sql.selectDistinct(AUTHOR.PERSON_ID)
        .from(AUTHOR)
        .where(AUTHOR.STATEMENT_ID.eq(statement.value()))
        .fetchSet(row -> new PersonId(row.value1()));
  }
}
