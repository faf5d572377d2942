package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.ANSWER;
import static dev.akashi.database.statement.Tables.SERVICE;
import static dev.akashi.database.statement.Tables.VERSION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementSurvey;
import dev.akashi.statement.Treatment;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Looks over all statements in two queries. */
@Repository
class SqlStatementSurvey implements StatementSurvey {

  private static final List<String> OVER =
      List.of(StatementState.SUPERSEDED.name(), StatementState.WITHDRAWN.name());

  private final DSLContext sql;

  SqlStatementSurvey(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Surveyed> inUse(String baselineVersion, Collection<RequirementId> among, int limit) {
    Condition inUse = VERSION.BASELINE_VERSION.eq(baselineVersion).and(VERSION.STATE.notIn(OVER));
    Result<Record3<UUID, Integer, String[]>> answers = answers(inUse, among);
    Map<UUID, Record3<UUID, Integer, String[]>> byStatement =
        answers.stream().collect(Collectors.toMap(Record3::value1, row -> row));
    return sql.select(VERSION.ID, SERVICE.PROVIDER_ID, SERVICE.NAME, VERSION.NUMBER, VERSION.STATE)
        .from(VERSION)
        .join(SERVICE)
        .on(SERVICE.ID.eq(VERSION.SERVICE_ID))
        .where(inUse)
        .orderBy(SERVICE.PROVIDER_ID, SERVICE.NAME, VERSION.NUMBER)
        .limit(limit)
        .fetch(row -> {
          Record3<UUID, Integer, String[]> own = byStatement.get(row.value1());
          return new Surveyed(
              new StatementId(row.value1()),
              new OrganisationId(row.value2()),
              row.value3(),
              row.value4(),
              StatementState.valueOf(row.value5()),
              own == null ? 0 : own.value2(),
              own == null || own.value3() == null ? Set.of() : ids(own.value3()));
        });
  }

  @Override
  public List<Next> next(Collection<String> baselineVersions) {
    Condition isDraft = VERSION.STATE.eq(StatementState.DRAFT.name());
    return sql.select(
            VERSION.ID,
            SERVICE.PROVIDER_ID,
            SERVICE.ID,
            SERVICE.NAME,
            SERVICE.NAME_EN,
            VERSION.BASELINE_VERSION,
            DSL.field(isDraft))
        .distinctOn(SERVICE.PROVIDER_ID, SERVICE.NAME, SERVICE.ID)
        .from(VERSION)
        .join(SERVICE)
        .on(SERVICE.ID.eq(VERSION.SERVICE_ID))
        .where(VERSION.BASELINE_VERSION.in(baselineVersions))
        .and(VERSION.STATE.notIn(OVER))
        .orderBy(
            SERVICE.PROVIDER_ID.asc(),
            SERVICE.NAME.asc(),
            SERVICE.ID.asc(),
            DSL.field(isDraft).desc(),
            VERSION.NUMBER.desc())
        .fetch(row ->
            new Next(
                new StatementId(row.value1()),
                new OrganisationId(row.value2()),
                new ServiceId(row.value3()),
                new LocalizedText(row.value4(), row.value5()),
                row.value6(),
                row.value7()));
  }

  private Result<Record3<UUID, Integer, String[]>> answers(
      Condition inUse, Collection<RequirementId> among) {
    String[] touched = among.stream().map(RequirementId::value).toArray(String[]::new);
    Field<String[]> answered =
        arrayAgg(ANSWER.REQUIREMENT).filterWhere(ANSWER.REQUIREMENT.eq(DSL.any(DSL.val(touched))));
    return sql.select(ANSWER.STATEMENT_ID, count(), answered)
        .from(ANSWER)
        .join(VERSION)
        .on(VERSION.ID.eq(ANSWER.STATEMENT_ID))
        .where(inUse)
        .and(ANSWER.TREATMENT.ne(Treatment.UNANSWERED.name()))
        .groupBy(ANSWER.STATEMENT_ID)
        .fetch();
  }

  private static Set<RequirementId> ids(String[] values) {
    return Arrays.stream(values).map(RequirementId::of).collect(Collectors.toSet());
  }
}
