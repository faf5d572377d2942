package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.NAMED_ASSESSOR;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which assessor a provider named for which of its statements. */
@Repository
public class NamedAssessorRows {

  private final DSLContext sql;

  NamedAssessorRows(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<OrganisationId> of(StatementId statement) {
    return sql.select(NAMED_ASSESSOR.ASSESSOR)
        .from(NAMED_ASSESSOR)
        .where(NAMED_ASSESSOR.STATEMENT.eq(statement.value()))
        .fetchOptional(row -> new OrganisationId(row.value1()));
  }

  /** The statements for which that assessor is named. */
  public Set<StatementId> namedFor(OrganisationId assessor) {
    return sql.select(NAMED_ASSESSOR.STATEMENT)
        .from(NAMED_ASSESSOR)
        .where(NAMED_ASSESSOR.ASSESSOR.eq(assessor.value()))
        .fetchSet(row -> new StatementId(row.value1()));
  }

  /** Those of the statements for which an assessor is named. */
  public Set<StatementId> namedAmong(Collection<StatementId> statements) {
    return sql.select(NAMED_ASSESSOR.STATEMENT)
        .from(NAMED_ASSESSOR)
        .where(NAMED_ASSESSOR.STATEMENT.in(statements.stream().map(StatementId::value).toList()))
        .fetchSet(row -> new StatementId(row.value1()));
  }

  /** Takes the name back, so that the provider names one anew. */
  public void clear(StatementId statement) {
    sql.deleteFrom(NAMED_ASSESSOR).where(NAMED_ASSESSOR.STATEMENT.eq(statement.value())).execute();
  }

  public void save(StatementId statement, OrganisationId assessor, Actor by, Instant now) {
    sql.insertInto(NAMED_ASSESSOR)
        .set(NAMED_ASSESSOR.STATEMENT, statement.value())
        .set(NAMED_ASSESSOR.ASSESSOR, assessor.value())
        .set(NAMED_ASSESSOR.NAMED_BY, by.person().value())
        .set(NAMED_ASSESSOR.NAMED_AT, now)
        .onConflict(NAMED_ASSESSOR.STATEMENT)
        .doUpdate()
        .set(NAMED_ASSESSOR.ASSESSOR, assessor.value())
        .set(NAMED_ASSESSOR.NAMED_BY, by.person().value())
        .set(NAMED_ASSESSOR.NAMED_AT, now)
        .execute();
  }
}
