package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.PLAN;
import static dev.akashi.database.assessment.Tables.PLAN_CONTROL;
import static dev.akashi.database.assessment.Tables.PLAN_TAKEN_BACK;
import static org.jooq.impl.DSL.noCondition;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementPlan;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlanReason;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.cycle.Work;
import dev.akashi.database.assessment.tables.records.PlanControlRecord;
import dev.akashi.database.assessment.tables.records.PlanRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Fixed plans; the database refuses every change to them. */
@Repository
public class PlanRows {

  private final DSLContext sql;

  PlanRows(DSLContext sql) {
    this.sql = sql;
  }

  public boolean isFixed(EngagementId id) {
    return newest(id).isPresent();
  }

  public Optional<EngagementPlan> find(EngagementId id) {
    return find(id, noCondition());
  }

  /** The same with what it asks of these requirements alone. */
  public Optional<EngagementPlan> find(EngagementId id, Collection<RequirementId> requirements) {
    return find(
        id, PLAN_CONTROL.REQUIREMENT.in(requirements.stream().map(RequirementId::value).toList()));
  }

  private Optional<EngagementPlan> find(EngagementId id, Condition among) {
    return newest(id)
        .map(row ->
            new EngagementPlan(
                row.getLevel(),
                AuditMethod.valueOf(row.getMethod()),
                row.getScheme(),
                row.getSchemeSource(),
                row.getFirstAudit(),
                row.getManagementCycle(),
                Optional.of(new EngagementPlan.Fixed(row.getFixedOn(), row.getFixedBy())),
                controls(row, among)));
  }

  /** The fixed plan; one that was taken back is none. */
  private Optional<PlanRecord> newest(EngagementId id) {
    return sql.selectFrom(PLAN)
        .where(PLAN.ENGAGEMENT.eq(id.value()))
        .andNotExists(
            sql.selectOne()
                .from(PLAN_TAKEN_BACK)
                .where(PLAN_TAKEN_BACK.ENGAGEMENT.eq(PLAN.ENGAGEMENT))
                .and(PLAN_TAKEN_BACK.NUMBER.eq(PLAN.NUMBER)))
        .fetchOptional();
  }

  /** Takes the fixed plan back; it stays on record. */
  public void takeBack(EngagementId id, String reason, String by, Instant at) {
    sql.insertInto(PLAN_TAKEN_BACK)
        .set(PLAN_TAKEN_BACK.ENGAGEMENT, id.value())
        .set(PLAN_TAKEN_BACK.NUMBER, newest(id).orElseThrow().getNumber())
        .set(PLAN_TAKEN_BACK.REASON, reason)
        .set(PLAN_TAKEN_BACK.TAKEN_BACK_BY, by)
        .set(PLAN_TAKEN_BACK.TAKEN_BACK_AT, at)
        .execute();
  }

  /** The plans that were taken back, oldest first. */
  public List<EngagementPlan.TakenBack> takenBack(EngagementId id) {
    return sql.select(
            PLAN.LEVEL,
            PLAN.FIXED_ON,
            PLAN.FIXED_BY,
            PLAN_TAKEN_BACK.REASON,
            PLAN_TAKEN_BACK.TAKEN_BACK_BY,
            PLAN_TAKEN_BACK.TAKEN_BACK_AT)
        .from(PLAN)
        .join(PLAN_TAKEN_BACK)
        .on(PLAN_TAKEN_BACK.ENGAGEMENT.eq(PLAN.ENGAGEMENT))
        .and(PLAN_TAKEN_BACK.NUMBER.eq(PLAN.NUMBER))
        .where(PLAN.ENGAGEMENT.eq(id.value()))
        .orderBy(PLAN.NUMBER)
        .fetch(row ->
            new EngagementPlan.TakenBack(
                row.value1(),
                new EngagementPlan.Fixed(row.value2(), row.value3()),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  /** Keeps a fixed plan. */
  public void insert(EngagementId id, EngagementPlan plan, Instant at) {
    EngagementPlan.Fixed fixed = plan.fixed().orElseThrow();
    PlanRecord row = sql.newRecord(PLAN);
    int number = sql.fetchCount(PLAN, PLAN.ENGAGEMENT.eq(id.value())) + 1;
    row.setEngagement(id.value());
    row.setNumber(number);
    row.setLevel(plan.level());
    row.setMethod(plan.method().name());
    row.setScheme(plan.scheme());
    row.setSchemeSource(plan.schemeSource());
    row.setFirstAudit(plan.firstAudit());
    row.setManagementCycle(plan.managementCycle());
    row.setFixedOn(fixed.on());
    row.setFixedBy(fixed.by());
    row.setFixedAt(at);
    row.insert();
    sql.batchInsert(plan.controls().stream().map(control -> row(id, number, control)).toList())
        .execute();
  }

  private PlanControlRecord row(EngagementId id, int number, PlannedControl control) {
    PlanControlRecord row = sql.newRecord(PLAN_CONTROL);
    row.setEngagement(id.value());
    row.setNumber(number);
    row.setRequirement(control.requirement().value());
    row.setClass_(control.controlClass());
    row.setWorks(control.works().stream().sorted().map(Work::name).toArray(String[]::new));
    row.setReason(control.reason().name());
    row.setLastVisited(control.lastVisited().orElse(null));
    return row;
  }

  private List<PlannedControl> controls(PlanRecord plan, Condition among) {
    return sql
        .selectFrom(PLAN_CONTROL)
        .where(PLAN_CONTROL.ENGAGEMENT.eq(plan.getEngagement()))
        .and(PLAN_CONTROL.NUMBER.eq(plan.getNumber()))
        .and(among)
        .stream()
        .map(row ->
            new PlannedControl(
                RequirementId.of(row.getRequirement()),
                row.getClass_(),
                Arrays.stream(row.getWorks()).map(Work::valueOf).collect(Collectors.toSet()),
                PlanReason.valueOf(row.getReason()),
                Optional.ofNullable(row.getLastVisited())))
        .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
        .toList();
  }
}
