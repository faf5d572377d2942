package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.CRITERIA_SET;
import static dev.akashi.database.assessor.Tables.CRITERION;
import static dev.akashi.database.assessor.Tables.REQUEST;

import dev.akashi.assessor.CriteriaSet;
import dev.akashi.assessor.Criterion;
import dev.akashi.assessor.CriterionFact;
import dev.akashi.assessor.CriterionSubject;
import dev.akashi.database.assessor.tables.records.CriterionRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.programme.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The dated sets of criteria that the programme entered. */
@Repository
public class CriteriaRows {

  private final DSLContext sql;

  CriteriaRows(DSLContext sql) {
    this.sql = sql;
  }

  /** All sets, the oldest first. */
  public List<CriteriaSet> all() {
    Map<LocalDate, List<Criterion>> criteria =
        sql.selectFrom(CRITERION)
            .orderBy(CRITERION.VALID_FROM, CRITERION.POSITION)
            .fetchGroups(CriterionRecord::getValidFrom, CriteriaRows::criterion);
    return sql.selectFrom(CRITERIA_SET)
        .orderBy(CRITERIA_SET.VALID_FROM)
        .fetch(row ->
            new CriteriaSet(
                row.getValidFrom(),
                new LocalizedText(row.getSourceJa(), row.getSourceEn()),
                criteria.getOrDefault(row.getValidFrom(), List.of())));
  }

  /** Whether a request goes by the set of that day. */
  public boolean inUse(LocalDate validFrom) {
    return sql.fetchExists(REQUEST, REQUEST.CRITERIA.eq(validFrom));
  }

  /** Puts a set in place of one that would hold from the same day. */
  public void replace(CriteriaSet set, PersonId by, Instant at) {
    sql.deleteFrom(CRITERIA_SET).where(CRITERIA_SET.VALID_FROM.eq(set.validFrom())).execute();
    sql.insertInto(CRITERIA_SET)
        .set(CRITERIA_SET.VALID_FROM, set.validFrom())
        .set(CRITERIA_SET.SOURCE_JA, set.source().ja())
        .set(CRITERIA_SET.SOURCE_EN, set.source().en())
        .set(CRITERIA_SET.ENTERED_BY, by.value())
        .set(CRITERIA_SET.ENTERED_AT, at)
        .execute();
    List<CriterionRecord> rows = new ArrayList<>();
    for (Criterion criterion : set.criteria()) {
      rows.add(row(set.validFrom(), rows.size(), criterion));
    }
    sql.batchInsert(rows).execute();
  }

  private static CriterionRecord row(LocalDate from, int position, Criterion criterion) {
    CriterionRecord row = new CriterionRecord();
    row.setValidFrom(from);
    row.setPosition(position);
    row.setCode(criterion.code());
    row.setSubject(criterion.subject().name());
    row.setFact(criterion.fact().name());
    row.setTitleJa(criterion.title().ja());
    row.setTitleEn(criterion.title().en());
    row.setEvidenceJa(criterion.evidence().ja());
    row.setEvidenceEn(criterion.evidence().en());
    row.setBasis(criterion.basis().name());
    return row;
  }

  private static Criterion criterion(CriterionRecord row) {
    return new Criterion(
        row.getCode(),
        CriterionSubject.valueOf(row.getSubject()),
        CriterionFact.valueOf(row.getFact()),
        new LocalizedText(row.getTitleJa(), row.getTitleEn()),
        new LocalizedText(row.getEvidenceJa(), row.getEvidenceEn()),
        Basis.valueOf(row.getBasis()));
  }
}
