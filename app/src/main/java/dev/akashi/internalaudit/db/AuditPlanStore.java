package dev.akashi.internalaudit.db;

import static dev.akashi.database.internalaudit.Tables.AUDITOR;
import static dev.akashi.database.internalaudit.Tables.PLAN;
import static dev.akashi.database.internalaudit.Tables.PLANNED_CONTROL;
import static dev.akashi.database.internalaudit.Tables.RECORD;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.internalaudit.tables.records.PlanRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditPlan.Auditor;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Audit programmes and their auditors. */
@Repository
public class AuditPlanStore {

  private final DSLContext sql;

  AuditPlanStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(
      PlanId id,
      ServiceId service,
      String baseline,
      AuditPlan.Content said,
      String by,
      Instant at) {
    sql.insertInto(PLAN)
        .set(row(id, said))
        .set(PLAN.SERVICE, service.value())
        .set(PLAN.BASELINE, baseline)
        .set(PLAN.MADE_BY, by)
        .set(PLAN.MADE_AT, at)
        .execute();
    control(id, said);
  }

  /** Writes what is planned unless the programme changed meanwhile. */
  public boolean change(PlanId id, AuditPlan.Content said, int expectedRevision) {
    boolean written =
        sql.update(PLAN)
                .set(row(id, said))
                .set(PLAN.REVISION, PLAN.REVISION.plus(1))
                .where(PLAN.ID.eq(id.value()), PLAN.REVISION.eq(expectedRevision))
                .execute()
            == 1;
    if (written) {
      sql.deleteFrom(PLANNED_CONTROL).where(PLANNED_CONTROL.PLAN.eq(id.value())).execute();
      control(id, said);
    }
    return written;
  }

  private static PlanRecord row(PlanId id, AuditPlan.Content said) {
    PlanRecord row = new PlanRecord();
    row.setId(id.value());
    row.setTitle(said.title());
    row.setFirstDay(said.days().first());
    row.setLastDay(said.days().last());
    row.setCriteria(said.criteria());
    row.setMethod(said.method());
    return row;
  }

  private void control(PlanId id, AuditPlan.Content said) {
    sql.insertInto(PLANNED_CONTROL, PLANNED_CONTROL.PLAN, PLANNED_CONTROL.REQUIREMENT)
        .valuesOfRows(
            said.controls().stream().map(control -> DSL.row(id.value(), control.value())).toList())
        .execute();
  }

  /** The programmes of a service, the newest first. */
  public List<AuditPlan> of(ServiceId service) {
    return plans(PLAN.SERVICE.eq(service.value()));
  }

  public Optional<AuditPlan> find(ServiceId service, PlanId id) {
    return plans(PLAN.SERVICE.eq(service.value()).and(PLAN.ID.eq(id.value()))).stream().findFirst();
  }

  private List<AuditPlan> plans(Condition which) {
    return sql.selectFrom(PLAN)
        .where(which)
        .orderBy(PLAN.FIRST_DAY.desc(), PLAN.MADE_AT.desc())
        .fetch(row ->
            new AuditPlan(
                new PlanId(row.getId()),
                new ServiceId(row.getService()),
                row.getBaseline(),
                new AuditPlan.Content(
                    row.getTitle(),
                    new Period(row.getFirstDay(), row.getLastDay()),
                    row.getCriteria(),
                    row.getMethod(),
                    controls(row.getId())),
                auditors(row.getId()),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getRevision()));
  }

  private NavigableSet<RequirementId> controls(UUID plan) {
    return sql
        .select(PLANNED_CONTROL.REQUIREMENT)
        .from(PLANNED_CONTROL)
        .where(PLANNED_CONTROL.PLAN.eq(plan))
        .fetch(row -> RequirementId.of(row.value1()))
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Auditor> auditors(UUID plan) {
    return sql.selectFrom(AUDITOR)
        .where(AUDITOR.PLAN.eq(plan))
        .orderBy(AUDITOR.NAME, AUDITOR.UNIT)
        .fetch(row ->
            new Auditor(
                new AuditorId(row.getId()),
                Optional.ofNullable(row.getPerson()).map(PersonId::new),
                row.getName(),
                row.getUnit(),
                row.getCompetence()));
  }

  /** Adds an auditor unless the programme has one of that name and unit. */
  public boolean add(PlanId plan, Auditor auditor) {
    return sql.insertInto(AUDITOR)
            .set(AUDITOR.ID, auditor.id().value())
            .set(AUDITOR.PLAN, plan.value())
            .set(AUDITOR.PERSON, auditor.person().map(PersonId::value).orElse(null))
            .set(AUDITOR.NAME, auditor.name())
            .set(AUDITOR.UNIT, auditor.unit())
            .set(AUDITOR.COMPETENCE, auditor.competence())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Takes an auditor out who recorded no audit yet. */
  public boolean remove(PlanId plan, AuditorId auditor) {
    return sql.deleteFrom(AUDITOR)
            .where(
                AUDITOR.ID.eq(auditor.value()),
                AUDITOR.PLAN.eq(plan.value()),
                DSL.notExists(
                    sql.selectOne().from(RECORD).where(RECORD.PLAN_AUDITOR.eq(AUDITOR.ID))))
            .execute()
        == 1;
  }
}
