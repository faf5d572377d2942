package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.CONTROL_RESULT;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.ControlResultRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is recorded for each requirement of an engagement. */
@Repository
public class ResultRows {

  private final DSLContext sql;

  ResultRows(DSLContext sql) {
    this.sql = sql;
  }

  /** A recorded entry with its revision; an entry not yet recorded has revision 0. */
  public record Revised(ResultEntry entry, int revision) {}

  public Map<RequirementId, Revised> of(EngagementId engagement) {
    return read(CONTROL_RESULT.ENGAGEMENT.eq(engagement.value()));
  }

  /** Those on these requirements. */
  public Map<RequirementId, Revised> of(
      EngagementId engagement, Collection<RequirementId> requirements) {
    List<String> asked = requirements.stream().map(RequirementId::value).toList();
    return read(
        CONTROL_RESULT.ENGAGEMENT.eq(engagement.value()).and(CONTROL_RESULT.REQUIREMENT.in(asked)));
  }

  private Map<RequirementId, Revised> read(Condition which) {
    return sql.selectFrom(CONTROL_RESULT)
        .where(which)
        .fetchMap(row -> RequirementId.of(row.getRequirement()), ResultRows::revised);
  }

  public Revised find(EngagementId engagement, RequirementId requirement) {
    return sql.selectFrom(CONTROL_RESULT)
        .where(CONTROL_RESULT.ENGAGEMENT.eq(engagement.value()))
        .and(CONTROL_RESULT.REQUIREMENT.eq(requirement.value()))
        .fetchOptional(ResultRows::revised)
        .orElseGet(() -> new Revised(ResultEntry.none(requirement), 0));
  }

  /** Writes the entries; the revision of each grows by one. */
  public void write(EngagementId engagement, Collection<ResultEntry> entries) {
    List<ControlResultRecord> rows = entries.stream().map(entry -> row(engagement, entry)).toList();
    if (!rows.isEmpty()) {
      sql.batch(
              rows.stream()
                  .map(row ->
                      sql.insertInto(CONTROL_RESULT)
                          .set(row)
                          .onConflict(CONTROL_RESULT.ENGAGEMENT, CONTROL_RESULT.REQUIREMENT)
                          .doUpdate()
                          .set(row)
                          .set(CONTROL_RESULT.REVISION, CONTROL_RESULT.REVISION.plus(1)))
                  .toList())
          .execute();
    }
  }

  /** Takes the conclusions back: they are to be reached again. */
  public void reopen(EngagementId engagement, Collection<RequirementId> controls) {
    write(engagement, controls.stream().map(ResultEntry::none).toList());
  }

  private ControlResultRecord row(EngagementId engagement, ResultEntry entry) {
    ControlResultRecord row = sql.newRecord(CONTROL_RESULT);
    row.setEngagement(engagement.value());
    row.setRequirement(entry.requirement().value());
    row.setDesign(entry.design().name());
    row.setDesignOn(entry.designOn().orElse(null));
    row.setOperation(entry.operation().name());
    row.setTechnique(entry.technique().map(Technique::name).orElse(null));
    row.setReason(entry.reason());
    row.setObjectiveEffective(entry.objectiveEffective());
    row.setRationalExplanation(entry.rationalExplanation());
    return row;
  }

  private static Revised revised(ControlResultRecord row) {
    return new Revised(
        new ResultEntry(
            RequirementId.of(row.getRequirement()),
            Conclusion.valueOf(row.getDesign()),
            Optional.ofNullable(row.getDesignOn()),
            Conclusion.valueOf(row.getOperation()),
            Optional.ofNullable(row.getTechnique()).map(Technique::valueOf),
            row.getReason(),
            row.getObjectiveEffective(),
            row.getRationalExplanation()),
        row.getRevision());
  }
}
