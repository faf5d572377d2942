package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.SAMPLE;
import static dev.akashi.database.assessment.Tables.SAMPLE_ITEM;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Sample.Item;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.SampleDraw;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.SampleItemRecord;
import dev.akashi.database.assessment.tables.records.SampleRecord;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Drawn samples, which never change, and the results of their items. */
@Repository
public class SampleRows {

  private final DSLContext sql;

  SampleRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The samples of an engagement, oldest first. */
  public List<Sample> of(EngagementId engagement) {
    return read(SAMPLE.ENGAGEMENT.eq(engagement.value()));
  }

  public List<Sample> of(EngagementId engagement, RequirementId requirement) {
    return read(
        SAMPLE.ENGAGEMENT.eq(engagement.value()).and(SAMPLE.REQUIREMENT.eq(requirement.value())));
  }

  public void insert(EngagementId engagement, Collection<Sample> samples, String by, Instant at) {
    for (Sample sample : samples) {
      sql.insertInto(SAMPLE)
          .set(SAMPLE.ID, sample.id().value())
          .set(SAMPLE.ENGAGEMENT, engagement.value())
          .set(SAMPLE.REQUIREMENT, sample.requirement().value())
          .set(SAMPLE.LINE, sample.line())
          .set(SAMPLE.FREQUENCY, sample.frequency().name())
          .set(SAMPLE.POPULATION_OF, sample.populationOf())
          .set(SAMPLE.POPULATION, sample.draw().population())
          .set(SAMPLE.SIZE, sample.draw().size())
          .set(SAMPLE.SEED, sample.draw().seed())
          .set(SAMPLE.DRAWN_BY, by)
          .set(SAMPLE.DRAWN_AT, at)
          .execute();
      sql.batchInsert(sample.items().stream().map(item -> row(sample.id(), item)).toList())
          .execute();
    }
  }

  /** Writes the results of the items. */
  public void write(Collection<Sample> samples) {
    sql.batchUpdate(
            samples.stream()
                .flatMap(sample -> sample.items().stream().map(item -> row(sample.id(), item)))
                .toList())
        .execute();
  }

  private SampleItemRecord row(SampleId sample, Item item) {
    SampleItemRecord row = sql.newRecord(SAMPLE_ITEM);
    row.setSample(sample.value());
    row.setNumber(item.number());
    row.setOutcome(item.outcome().name());
    row.setNote(item.note());
    return row;
  }

  private List<Sample> read(Condition condition) {
    List<SampleRecord> rows =
        sql.selectFrom(SAMPLE).where(condition).orderBy(SAMPLE.POSITION).fetch();
    List<UUID> ids = rows.stream().map(SampleRecord::getId).toList();
    var items =
        sql.selectFrom(SAMPLE_ITEM)
            .where(SAMPLE_ITEM.SAMPLE.in(ids))
            .orderBy(SAMPLE_ITEM.NUMBER)
            .fetchGroups(
                SAMPLE_ITEM.SAMPLE,
                row ->
                    new Item(
                        row.getNumber(), ItemOutcome.valueOf(row.getOutcome()), row.getNote()));
    return rows.stream()
        .map(row -> sample(row, items.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private static Sample sample(SampleRecord row, List<Item> items) {
    return new Sample(
        new SampleId(row.getId()),
        RequirementId.of(row.getRequirement()),
        row.getLine(),
        Frequency.valueOf(row.getFrequency()),
        row.getPopulationOf(),
        new SampleDraw(
            row.getPopulation(),
            row.getSize(),
            row.getSeed(),
            items.stream().map(Item::number).toList()),
        items);
  }
}
