package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.POPULATION;
import static dev.akashi.database.assessment.Tables.POPULATION_PART;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FrozenPopulation;
import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.FrozenPopulation.SourceFile;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.Populations.WithKeys;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.PopulationPartRecord;
import dev.akashi.database.assessment.tables.records.PopulationRecord;
import dev.akashi.sampling.Population;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Frozen populations. The keys are kept packed, in parts: a million short rows come to a few
 * megabytes instead of a table of a million rows, they are only ever needed all together, and no
 * query on populations touches them.
 */
@Repository
public class PopulationRows {

  private final DSLContext sql;

  PopulationRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds populations with their keys. */
  public void insert(List<WithKeys> populations) {
    sql.batchInsert(populations.stream().map(one -> row(one.population())).toList()).execute();
    List<PopulationPartRecord> parts = new ArrayList<>();
    for (WithKeys one : populations) {
      List<byte[]> packed = PackedKeys.pack(one.keys());
      for (int i = 0; i < packed.size(); i++) {
        PopulationPartRecord part = sql.newRecord(POPULATION_PART);
        part.setPopulation(one.population().id().value());
        part.setNo(i + 1);
        part.setPacked(packed.get(i));
        parts.add(part);
      }
    }
    sql.batchInsert(parts).execute();
  }

  /** The populations of an engagement without their keys, oldest first. */
  public List<FrozenPopulation> of(EngagementId engagement) {
    return sql.selectFrom(POPULATION)
        .where(POPULATION.ENGAGEMENT.eq(engagement.value()))
        .orderBy(POPULATION.POSITION)
        .fetch(PopulationRows::population);
  }

  /** Those with these ids. */
  List<FrozenPopulation> of(Collection<UUID> ids) {
    return sql.selectFrom(POPULATION)
        .where(POPULATION.ID.in(ids))
        .fetch(PopulationRows::population);
  }

  /** The keys of a population. */
  public Population keys(PopulationId id) {
    try (var parts =
        sql.select(POPULATION_PART.PACKED)
            .from(POPULATION_PART)
            .where(POPULATION_PART.POPULATION.eq(id.value()))
            .orderBy(POPULATION_PART.NO)
            .fetchSize(1)
            .fetchLazy()) {
      return PackedKeys.unpack(parts.stream().map(row -> row.value1()).iterator());
    }
  }

  private PopulationRecord row(FrozenPopulation one) {
    PopulationRecord row = sql.newRecord(POPULATION);
    row.setId(one.id().value());
    row.setEngagement(one.engagement().value());
    row.setRequirement(one.requirement().value());
    row.setLine(one.line());
    row.setKind(one.origin().kind().name());
    row.setConsistsOf(one.origin().consistsOf());
    row.setSource(one.origin().source());
    row.setTakenOn(one.origin().takenOn());
    one.origin()
        .file()
        .ifPresent(file -> {
          row.setFileName(file.name());
          row.setFileSha256(file.sha256());
          row.setKeyColumns(file.keyColumns());
        });
    row.setReason(one.reason());
    row.setRowCount(one.rows());
    row.setSha256(one.sha256());
    row.setLogRow(one.logRow());
    row.setPublicValue(one.publicValue());
    row.setSeed(one.seed());
    row.setFrozenBy(one.frozenBy());
    row.setFrozenAt(one.frozenAt());
    return row;
  }

  private static FrozenPopulation population(PopulationRecord row) {
    return new FrozenPopulation(
        new PopulationId(row.getId()),
        new EngagementId(row.getEngagement()),
        RequirementId.of(row.getRequirement()),
        row.getLine(),
        new Origin(
            PopulationKind.valueOf(row.getKind()),
            row.getConsistsOf(),
            row.getSource(),
            row.getTakenOn(),
            Optional.ofNullable(row.getFileName())
                .map(name -> new SourceFile(name, row.getFileSha256(), row.getKeyColumns()))),
        row.getReason(),
        row.getRowCount(),
        row.getSha256(),
        row.getLogRow(),
        row.getPublicValue(),
        row.getSeed(),
        row.getFrozenBy(),
        row.getFrozenAt());
  }
}
