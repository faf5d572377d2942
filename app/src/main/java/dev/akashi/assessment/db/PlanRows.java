package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.PLAN;
import static dev.akashi.database.assessment.Tables.PLAN_CONTROL;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    return sql.fetchExists(PLAN, PLAN.ENGAGEMENT.eq(id.value()));
  }

  public Optional<EngagementPlan> find(EngagementId id) {
    return sql.selectFrom(PLAN)
        .where(PLAN.ENGAGEMENT.eq(id.value()))
        .fetchOptional(row ->
            new EngagementPlan(
                row.getLevel(),
                AuditMethod.valueOf(row.getMethod()),
                row.getScheme(),
                row.getSchemeSource(),
                row.getFirstAudit(),
                row.getManagementCycle(),
                Optional.of(new EngagementPlan.Fixed(row.getFixedOn(), row.getFixedBy())),
                controls(row.getEngagement())));
  }

  /** Keeps a fixed plan. */
  public void insert(EngagementId id, EngagementPlan plan, Instant at) {
    EngagementPlan.Fixed fixed = plan.fixed().orElseThrow();
    PlanRecord row = sql.newRecord(PLAN);
    row.setEngagement(id.value());
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
    sql.batchInsert(plan.controls().stream().map(control -> row(id, control)).toList()).execute();
  }

  private PlanControlRecord row(EngagementId id, PlannedControl control) {
    PlanControlRecord row = sql.newRecord(PLAN_CONTROL);
    row.setEngagement(id.value());
    row.setRequirement(control.requirement().value());
    row.setClass_(control.controlClass());
    row.setWorks(control.works().stream().sorted().map(Work::name).toArray(String[]::new));
    row.setReason(control.reason().name());
    row.setLastVisited(control.lastVisited().orElse(null));
    return row;
  }

  private List<PlannedControl> controls(UUID engagement) {
    return sql.selectFrom(PLAN_CONTROL).where(PLAN_CONTROL.ENGAGEMENT.eq(engagement)).stream()
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
