package dev.akashi.baseline.db;

import static dev.akashi.database.baseline.Tables.APPLICABILITY;
import static dev.akashi.database.baseline.Tables.HEADING;
import static dev.akashi.database.baseline.Tables.LEVEL;
import static dev.akashi.database.baseline.Tables.LEVEL_PARAMETER;
import static dev.akashi.database.baseline.Tables.LEVEL_REQUIREMENT;
import static dev.akashi.database.baseline.Tables.REQUIREMENT;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_DETAIL;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_EXAMPLE;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_PARAMETER;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_PROCEDURE;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_RISK;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_SOURCE;
import static dev.akashi.database.baseline.Tables.VERSION;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Enactment;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes a baseline once. */
@Repository
public class Promulgation {

  private static final long LOCK = 2_022_04_01L;

  private final DSLContext sql;

  Promulgation(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps other nodes from storing the same version until the transaction ends. */
  public void waitForTurn() {
    sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK))).execute();
  }

  /** Runs something when the transaction has ended, well or not. */
  public void whenDone(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            work.run();
          }
        });
  }

  public void store(Baseline baseline, String fingerprint, Instant now) {
    sql.insertInto(VERSION)
        .set(VERSION.VERSION_, baseline.version())
        .set(VERSION.TITLE_JA, baseline.title().ja())
        .set(VERSION.TITLE_EN, baseline.title().en())
        .set(VERSION.IN_FORCE_FROM, baseline.inForceFrom())
        .set(VERSION.WORDING_JA, baseline.wording().map(LocalizedText::ja).orElse(null))
        .set(VERSION.WORDING_EN, baseline.wording().map(LocalizedText::en).orElse(null))
        .set(VERSION.DECIDED_ON, baseline.enactment().map(Enactment::decidedOn).orElse(null))
        .set(VERSION.DECIDED_WITH, baseline.enactment().map(Enactment::document).orElse(null))
        .set(VERSION.FINGERPRINT, fingerprint)
        .set(VERSION.LOADED_AT, now)
        .execute();
    List<TableRecord<?>> rows = new ArrayList<>();
    int position = 0;
    for (Group group : baseline.groups()) {
      rows.add(heading(baseline.version(), group, position++));
    }
    sql.batchInsert(rows).execute();
    rows.clear();
    for (Requirement requirement : baseline.requirements()) {
      rows.add(requirement(baseline.version(), requirement, position++));
    }
    sql.batchInsert(rows).execute();
    rows.clear();
    baseline.requirements().forEach(r -> rows.addAll(details(baseline.version(), r)));
    baseline
        .enactment()
        .ifPresent(enactment ->
            enactment.applies().forEach(rule -> rows.add(applicability(baseline.version(), rule))));
    sql.batchInsert(rows).execute();
    baseline.levels().forEach(level -> store(baseline.version(), level));
  }

  private TableRecord<?> heading(String version, Group group, int position) {
    return sql.newRecord(HEADING)
        .with(HEADING.VERSION, version)
        .with(HEADING.ID, group.id())
        .with(HEADING.POSITION, position)
        .with(HEADING.CHAPTER, group.chapter())
        .with(HEADING.TITLE_JA, group.title().ja())
        .with(HEADING.TITLE_EN, group.title().en());
  }

  private TableRecord<?> requirement(String version, Requirement requirement, int position) {
    return sql.newRecord(REQUIREMENT)
        .with(REQUIREMENT.VERSION, version)
        .with(REQUIREMENT.ID, requirement.id().value())
        .with(REQUIREMENT.POSITION, position)
        .with(REQUIREMENT.KIND, requirement.kind().name())
        .with(REQUIREMENT.HEADING, requirement.group())
        .with(REQUIREMENT.OBJECTIVE, requirement.objective().map(RequirementId::value).orElse(null))
        .with(REQUIREMENT.MANDATORY, requirement.mandatory())
        .with(REQUIREMENT.ACTOR, requirement.actor().name())
        .with(REQUIREMENT.TITLE_JA, requirement.title().ja())
        .with(REQUIREMENT.TITLE_EN, requirement.title().en())
        .with(REQUIREMENT.TEXT_JA, requirement.text().ja())
        .with(REQUIREMENT.TEXT_EN, requirement.text().en());
  }

  private TableRecord<?> applicability(String version, Applicability rule) {
    return sql.newRecord(APPLICABILITY)
        .with(APPLICABILITY.VERSION, version)
        .with(APPLICABILITY.KIND, rule.kind().name())
        .with(APPLICABILITY.APPLIES_BY, rule.by().name())
        .with(APPLICABILITY.FROM_DAY, rule.from());
  }

  private List<TableRecord<?>> details(String version, Requirement requirement) {
    RequirementDetails details = requirement.details();
    String id = requirement.id().value();
    List<TableRecord<?>> rows = new ArrayList<>();
    if (details.saysNothing()) {
      return rows;
    }
    rows.add(
        sql.newRecord(REQUIREMENT_DETAIL)
            .with(REQUIREMENT_DETAIL.VERSION, version)
            .with(REQUIREMENT_DETAIL.REQUIREMENT, id)
            .with(REQUIREMENT_DETAIL.NATURE, details.nature().map(Enum::name).orElse(null))
            .with(REQUIREMENT_DETAIL.FREQUENCY, details.frequency().map(Enum::name).orElse(null))
            .with(
                REQUIREMENT_DETAIL.AUDIT_EVERY,
                details.cycle().map(AuditCycle::everyYears).orElse(null))
            .with(
                REQUIREMENT_DETAIL.AUDIT_FROM,
                details.cycle().map(AuditCycle::fromYear).orElse(null)));
    int position = 0;
    for (LocalizedText example : details.examples()) {
      rows.add(
          sql.newRecord(REQUIREMENT_EXAMPLE)
              .with(REQUIREMENT_EXAMPLE.VERSION, version)
              .with(REQUIREMENT_EXAMPLE.REQUIREMENT, id)
              .with(REQUIREMENT_EXAMPLE.POSITION, position++)
              .with(REQUIREMENT_EXAMPLE.TEXT_JA, example.ja())
              .with(REQUIREMENT_EXAMPLE.TEXT_EN, example.en()));
    }
    for (Procedure step : details.procedures()) {
      rows.add(
          sql.newRecord(REQUIREMENT_PROCEDURE)
              .with(REQUIREMENT_PROCEDURE.VERSION, version)
              .with(REQUIREMENT_PROCEDURE.REQUIREMENT, id)
              .with(REQUIREMENT_PROCEDURE.POSITION, position++)
              .with(REQUIREMENT_PROCEDURE.TECHNIQUE, step.technique().name())
              .with(REQUIREMENT_PROCEDURE.ASPECT, step.aspect().name())
              .with(REQUIREMENT_PROCEDURE.TEXT_JA, step.text().ja())
              .with(REQUIREMENT_PROCEDURE.TEXT_EN, step.text().en()));
    }
    for (LocalizedText risk : details.risks()) {
      rows.add(
          sql.newRecord(REQUIREMENT_RISK)
              .with(REQUIREMENT_RISK.VERSION, version)
              .with(REQUIREMENT_RISK.REQUIREMENT, id)
              .with(REQUIREMENT_RISK.POSITION, position++)
              .with(REQUIREMENT_RISK.TEXT_JA, risk.ja())
              .with(REQUIREMENT_RISK.TEXT_EN, risk.en()));
    }
    for (Provenance source : details.provenance()) {
      rows.add(
          sql.newRecord(REQUIREMENT_SOURCE)
              .with(REQUIREMENT_SOURCE.VERSION, version)
              .with(REQUIREMENT_SOURCE.REQUIREMENT, id)
              .with(REQUIREMENT_SOURCE.POSITION, position++)
              .with(REQUIREMENT_SOURCE.DOCUMENT, source.document())
              .with(REQUIREMENT_SOURCE.REFERENCE, source.reference())
              .with(REQUIREMENT_SOURCE.NOTE, source.note()));
    }
    for (ControlParameter parameter : details.parameters()) {
      rows.add(
          sql.newRecord(REQUIREMENT_PARAMETER)
              .with(REQUIREMENT_PARAMETER.VERSION, version)
              .with(REQUIREMENT_PARAMETER.REQUIREMENT, id)
              .with(REQUIREMENT_PARAMETER.POSITION, position++)
              .with(REQUIREMENT_PARAMETER.ID, parameter.id())
              .with(REQUIREMENT_PARAMETER.LABEL_JA, parameter.label().ja())
              .with(REQUIREMENT_PARAMETER.LABEL_EN, parameter.label().en()));
    }
    return rows;
  }

  private void store(String version, Level level) {
    List<TableRecord<?>> rows = new ArrayList<>();
    rows.add(
        sql.newRecord(LEVEL)
            .with(LEVEL.VERSION, version)
            .with(LEVEL.LEVEL_, level.level())
            .with(LEVEL.TITLE_JA, level.title().ja())
            .with(LEVEL.TITLE_EN, level.title().en())
            .with(LEVEL.AUDIT, level.audit().name()));
    level
        .parameters()
        .forEach((name, value) ->
            rows.add(
                sql.newRecord(LEVEL_PARAMETER)
                    .with(LEVEL_PARAMETER.VERSION, version)
                    .with(LEVEL_PARAMETER.LEVEL, level.level())
                    .with(LEVEL_PARAMETER.NAME, name)
                    .with(LEVEL_PARAMETER.VALUE, value)));
    for (RequirementId id : level.selected()) {
      rows.add(
          sql.newRecord(LEVEL_REQUIREMENT)
              .with(LEVEL_REQUIREMENT.VERSION, version)
              .with(LEVEL_REQUIREMENT.LEVEL, level.level())
              .with(LEVEL_REQUIREMENT.REQUIREMENT, id.value()));
    }
    sql.batchInsert(rows).execute();
  }
}
