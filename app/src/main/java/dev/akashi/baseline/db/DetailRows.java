package dev.akashi.baseline.db;

import static dev.akashi.database.baseline.Tables.REQUIREMENT_DETAIL;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_EXAMPLE;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_PARAMETER;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_PROCEDURE;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_RISK;
import static dev.akashi.database.baseline.Tables.REQUIREMENT_SOURCE;

import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.ControlNature;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementDetails.FrequencyClass;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.database.baseline.tables.records.RequirementDetailRecord;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a version says about its requirements beside their texts, all of it at once. */
@Repository
class DetailRows {

  private final DSLContext sql;

  DetailRows(DSLContext sql) {
    this.sql = sql;
  }

  Map<String, RequirementDetails> of(String version) {
    Map<String, List<LocalizedText>> examples =
        sql.selectFrom(REQUIREMENT_EXAMPLE)
            .where(REQUIREMENT_EXAMPLE.VERSION.eq(version))
            .orderBy(REQUIREMENT_EXAMPLE.POSITION)
            .fetchGroups(
                REQUIREMENT_EXAMPLE.REQUIREMENT,
                row -> new LocalizedText(row.getTextJa(), row.getTextEn()));
    Map<String, List<LocalizedText>> risks =
        sql.selectFrom(REQUIREMENT_RISK)
            .where(REQUIREMENT_RISK.VERSION.eq(version))
            .orderBy(REQUIREMENT_RISK.POSITION)
            .fetchGroups(
                REQUIREMENT_RISK.REQUIREMENT,
                row -> new LocalizedText(row.getTextJa(), row.getTextEn()));
    Map<String, List<Procedure>> procedures = procedures(version);
    Map<String, List<Provenance>> sources =
        sql.selectFrom(REQUIREMENT_SOURCE)
            .where(REQUIREMENT_SOURCE.VERSION.eq(version))
            .orderBy(REQUIREMENT_SOURCE.POSITION)
            .fetchGroups(
                REQUIREMENT_SOURCE.REQUIREMENT,
                row -> new Provenance(row.getDocument(), row.getReference(), row.getNote()));
    Map<String, List<ControlParameter>> parameters =
        sql.selectFrom(REQUIREMENT_PARAMETER)
            .where(REQUIREMENT_PARAMETER.VERSION.eq(version))
            .orderBy(REQUIREMENT_PARAMETER.POSITION)
            .fetchGroups(
                REQUIREMENT_PARAMETER.REQUIREMENT,
                row ->
                    new ControlParameter(
                        row.getId(), new LocalizedText(row.getLabelJa(), row.getLabelEn())));
    return sql
        .selectFrom(REQUIREMENT_DETAIL)
        .where(REQUIREMENT_DETAIL.VERSION.eq(version))
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(
                RequirementDetailRecord::getRequirement,
                row -> {
                  String id = row.getRequirement();
                  return new RequirementDetails(
                      Optional.ofNullable(row.getNature()).map(ControlNature::valueOf),
                      examples.getOrDefault(id, List.of()),
                      procedures.getOrDefault(id, List.of()),
                      Optional.ofNullable(row.getFrequency()).map(FrequencyClass::valueOf),
                      cycle(row.getAuditEvery(), row.getAuditFrom()),
                      risks.getOrDefault(id, List.of()),
                      sources.getOrDefault(id, List.of()),
                      parameters.getOrDefault(id, List.of()));
                }));
  }

  private Map<String, List<Procedure>> procedures(String version) {
    return sql.selectFrom(REQUIREMENT_PROCEDURE)
        .where(REQUIREMENT_PROCEDURE.VERSION.eq(version))
        .orderBy(REQUIREMENT_PROCEDURE.POSITION)
        .fetchGroups(
            REQUIREMENT_PROCEDURE.REQUIREMENT,
            row ->
                new Procedure(
                    AuditTechnique.valueOf(row.getTechnique()),
                    AuditAspect.valueOf(row.getAspect()),
                    new LocalizedText(row.getTextJa(), row.getTextEn())));
  }

  private static Optional<AuditCycle> cycle(@Nullable Integer every, @Nullable Integer from) {
    return every == null || from == null
        ? Optional.empty()
        : Optional.of(new AuditCycle(every, from));
  }
}
