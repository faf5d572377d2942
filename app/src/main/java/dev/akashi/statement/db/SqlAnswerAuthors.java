package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.AUTHOR;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.statement.AnswerAuthors;
import dev.akashi.statement.StatementId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
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
  public Map<RequirementId, Set<PersonId>> of(
      StatementId statement, Collection<RequirementId> among) {
    return sql
        .select(AUTHOR.REQUIREMENT, AUTHOR.PERSON_ID)
        .from(AUTHOR)
        .where(
            AUTHOR.STATEMENT_ID.eq(statement.value()),
            AUTHOR.REQUIREMENT.in(among.stream().map(RequirementId::value).toList()))
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> RequirementId.of(row.value1()),
                Collectors.mapping(row -> new PersonId(row.value2()), Collectors.toSet())));
  }
}
