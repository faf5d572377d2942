package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.EQUIVALENCE;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Equivalence;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.EquivalenceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Judgements on other technology than the examples of the baseline. */
@Repository
public class EquivalenceRows {

  private final DSLContext sql;

  EquivalenceRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of an engagement, by requirement. */
  public Map<RequirementId, Equivalence> of(EngagementId engagement) {
    return read(EQUIVALENCE.ENGAGEMENT.eq(engagement.value()));
  }

  /** Those on these requirements. */
  public Map<RequirementId, Equivalence> of(
      EngagementId engagement, Collection<RequirementId> requirements) {
    List<String> asked = requirements.stream().map(RequirementId::value).toList();
    return read(
        EQUIVALENCE.ENGAGEMENT.eq(engagement.value()).and(EQUIVALENCE.REQUIREMENT.in(asked)));
  }

  private Map<RequirementId, Equivalence> read(Condition which) {
    return sql.selectFrom(EQUIVALENCE)
        .where(which)
        .orderBy(EQUIVALENCE.REQUIREMENT)
        .fetchMap(row -> RequirementId.of(row.getRequirement()), EquivalenceRows::equivalence);
  }

  /** Keeps the first judgement on a requirement, or writes over its revision; false if stale. */
  public boolean write(EngagementId engagement, Equivalence judged) {
    EquivalenceRecord row = sql.newRecord(EQUIVALENCE);
    row.setEngagement(engagement.value());
    row.setRequirement(judged.requirement().value());
    row.setTechnology(judged.technology());
    row.setExplanation(judged.explanation());
    row.setEquivalent(judged.equivalent());
    row.setReason(judged.reason());
    row.setAdviser(judged.adviser());
    row.setRecordedBy(judged.by());
    row.setRecordedAt(judged.at());
    row.setRevision(judged.revision() + 1);
    return judged.revision() == 0
        ? sql.insertInto(EQUIVALENCE).set(row).onConflictDoNothing().execute() == 1
        : sql.update(EQUIVALENCE)
                .set(row)
                .where(EQUIVALENCE.ENGAGEMENT.eq(engagement.value()))
                .and(EQUIVALENCE.REQUIREMENT.eq(judged.requirement().value()))
                .and(EQUIVALENCE.REVISION.eq(judged.revision()))
                .execute()
            == 1;
  }

  private static Equivalence equivalence(EquivalenceRecord row) {
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
