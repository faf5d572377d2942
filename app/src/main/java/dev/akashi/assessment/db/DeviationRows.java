package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.ITEM_RESULT;
import static dev.akashi.database.assessment.Tables.POPULATION;
import static dev.akashi.database.assessment.Tables.SAMPLE;
import static dev.akashi.database.assessment.Tables.SAMPLE_ITEM;

import dev.akashi.assessment.Deviation;
import dev.akashi.assessment.Deviation.DeviatingItem;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What deviated in the samples of engagements, without the samples themselves. */
@Repository
public class DeviationRows {

  private final DSLContext sql;

  DeviationRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The deviations of each of the engagements that has some, in the order of the draws. */
  public Map<EngagementId, List<Deviation>> of(Collection<EngagementId> engagements) {
    var later = ITEM_RESULT.as("later");
    Field<Boolean> corrected =
        DSL.field(
            DSL.exists(
                DSL.selectOne()
                    .from(later)
                    .where(later.SAMPLE.eq(ITEM_RESULT.SAMPLE))
                    .and(later.NUMBER.eq(ITEM_RESULT.NUMBER))
                    .and(later.NO.gt(ITEM_RESULT.NO))
                    .and(later.OUTCOME.ne(ItemOutcome.DEVIATES.name()))));
    var drawn = SAMPLE_ITEM.as("drawn");
    Field<Integer> size =
        DSL.field(DSL.selectCount().from(drawn).where(drawn.SAMPLE.eq(SAMPLE.ID)));
    Field<String> lastNote =
        DSL.arrayGet(DSL.arrayAgg(ITEM_RESULT.NOTE).orderBy(ITEM_RESULT.NO.desc()), 1);
    return sql
        .select(
            SAMPLE.ENGAGEMENT,
            SAMPLE.ID,
            SAMPLE.REQUIREMENT,
            SAMPLE.LINE,
            POPULATION.CONSISTS_OF,
            size,
            DSL.multiset(
                    DSL.select(
                            SAMPLE_ITEM.NUMBER,
                            SAMPLE_ITEM.KEY,
                            lastNote,
                            DSL.max(ITEM_RESULT.RECORDED_AT),
                            DSL.boolAnd(DSL.condition(corrected)))
                        .from(ITEM_RESULT)
                        .join(SAMPLE_ITEM)
                        .on(SAMPLE_ITEM.SAMPLE.eq(ITEM_RESULT.SAMPLE))
                        .and(SAMPLE_ITEM.NUMBER.eq(ITEM_RESULT.NUMBER))
                        .where(ITEM_RESULT.SAMPLE.eq(SAMPLE.ID))
                        .and(ITEM_RESULT.OUTCOME.eq(ItemOutcome.DEVIATES.name()))
                        .groupBy(SAMPLE_ITEM.NUMBER, SAMPLE_ITEM.KEY)
                        .orderBy(SAMPLE_ITEM.NUMBER))
                .convertFrom(rows ->
                    rows.map(row ->
                        new DeviatingItem(
                            row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))))
        .from(SAMPLE)
        .join(POPULATION)
        .on(POPULATION.ID.eq(SAMPLE.POPULATION))
        .where(SAMPLE.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList()))
        .and(
            SAMPLE.ID.in(
                DSL.select(ITEM_RESULT.SAMPLE)
                    .from(ITEM_RESULT)
                    .where(ITEM_RESULT.OUTCOME.eq(ItemOutcome.DEVIATES.name()))))
        .orderBy(SAMPLE.POSITION)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new EngagementId(row.value1()),
                Collectors.mapping(
                    row ->
                        new Deviation(
                            new SampleId(row.value2()),
                            RequirementId.of(row.value3()),
                            row.value4(),
                            row.value5(),
                            row.value6(),
                            row.value7()),
                    Collectors.toList())));
  }
}
