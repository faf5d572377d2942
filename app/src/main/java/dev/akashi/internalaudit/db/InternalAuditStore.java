package dev.akashi.internalaudit.db;

import static dev.akashi.database.internalaudit.Tables.AUDITED_CONTROL;
import static dev.akashi.database.internalaudit.Tables.AUDITOR;
import static dev.akashi.database.internalaudit.Tables.RECORD;

import dev.akashi.assessment.InternalAuditFacts.InternalAuditor;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.internalaudit.tables.records.RecordRecord;
import dev.akashi.internalaudit.AuditCoverage.LastAudit;
import dev.akashi.internalaudit.AuditResult;
import dev.akashi.internalaudit.AuditorId;
import dev.akashi.internalaudit.Independence;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAudit.Withdrawal;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.internalaudit.Reach;
import dev.akashi.kernel.Period;
import dev.akashi.statement.ServiceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The records of internal audits. */
@Repository
public class InternalAuditStore {

  private final DSLContext sql;

  InternalAuditStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(InternalAudit.New made) {
    InternalAudit.Content said = made.content();
    UUID id = made.id().value();
    sql.insertInto(RECORD)
        .set(RECORD.ID, id)
        .set(RECORD.SERVICE, made.service().value())
        .set(RECORD.BASELINE, made.baseline())
        .set(RECORD.AUDITED_ON, said.auditedOn())
        .set(RECORD.AUDITOR, said.auditorAndUnit())
        .set(RECORD.INDEPENDENCE, said.independence().name())
        .set(RECORD.GROUNDS, said.grounds())
        .set(RECORD.RESULT, said.result().name())
        .set(RECORD.NOTE, said.note())
        .set(RECORD.PLAN_AUDITOR, said.planAuditor().map(AuditorId::value).orElse(null))
        .set(RECORD.PLAN, made.plan().map(PlanId::value).orElse(null))
        .set(RECORD.OWN_UNIT_BECAUSE, said.ownUnitBecause())
        .set(RECORD.RECORDED_BY, made.by())
        .set(RECORD.RECORDED_AT, made.at())
        .set(RECORD.RECORDED_ON, made.on())
        .execute();
    sql.insertInto(AUDITED_CONTROL, AUDITED_CONTROL.RECORD, AUDITED_CONTROL.REQUIREMENT)
        .valuesOfRows(
            said.controls().stream().map(control -> DSL.row(id, control.value())).toList())
        .execute();
  }

  /** Whether it counted until now and was taken out of the count. */
  public boolean withdraw(InternalAuditId id, Withdrawal withdrawal) {
    return sql.update(RECORD)
            .set(RECORD.WITHDRAWN_BY, withdrawal.by())
            .set(RECORD.WITHDRAWN_AT, withdrawal.at())
            .set(RECORD.WITHDRAWN_WHY, withdrawal.why())
            .where(RECORD.ID.eq(id.value()), RECORD.WITHDRAWN_AT.isNull())
            .execute()
        == 1;
  }

  public Optional<InternalAudit> find(ServiceId service, InternalAuditId id) {
    return audits(RECORD.ID.eq(id.value()).and(RECORD.SERVICE.eq(service.value())), 0, 1).stream()
        .findFirst();
  }

  /** The newest days first, and within a day what was recorded last. */
  public List<InternalAudit> of(ServiceId service, Reach reach, int from, int limit) {
    return audits(RECORD.SERVICE.eq(service.value()).and(within(reach)), from, limit);
  }

  /** The audits of a programme that count, the oldest first; self-checks are none. */
  public List<InternalAudit> ofPlan(PlanId plan) {
    return audits(
            RECORD
                .PLAN
                .eq(plan.value())
                .and(RECORD.WITHDRAWN_AT.isNull())
                .and(RECORD.INDEPENDENCE.ne(Independence.SAME_UNIT.name())),
            0,
            Integer.MAX_VALUE)
        .stream()
        .sorted(Comparator.comparingLong(InternalAudit::number))
        .toList();
  }

  private static Condition within(Reach reach) {
    return reach
        .auditedUntil()
        .map(RECORD.AUDITED_ON::le)
        .orElse(DSL.noCondition())
        .and(reach.recordedUntil().map(RECORD.RECORDED_ON::le).orElse(DSL.noCondition()));
  }

  private List<InternalAudit> audits(Condition which, int from, int limit) {
    List<RecordRecord> rows =
        sql.selectFrom(RECORD)
            .where(which)
            .orderBy(RECORD.AUDITED_ON.desc(), RECORD.NUMBER.desc())
            .offset(from)
            .limit(limit)
            .fetch();
    Map<UUID, NavigableSet<RequirementId>> controls = controls(rows);
    return rows.stream()
        .map(row -> audit(row, controls.getOrDefault(row.getId(), new TreeSet<>())))
        .toList();
  }

  private Map<UUID, NavigableSet<RequirementId>> controls(List<RecordRecord> rows) {
    return sql
        .selectFrom(AUDITED_CONTROL)
        .where(AUDITED_CONTROL.RECORD.in(rows.stream().map(RecordRecord::getId).toList()))
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getRecord(),
                Collectors.mapping(
                    row -> RequirementId.of(row.getRequirement()),
                    Collectors.toCollection(TreeSet::new))));
  }

  private static InternalAudit audit(RecordRecord row, NavigableSet<RequirementId> controls) {
    return new InternalAudit(
        new InternalAuditId(row.getId()),
        row.getNumber(),
        new ServiceId(row.getService()),
        row.getBaseline(),
        new InternalAudit.Content(
            row.getAuditedOn(),
            row.getAuditor(),
            /* unit= */ "",
            Independence.valueOf(row.getIndependence()),
            row.getGrounds(),
            AuditResult.valueOf(row.getResult()),
            row.getNote(),
            controls,
            Optional.ofNullable(row.getPlanAuditor()).map(AuditorId::new),
            row.getOwnUnitBecause()),
        row.getRecordedBy(),
        row.getRecordedOn(),
        row.getRecordedAt(),
        Optional.ofNullable(row.getWithdrawnAt())
            .map(at -> new Withdrawal(row.getWithdrawnBy(), at, row.getWithdrawnWhy())));
  }

  /**
   * Who audited which controls of the service, in any record that still counts: by the name in the
   * audit programme, else by the words that were typed.
   */
  public List<InternalAuditor> auditors(ServiceId service) {
    Field<String> named = DSL.coalesce(AUDITOR.NAME, RECORD.AUDITOR);
    Field<Boolean> inWords = DSL.field(AUDITOR.ID.isNull());
    return sql
        .selectDistinct(named, inWords, AUDITED_CONTROL.REQUIREMENT)
        .from(AUDITED_CONTROL)
        .join(RECORD)
        .on(RECORD.ID.eq(AUDITED_CONTROL.RECORD))
        .leftJoin(AUDITOR)
        .on(AUDITOR.ID.eq(RECORD.PLAN_AUDITOR))
        .where(RECORD.SERVICE.eq(service.value()), RECORD.WITHDRAWN_AT.isNull())
        .fetchGroups(new Field<?>[] {named, inWords})
        .entrySet()
        .stream()
        .map(found ->
            new InternalAuditor(
                found.getKey().get(named),
                found.getKey().get(inWords),
                found.getValue().map(row -> RequirementId.of(row.value3()))))
        .toList();
  }

  /**
   * The last audit of each requirement in the period; self-checks and withdrawn ones left out.
   *
   * @param baseline the version whose requirements are meant: another one has other numbers
   */
  public Map<RequirementId, LastAudit> last(
      ServiceId service, String baseline, Optional<Period> period, Reach reach) {
    Condition days =
        period
            .map(span -> RECORD.AUDITED_ON.between(span.first(), span.last()))
            .orElse(DSL.noCondition());
    Map<RequirementId, LastAudit> last = new HashMap<>();
    sql.select(
            AUDITED_CONTROL.REQUIREMENT,
            RECORD.ID,
            RECORD.AUDITED_ON,
            RECORD.AUDITOR,
            RECORD.RESULT)
        .distinctOn(AUDITED_CONTROL.REQUIREMENT)
        .from(AUDITED_CONTROL)
        .join(RECORD)
        .on(RECORD.ID.eq(AUDITED_CONTROL.RECORD))
        .where(
            RECORD.SERVICE.eq(service.value()),
            RECORD.BASELINE.eq(baseline),
            within(reach),
            RECORD.WITHDRAWN_AT.isNull(),
            RECORD.INDEPENDENCE.ne(Independence.SAME_UNIT.name()),
            days)
        .orderBy(AUDITED_CONTROL.REQUIREMENT, RECORD.AUDITED_ON.desc(), RECORD.NUMBER.desc())
        .forEach(row ->
            last.put(
                RequirementId.of(row.value1()),
                new LastAudit(
                    new InternalAuditId(row.value2()),
                    row.value3(),
                    row.value4(),
                    AuditResult.valueOf(row.value5()))));
    return last;
  }
}
