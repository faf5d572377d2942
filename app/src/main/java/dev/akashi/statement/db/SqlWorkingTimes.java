package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.SERVICE;
import static dev.akashi.database.statement.Tables.VERSION;
import static dev.akashi.database.statement.Tables.WORKING_TIME;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.percentileCont;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.statement.tables.records.WorkingTimeRecord;
import dev.akashi.directory.Actor;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.WorkingTime;
import dev.akashi.statement.WorkingTimeStore;
import dev.akashi.statement.WorkingTimeSurvey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The times that answers took, in the database. */
@Repository
class SqlWorkingTimes implements WorkingTimeStore, WorkingTimeSurvey {

  private static final String ASKED = "asked";
  private static final Field<String> SET = DSL.field(DSL.name(ASKED, "of_set"), SQLDataType.CLOB);
  private static final Field<String> ON_VERSION =
      DSL.field(DSL.name(ASKED, "on_version"), SQLDataType.CLOB);
  private static final Field<String> NUMBER =
      DSL.field(DSL.name(ASKED, "number"), SQLDataType.CLOB);

  private final DSLContext sql;

  SqlWorkingTimes(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<WorkingTime> find(
      StatementId id, String baselineVersion, RequirementId requirement) {
    return sql.selectFrom(WORKING_TIME)
        .where(at(id, baselineVersion, requirement))
        .fetchOptional(row -> new WorkingTime(row.getMinutes()));
  }

  @Override
  public void save(
      StatementId id,
      String baselineVersion,
      RequirementId requirement,
      WorkingTime time,
      Actor by,
      Instant now) {
    WorkingTimeRecord row = new WorkingTimeRecord();
    row.setStatementId(id.value());
    row.setBaselineVersion(baselineVersion);
    row.setRequirement(requirement.value());
    row.setMinutes(time.minutes());
    row.setRecordedBy(by.person().value());
    row.setRecordedAt(now);
    sql.insertInto(WORKING_TIME)
        .set(row)
        .onConflict(
            WORKING_TIME.STATEMENT_ID, WORKING_TIME.BASELINE_VERSION, WORKING_TIME.REQUIREMENT)
        .doUpdate()
        .set(row)
        .execute();
  }

  @Override
  public void remove(StatementId id, String baselineVersion, RequirementId requirement) {
    sql.deleteFrom(WORKING_TIME).where(at(id, baselineVersion, requirement)).execute();
  }

  private static Condition at(StatementId id, String baselineVersion, RequirementId requirement) {
    return WORKING_TIME
        .STATEMENT_ID
        .eq(id.value())
        .and(WORKING_TIME.BASELINE_VERSION.eq(baselineVersion))
        .and(WORKING_TIME.REQUIREMENT.eq(requirement.value()));
  }

  @Override
  public Map<String, Double> medians(Map<String, Set<Numbered>> sets, int leastProviders) {
    if (sets.isEmpty()) {
      return Map.of();
    }
    Field<BigDecimal> median = percentileCont(0.5).withinGroupOrderBy(WORKING_TIME.MINUTES);
    return sql.select(SET, median)
        .from(asked(sets))
        .join(WORKING_TIME)
        .on(WORKING_TIME.BASELINE_VERSION.eq(ON_VERSION).and(WORKING_TIME.REQUIREMENT.eq(NUMBER)))
        .join(VERSION)
        .on(VERSION.ID.eq(WORKING_TIME.STATEMENT_ID))
        .join(SERVICE)
        .on(SERVICE.ID.eq(VERSION.SERVICE_ID))
        .groupBy(SET)
        .having(countDistinct(SERVICE.PROVIDER_ID).ge(leastProviders))
        .fetchMap(SET, row -> row.get(median).doubleValue());
  }

  @Override
  public int records(Collection<Numbered> requirements) {
    if (requirements.isEmpty()) {
      return 0;
    }
    return sql.fetchCount(
        sql.selectOne()
            .from(asked(Map.of("", Set.copyOf(requirements))))
            .join(WORKING_TIME)
            .on(
                WORKING_TIME
                    .BASELINE_VERSION
                    .eq(ON_VERSION)
                    .and(WORKING_TIME.REQUIREMENT.eq(NUMBER))));
  }

  /** What is asked for as a table: one row for each requirement of each set. */
  private static Table<Record> asked(Map<String, Set<Numbered>> sets) {
    List<String> names = new ArrayList<>();
    List<String> versions = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    sets.forEach((name, members) ->
        members.forEach(each -> {
          names.add(name);
          versions.add(each.baselineVersion());
          numbers.add(each.requirement().value());
        }));
    return DSL.table(
        "unnest({0}, {1}, {2}) as asked(of_set, on_version, number)",
        array(names), array(versions), array(numbers));
  }

  private static Field<String[]> array(List<String> values) {
    return DSL.val(values.toArray(String[]::new), SQLDataType.CLOB.array());
  }
}
