package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.REPORT_EQUIVALENCE;
import static dev.akashi.database.assessment.Tables.REPORT_REUSE;
import static dev.akashi.database.assessment.Tables.REPORT_SAMPLE;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.ReportGrounds;
import dev.akashi.assessment.ReportGrounds.ReportedItem;
import dev.akashi.assessment.ReportGrounds.ReportedReuse;
import dev.akashi.assessment.ReportGrounds.ReportedSample;
import dev.akashi.assessment.Reuse;
import dev.akashi.assessment.ReuseId;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.ReportEquivalenceRecord;
import dev.akashi.database.assessment.tables.records.ReportReuseRecord;
import dev.akashi.database.assessment.tables.records.ReportSampleRecord;
import dev.akashi.kernel.Period;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What issued reports rest on; the database refuses every change to it. */
@Repository
public class GroundRows {

  private final DSLContext sql;

  GroundRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps what the report of that number rests on. */
  void insert(EngagementId engagement, int number, ReportGrounds grounds) {
    UUID id = engagement.value();
    List<ReportedSample> samples = grounds.samples();
    sql.batchInsert(
            IntStream.range(0, samples.size())
                .mapToObj(i -> row(id, number, i + 1, samples.get(i)))
                .toList())
        .execute();
    List<ReportedReuse> reuses = grounds.reuses();
    sql.batchInsert(
            IntStream.range(0, reuses.size())
                .mapToObj(i -> row(id, number, i + 1, reuses.get(i)))
                .toList())
        .execute();
    sql.batchInsert(grounds.equivalences().stream().map(judged -> row(id, number, judged)).toList())
        .execute();
  }

  /** What the report of that number rests on. */
  ReportGrounds of(EngagementId engagement, int number) {
    return new ReportGrounds(
        sql.selectFrom(REPORT_SAMPLE)
            .where(REPORT_SAMPLE.ENGAGEMENT.eq(engagement.value()))
            .and(REPORT_SAMPLE.NUMBER.eq(number))
            .orderBy(REPORT_SAMPLE.PLACE)
            .fetch(GroundRows::sample),
        sql.selectFrom(REPORT_REUSE)
            .where(REPORT_REUSE.ENGAGEMENT.eq(engagement.value()))
            .and(REPORT_REUSE.NUMBER.eq(number))
            .orderBy(REPORT_REUSE.PLACE)
            .fetch(GroundRows::reuse),
        sql
            .selectFrom(REPORT_EQUIVALENCE)
            .where(REPORT_EQUIVALENCE.ENGAGEMENT.eq(engagement.value()))
            .and(REPORT_EQUIVALENCE.NUMBER.eq(number))
            .fetch(GroundRows::equivalence)
            .stream()
            .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
            .toList());
  }

  private ReportSampleRecord row(UUID engagement, int number, int place, ReportedSample sample) {
    ReportSampleRecord row = sql.newRecord(REPORT_SAMPLE);
    row.setEngagement(engagement);
    row.setNumber(number);
    row.setPlace(place);
    row.setSample(sample.id().value());
    row.setRequirement(sample.requirement().value());
    row.setLine(sample.line());
    row.setFrequency(sample.frequency().name());
    row.setPopulation(sample.population().value());
    row.setConsistsOf(sample.consistsOf());
    row.setRowCount(sample.rows());
    row.setSha256(sample.sha256());
    row.setSeed(sample.seed());
    row.setKeys(sample.items().stream().map(ReportedItem::key).toArray(String[]::new));
    row.setOutcomes(
        sample.items().stream().map(item -> item.outcome().name()).toArray(String[]::new));
    return row;
  }

  private ReportReuseRecord row(UUID engagement, int number, int place, ReportedReuse reuse) {
    Reuse.Content used = reuse.content();
    ReportReuseRecord row = sql.newRecord(REPORT_REUSE);
    row.setEngagement(engagement);
    row.setNumber(number);
    row.setPlace(place);
    row.setReuse(reuse.id().value());
    row.setKind(used.kind().name());
    row.setName(used.name());
    row.setIssuer(used.issuer());
    row.setFirstDay(used.period().first());
    row.setLastDay(used.period().last());
    row.setFunctions(used.functions().toArray(String[]::new));
    row.setRegions(used.regions().toArray(String[]::new));
    row.setRequirements(used.controls().stream().map(RequirementId::value).toArray(String[]::new));
    row.setEvidenceName(used.evidenceName());
    row.setEvidenceHash(used.evidenceHash());
    row.setReason(used.reason());
    return row;
  }

  private ReportEquivalenceRecord row(UUID engagement, int number, Equivalence judged) {
    ReportEquivalenceRecord row = sql.newRecord(REPORT_EQUIVALENCE);
    row.setEngagement(engagement);
    row.setNumber(number);
    row.setRequirement(judged.requirement().value());
    row.setTechnology(judged.technology());
    row.setExplanation(judged.explanation());
    row.setEquivalent(judged.equivalent());
    row.setReason(judged.reason());
    row.setAdviser(judged.adviser());
    row.setRecordedBy(judged.by());
    row.setRecordedAt(judged.at());
    row.setRevision(judged.revision());
    return row;
  }

  private static ReportedSample sample(ReportSampleRecord row) {
    List<ReportedItem> items =
        IntStream.range(0, row.getKeys().length)
            .mapToObj(
                i -> new ReportedItem(row.getKeys()[i], ItemOutcome.valueOf(row.getOutcomes()[i])))
            .toList();
    return new ReportedSample(
        new SampleId(row.getSample()),
        RequirementId.of(row.getRequirement()),
        row.getLine(),
        Frequency.valueOf(row.getFrequency()),
        new PopulationId(row.getPopulation()),
        row.getConsistsOf(),
        row.getRowCount(),
        row.getSha256(),
        row.getSeed(),
        items);
  }

  private static ReportedReuse reuse(ReportReuseRecord row) {
    return new ReportedReuse(
        new ReuseId(row.getReuse()),
        new Reuse.Content(
            Reuse.ReuseKind.valueOf(row.getKind()),
            row.getName(),
            row.getIssuer(),
            new Period(row.getFirstDay(), row.getLastDay()),
            List.of(row.getFunctions()),
            List.of(row.getRegions()),
            Arrays.stream(row.getRequirements())
                .map(RequirementId::of)
                .collect(Collectors.toCollection(TreeSet::new)),
            row.getEvidenceName(),
            row.getEvidenceHash(),
            row.getReason()));
  }

  private static Equivalence equivalence(ReportEquivalenceRecord row) {
    return new Equivalence(
        RequirementId.of(row.getRequirement()),
        row.getTechnology(),
        row.getExplanation(),
        row.getEquivalent(),
        row.getReason(),
        row.getAdviser(),
        row.getRecordedBy(),
        row.getRecordedAt(),
        row.getRevision());
  }
}
