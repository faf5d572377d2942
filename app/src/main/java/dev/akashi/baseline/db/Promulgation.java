package dev.akashi.baseline.db;

import static dev.akashi.database.baseline.Tables.HEADING;
import static dev.akashi.database.baseline.Tables.LEVEL;
import static dev.akashi.database.baseline.Tables.LEVEL_PARAMETER;
import static dev.akashi.database.baseline.Tables.LEVEL_REQUIREMENT;
import static dev.akashi.database.baseline.Tables.REQUIREMENT;
import static dev.akashi.database.baseline.Tables.VERSION;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

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

  public void store(Baseline baseline, String fingerprint, Instant now) {
    sql.insertInto(VERSION)
        .set(VERSION.VERSION_, baseline.version())
        .set(VERSION.TITLE_JA, baseline.title().ja())
        .set(VERSION.TITLE_EN, baseline.title().en())
        .set(VERSION.IN_FORCE_FROM, baseline.inForceFrom())
        .set(VERSION.WORDING_JA, baseline.wording().map(LocalizedText::ja).orElse(null))
        .set(VERSION.WORDING_EN, baseline.wording().map(LocalizedText::en).orElse(null))
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
