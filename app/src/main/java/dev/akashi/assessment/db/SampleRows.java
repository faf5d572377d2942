package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.ITEM_RESULT;
import static dev.akashi.database.assessment.Tables.SAMPLE;
import static dev.akashi.database.assessment.Tables.SAMPLE_EXTENSION;
import static dev.akashi.database.assessment.Tables.SAMPLE_ITEM;
import static org.jooq.impl.DSL.max;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FrozenPopulation;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Sample.Extension;
import dev.akashi.assessment.Sample.Item;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.Recorded;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.ItemResultRecord;
import dev.akashi.database.assessment.tables.records.SampleItemRecord;
import dev.akashi.database.assessment.tables.records.SampleRecord;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Drawn samples, which never change, and the results of their items. */
@Repository
public class SampleRows {

  private final DSLContext sql;

  private final PopulationRows populations;

  SampleRows(DSLContext sql, PopulationRows populations) {
    this.sql = sql;
    this.populations = populations;
  }

  /** The samples of an engagement, oldest first. */
  public List<Sample> of(EngagementId engagement) {
    return read(SAMPLE.ENGAGEMENT.eq(engagement.value()));
  }

  /** Those on these requirements, oldest first. */
  public List<Sample> of(EngagementId engagement, Collection<RequirementId> requirements) {
    List<String> asked = requirements.stream().map(RequirementId::value).toList();
    return read(SAMPLE.ENGAGEMENT.eq(engagement.value()).and(SAMPLE.REQUIREMENT.in(asked)));
  }

  /** These of the engagement, oldest first. */
  public List<Sample> named(EngagementId engagement, Collection<SampleId> samples) {
    List<UUID> ids = samples.stream().map(SampleId::value).toList();
    return read(SAMPLE.ENGAGEMENT.eq(engagement.value()).and(SAMPLE.ID.in(ids)));
  }

  /** The requirement that a sample of the engagement is on. */
  public Optional<RequirementId> requirementOf(EngagementId engagement, SampleId sample) {
    return sql.select(SAMPLE.REQUIREMENT)
        .from(SAMPLE)
        .where(SAMPLE.ID.eq(sample.value()))
        .and(SAMPLE.ENGAGEMENT.eq(engagement.value()))
        .fetchOptional(row -> RequirementId.of(row.value1()));
  }

  public void insert(EngagementId engagement, Collection<Sample> samples, String by, Instant at) {
    sql.batchInsert(samples.stream().map(sample -> row(engagement, sample, by, at)).toList())
        .execute();
    sql.batchInsert(
            samples.stream()
                .flatMap(sample -> sample.items().stream().map(item -> row(sample.id(), item)))
                .toList())
        .execute();
  }

  private SampleRecord row(EngagementId engagement, Sample sample, String by, Instant at) {
    SampleRecord row = sql.newRecord(SAMPLE);
    row.setId(sample.id().value());
    row.setEngagement(engagement.value());
    row.setRequirement(sample.requirement().value());
    row.setLine(sample.line());
    row.setFrequency(sample.frequency().name());
    row.setPopulation(sample.population().id().value());
    row.setReason(sample.reason());
    row.setDrawnBy(by);
    row.setDrawnAt(at);
    return row;
  }

  /** Adds the results that are new; nothing that was recorded is changed. */
  public void write(
      Collection<Sample> samples, Map<SampleId, Sample> before, String by, Instant at) {
    List<ItemResultRecord> added = new ArrayList<>();
    for (Sample sample : samples) {
      Set<Item> known =
          Optional.ofNullable(before.get(sample.id()))
              .map(was -> Set.copyOf(was.items()))
              .orElse(Set.of());
      sample.items().stream()
          .filter(item -> item.outcome() != ItemOutcome.NOT_TESTED && !known.contains(item))
          .forEach(item -> added.add(result(sample.id(), item, by, at)));
    }
    sql.batchInsert(added).execute();
  }

  private ItemResultRecord result(SampleId sample, Item item, String by, Instant at) {
    ItemResultRecord row = sql.newRecord(ITEM_RESULT);
    row.setSample(sample.value());
    row.setNumber(item.number());
    row.setNo(item.earlier().size() + 1);
    row.setOutcome(item.outcome().name());
    row.setNote(item.note());
    row.setRecordedBy(by);
    row.setRecordedAt(at);
    return row;
  }

  private SampleItemRecord row(SampleId sample, Item item) {
    SampleItemRecord row = sql.newRecord(SAMPLE_ITEM);
    row.setSample(sample.value());
    row.setNumber(item.number());
    row.setKey(item.key());
    return row;
  }

  /** Adds what was drawn last. */
  public void extend(Sample sample) {
    Extension extension = sample.extensions().getLast();
    sql.batchInsert(sample.newestItems().stream().map(item -> row(sample.id(), item)).toList())
        .execute();
    sql.insertInto(SAMPLE_EXTENSION)
        .set(SAMPLE_EXTENSION.SAMPLE, sample.id().value())
        .set(SAMPLE_EXTENSION.FIRST_NUMBER, extension.firstNumber())
        .set(SAMPLE_EXTENSION.SIZE, extension.size())
        .set(SAMPLE_EXTENSION.REASON, extension.reason())
        .set(SAMPLE_EXTENSION.EXTENDED_BY, extension.by())
        .set(SAMPLE_EXTENSION.EXTENDED_AT, extension.at())
        .execute();
  }

  private List<Sample> read(Condition which) {
    List<SampleRecord> rows = sql.selectFrom(SAMPLE).where(which).orderBy(SAMPLE.POSITION).fetch();
    Map<UUID, FrozenPopulation> from =
        populations.of(rows.stream().map(SampleRecord::getPopulation).distinct().toList()).stream()
            .collect(Collectors.toMap(one -> one.id().value(), one -> one));
    List<UUID> ids = rows.stream().map(SampleRecord::getId).toList();
    Map<UUID, Map<Integer, List<Recorded>>> results = results(ids);
    var items =
        sql.selectFrom(SAMPLE_ITEM)
            .where(SAMPLE_ITEM.SAMPLE.in(ids))
            .orderBy(SAMPLE_ITEM.NUMBER)
            .fetchGroups(
                SAMPLE_ITEM.SAMPLE,
                row ->
                    item(
                        row,
                        results
                            .getOrDefault(row.getSample(), Map.of())
                            .getOrDefault(row.getNumber(), List.of())));
    Map<UUID, List<Extension>> extensions = extensions(ids);
    Map<UUID, Instant> deviations = deviations(ids);
    return rows.stream()
        .map(row ->
            sample(
                row,
                Objects.requireNonNull(from.get(row.getPopulation())),
                items.getOrDefault(row.getId(), List.of()),
                extensions.getOrDefault(row.getId(), List.of()),
                Optional.ofNullable(deviations.get(row.getId()))))
        .toList();
  }

  /** When the last deviation of each sample was recorded. */
  private Map<UUID, Instant> deviations(List<UUID> samples) {
    return sql.select(ITEM_RESULT.SAMPLE, max(ITEM_RESULT.RECORDED_AT))
        .from(ITEM_RESULT)
        .where(ITEM_RESULT.SAMPLE.in(samples))
        .and(ITEM_RESULT.OUTCOME.eq(ItemOutcome.DEVIATES.name()))
        .groupBy(ITEM_RESULT.SAMPLE)
        .fetchMap(ITEM_RESULT.SAMPLE, max(ITEM_RESULT.RECORDED_AT));
  }

  private Map<UUID, Map<Integer, List<Recorded>>> results(List<UUID> samples) {
    return sql
        .selectFrom(ITEM_RESULT)
        .where(ITEM_RESULT.SAMPLE.in(samples))
        .orderBy(ITEM_RESULT.NO)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                ItemResultRecord::getSample,
                Collectors.groupingBy(
                    ItemResultRecord::getNumber,
                    Collectors.mapping(
                        row -> new Recorded(ItemOutcome.valueOf(row.getOutcome()), row.getNote()),
                        Collectors.toList()))));
  }

  private Map<UUID, List<Extension>> extensions(List<UUID> samples) {
    return sql.selectFrom(SAMPLE_EXTENSION)
        .where(SAMPLE_EXTENSION.SAMPLE.in(samples))
        .orderBy(SAMPLE_EXTENSION.FIRST_NUMBER)
        .fetchGroups(
            SAMPLE_EXTENSION.SAMPLE,
            row ->
                new Extension(
                    row.getFirstNumber(),
                    row.getSize(),
                    row.getReason(),
                    row.getExtendedBy(),
                    row.getExtendedAt()));
  }

  private static Item item(SampleItemRecord row, List<Recorded> results) {
    if (results.isEmpty()) {
      return new Item(row.getNumber(), row.getKey(), ItemOutcome.NOT_TESTED, "", List.of());
    }
    Recorded last = results.getLast();
    return new Item(
        row.getNumber(),
        row.getKey(),
        last.outcome(),
        last.note(),
        results.subList(0, results.size() - 1));
  }

  private static Sample sample(
      SampleRecord row,
      FrozenPopulation population,
      List<Item> items,
      List<Extension> extensions,
      Optional<Instant> deviatedAt) {
    return new Sample(
        new SampleId(row.getId()),
        RequirementId.of(row.getRequirement()),
        row.getLine(),
        Frequency.valueOf(row.getFrequency()),
        population,
        row.getReason(),
        items,
        extensions,
        deviatedAt);
  }
}
