package dev.akashi.supplychain.db;

import static dev.akashi.database.supplychain.Tables.EDGE;
import static dev.akashi.database.supplychain.Tables.EDITION;

import dev.akashi.database.supplychain.tables.records.EdgeRecord;
import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.ChainStore;
import dev.akashi.supplychain.DatedEdge;
import dev.akashi.supplychain.DependencyGraph.Edge;
import dev.akashi.supplychain.EdgeSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Dated edges in the database. */
@Repository
class ChainRows implements ChainStore {

  private final DSLContext sql;

  ChainRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public UUID edition() {
    return sql.select(EDITION.EDITION_).from(EDITION).fetchSingle().value1();
  }

  @Override
  public List<DatedEdge> all() {
    Map<String, RegistryKey> keys = new HashMap<>();
    return sql.select(
            EDGE.DEPENDENT,
            EDGE.BASE,
            EDGE.OWN_ASSESSMENT_ACCEPTED,
            EDGE.FROM_DAY,
            EDGE.TO_DAY,
            EDGE.SOURCE)
        .from(EDGE)
        .fetch(row ->
            new DatedEdge(
                new Edge(
                    keys.computeIfAbsent(row.value1(), RegistryKey::new),
                    keys.computeIfAbsent(row.value2(), RegistryKey::new),
                    row.value3()),
                row.value4(),
                Optional.ofNullable(row.value5()),
                EdgeSource.valueOf(row.value6())));
  }

  @Override
  public List<DatedEdge> openOf(RegistryKey dependent) {
    return sql.selectFrom(EDGE)
        .where(EDGE.DEPENDENT.eq(dependent.value()), EDGE.TO_DAY.isNull())
        .orderBy(EDGE.BASE)
        .fetch(ChainRows::read);
  }

  @Override
  public void add(Collection<DatedEdge> edges) {
    if (edges.isEmpty()) {
      return;
    }
    sql.insertInto(
            EDGE,
            EDGE.DEPENDENT,
            EDGE.BASE,
            EDGE.FROM_DAY,
            EDGE.OWN_ASSESSMENT_ACCEPTED,
            EDGE.SOURCE)
        .valuesOfRows(
            edges.stream()
                .map(dated ->
                    DSL.row(
                        dated.edge().dependent().value(),
                        dated.edge().base().value(),
                        dated.from(),
                        dated.edge().ownAssessmentAccepted(),
                        dated.source().name()))
                .toList())
        .onConflict(EDGE.DEPENDENT, EDGE.BASE, EDGE.FROM_DAY)
        .doUpdate()
        .setNull(EDGE.TO_DAY)
        .set(EDGE.OWN_ASSESSMENT_ACCEPTED, DSL.excluded(EDGE.OWN_ASSESSMENT_ACCEPTED))
        .set(EDGE.SOURCE, DSL.excluded(EDGE.SOURCE))
        .execute();
  }

  @Override
  public void close(RegistryKey dependent, Collection<RegistryKey> bases, LocalDate on) {
    if (!bases.isEmpty()) {
      end(dependent, EDGE.BASE.in(bases.stream().map(RegistryKey::value).toList()), on);
    }
  }

  @Override
  public void closeAll(RegistryKey dependent, LocalDate on) {
    end(dependent, DSL.noCondition(), on);
  }

  /** An edge that begins later still ends, on the day it would begin. */
  private void end(RegistryKey dependent, Condition which, LocalDate on) {
    sql.update(EDGE)
        .set(EDGE.TO_DAY, DSL.greatest(DSL.val(on), EDGE.FROM_DAY))
        .where(EDGE.DEPENDENT.eq(dependent.value()), EDGE.TO_DAY.isNull())
        .and(which)
        .execute();
  }

  private static DatedEdge read(EdgeRecord row) {
    return new DatedEdge(
        new Edge(
            new RegistryKey(row.getDependent()),
            new RegistryKey(row.getBase()),
            row.getOwnAssessmentAccepted()),
        row.getFromDay(),
        Optional.ofNullable(row.getToDay()),
        EdgeSource.valueOf(row.getSource()));
  }
}
