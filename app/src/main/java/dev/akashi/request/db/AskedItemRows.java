package dev.akashi.request.db;

import static dev.akashi.database.request.Tables.ASKED_ITEM;
import static dev.akashi.database.request.Tables.EVIDENCE_REQUEST;

import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.request.tables.records.AskedItemRecord;
import dev.akashi.request.AskedItem;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The drawn items that requests name. */
@Repository
public class AskedItemRows {

  private final DSLContext sql;

  AskedItemRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Writes down what new requests name. */
  public void insert(Map<EvidenceRequestId, List<AskedItem>> items) {
    sql.batchInsert(
            items.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(item -> row(of.getKey(), item)))
                .toList())
        .execute();
  }

  private AskedItemRecord row(EvidenceRequestId request, AskedItem item) {
    AskedItemRecord row = sql.newRecord(ASKED_ITEM);
    row.setRequestId(request.value());
    row.setSample(item.sample().value());
    row.setNumber(item.number());
    row.setRequirement(item.requirement().value());
    row.setLine(item.line());
    row.setPopulationOf(item.populationOf());
    row.setKey(item.key());
    return row;
  }

  /** Takes out the items of requirements that the request is no longer for. */
  public void keepOnly(EvidenceRequestId request, Collection<RequirementId> requirements) {
    sql.deleteFrom(ASKED_ITEM)
        .where(ASKED_ITEM.REQUEST_ID.eq(request.value()))
        .and(ASKED_ITEM.REQUIREMENT.notIn(requirements.stream().map(RequirementId::value).toList()))
        .execute();
  }

  /** Some of the items of a request, by requirement, individual control and rank. */
  public List<AskedItem> of(EvidenceRequestId request, int start, int size) {
    return sql.selectFrom(ASKED_ITEM)
        .where(ASKED_ITEM.REQUEST_ID.eq(request.value()))
        .orderBy(ASKED_ITEM.REQUIREMENT, ASKED_ITEM.LINE, ASKED_ITEM.SAMPLE, ASKED_ITEM.NUMBER)
        .offset(start)
        .limit(size)
        .fetch(row ->
            new AskedItem(
                new SampleId(row.getSample()),
                RequirementId.of(row.getRequirement()),
                row.getLine(),
                row.getPopulationOf(),
                row.getNumber(),
                row.getKey()));
  }

  public int count(EvidenceRequestId request) {
    return sql.fetchCount(ASKED_ITEM, ASKED_ITEM.REQUEST_ID.eq(request.value()));
  }

  /** Which ranks of these samples requests name, withdrawn ones left out. */
  public Map<SampleId, Set<Integer>> asked(Collection<SampleId> samples) {
    return sql
        .selectDistinct(ASKED_ITEM.SAMPLE, ASKED_ITEM.NUMBER)
        .from(ASKED_ITEM)
        .join(EVIDENCE_REQUEST)
        .on(EVIDENCE_REQUEST.ID.eq(ASKED_ITEM.REQUEST_ID))
        .where(ASKED_ITEM.SAMPLE.in(samples.stream().map(SampleId::value).toList()))
        .and(EVIDENCE_REQUEST.STATE.ne(EvidenceRequestState.WITHDRAWN.name()))
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new SampleId(row.value1()),
                Collectors.mapping(row -> row.value2(), Collectors.toSet())));
  }
}
