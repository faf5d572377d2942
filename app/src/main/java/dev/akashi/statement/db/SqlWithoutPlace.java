package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.WITHOUT_PLACE;

import dev.akashi.database.statement.tables.records.WithoutPlaceRecord;
import dev.akashi.statement.StatementRebased;
import dev.akashi.statement.WithoutPlace;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What has no place, in the database. */
@Repository
class SqlWithoutPlace implements WithoutPlace {

  private final DSLContext sql;
  private final JsonMapper json;

  SqlWithoutPlace(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public <T> List<T> renumbered(StatementRebased step, Naming<T> naming, List<T> before) {
    List<T> now = new ArrayList<>(placed(step, naming, before));
    now.addAll(takeBack(step, naming, step.to()));
    keep(
        step,
        naming,
        before.stream().filter(each -> step.now(naming.named().apply(each)).isEmpty()).toList());
    return now;
  }

  @Override
  public <T> List<T> withAnswers(StatementRebased step, Naming<T> naming, List<T> before) {
    if (step.back()) {
      return takeBack(step, naming, step.to());
    }
    takeBack(step, naming, step.from());
    keep(step, naming, before);
    return placed(step, naming, before);
  }

  private static <T> List<T> placed(StatementRebased step, Naming<T> naming, List<T> before) {
    return before.stream()
        .flatMap(each ->
            step
                .now(naming.named().apply(each))
                .map(number -> naming.at().apply(each, number))
                .stream())
        .toList();
  }

  private <T> List<T> takeBack(StatementRebased step, Naming<T> naming, String version) {
    return sql.deleteFrom(WITHOUT_PLACE)
        .where(
            WITHOUT_PLACE.STATEMENT_ID.eq(step.statement().value()),
            WITHOUT_PLACE.BASELINE_VERSION.eq(version),
            WITHOUT_PLACE.FEATURE.eq(naming.feature()))
        .returning(WITHOUT_PLACE.WHAT)
        .fetch(row -> json.readValue(row.getWhat().data(), naming.stored()));
  }

  private <T> void keep(StatementRebased step, Naming<T> naming, List<T> without) {
    if (without.isEmpty()) {
      return;
    }
    sql.insertInto(WITHOUT_PLACE)
        .set(without.stream().map(each -> row(step, naming.feature(), each)).toList())
        .execute();
  }

  private <T> WithoutPlaceRecord row(StatementRebased step, String feature, T what) {
    WithoutPlaceRecord row = new WithoutPlaceRecord();
    row.setStatementId(step.statement().value());
    row.setBaselineVersion(step.from());
    row.setFeature(feature);
    row.setWhat(JSONB.jsonb(json.writeValueAsString(what)));
    return row;
  }
}
