package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.ANSWER;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.statement.AnswerAuthors;
import dev.akashi.statement.StatementId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Looks up who wrote answers. */
@Repository
class SqlAnswerAuthors implements AnswerAuthors {

  private final DSLContext sql;

  SqlAnswerAuthors(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Map<RequirementId, PersonId> of(StatementId statement, Collection<RequirementId> among) {
    return sql
        .select(ANSWER.REQUIREMENT, ANSWER.CHANGED_BY)
        .from(ANSWER)
        .where(
            ANSWER.STATEMENT_ID.eq(statement.value()),
            ANSWER.CHANGED_BY.isNotNull(),
            ANSWER.REQUIREMENT.in(among.stream().map(RequirementId::value).toList()))
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(
                row -> RequirementId.of(row.value1()), row -> new PersonId(row.value2())));
  }
}
