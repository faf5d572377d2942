package dev.akashi.baseline.db;

import static dev.akashi.database.baseline.Tables.APPLICABILITY;
import static dev.akashi.database.baseline.Tables.HEADING;
import static dev.akashi.database.baseline.Tables.LEVEL;
import static dev.akashi.database.baseline.Tables.LEVEL_PARAMETER;
import static dev.akashi.database.baseline.Tables.LEVEL_REQUIREMENT;
import static dev.akashi.database.baseline.Tables.REQUIREMENT;
import static dev.akashi.database.baseline.Tables.VERSION;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Enactment;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.database.baseline.tables.records.LevelRecord;
import dev.akashi.database.baseline.tables.records.RequirementRecord;
import dev.akashi.database.baseline.tables.records.VersionRecord;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads promulgated baselines. */
@Repository
public class BaselineStore {

  private final DSLContext sql;
  private final DetailRows details;

  BaselineStore(DSLContext sql, DetailRows details) {
    this.sql = sql;
    this.details = details;
  }

  /** The versions stored, with their fingerprints. */
  public Map<String, String> fingerprints() {
    return sql.select(VERSION.VERSION_, VERSION.FINGERPRINT)
        .from(VERSION)
        .fetchMap(VERSION.VERSION_, VERSION.FINGERPRINT);
  }

  public Set<String> versions() {
    return sql.select(VERSION.VERSION_).from(VERSION).fetchSet(VERSION.VERSION_);
  }

  public List<Baseline> all() {
    return sql.selectFrom(VERSION).fetch().map(this::baseline);
  }

  private Baseline baseline(VersionRecord row) {
    List<Group> groups =
        sql.selectFrom(HEADING)
            .where(HEADING.VERSION.eq(row.getVersion()))
            .orderBy(HEADING.POSITION)
            .fetch(heading ->
                new Group(
                    heading.getId(),
                    heading.getChapter(),
                    new LocalizedText(heading.getTitleJa(), heading.getTitleEn())));
    Map<String, RequirementDetails> said = details.of(row.getVersion());
    List<Requirement> requirements =
        sql.selectFrom(REQUIREMENT)
            .where(REQUIREMENT.VERSION.eq(row.getVersion()))
            .orderBy(REQUIREMENT.POSITION)
            .fetch(each ->
                requirement(each, said.getOrDefault(each.getId(), RequirementDetails.NONE)));
    List<Level> levels =
        sql.selectFrom(LEVEL)
            .where(LEVEL.VERSION.eq(row.getVersion()))
            .orderBy(LEVEL.LEVEL_)
            .fetch(this::level);
    String wording = row.getWordingJa();
    return Baseline.of(
        row.getVersion(),
        new LocalizedText(row.getTitleJa(), row.getTitleEn()),
        row.getInForceFrom(),
        groups,
        requirements,
        levels,
        wording == null
            ? Optional.empty()
            : Optional.of(new LocalizedText(wording, row.getWordingEn())),
        enactment(row));
  }

  private Optional<Enactment> enactment(VersionRecord row) {
    LocalDate decidedOn = row.getDecidedOn();
    if (decidedOn == null) {
      return Optional.empty();
    }
    List<Applicability> applies =
        sql.selectFrom(APPLICABILITY)
            .where(APPLICABILITY.VERSION.eq(row.getVersion()))
            .orderBy(APPLICABILITY.KIND)
            .fetch(rule ->
                new Applicability(
                    FilingKind.valueOf(rule.getKind()),
                    ApplicableBy.valueOf(rule.getAppliesBy()),
                    rule.getFromDay()));
    return Optional.of(new Enactment(decidedOn, row.getDecidedWith(), applies));
  }

  private static Requirement requirement(RequirementRecord row, RequirementDetails details) {
    return new Requirement(
        RequirementId.of(row.getId()),
        RequirementKind.valueOf(row.getKind()),
        row.getHeading(),
        Optional.ofNullable(row.getObjective()).map(RequirementId::of),
        row.getMandatory(),
        new LocalizedText(row.getTitleJa(), row.getTitleEn()),
        new LocalizedText(row.getTextJa(), row.getTextEn()),
        ActingParty.valueOf(row.getActor()),
        details);
  }

  private Level level(LevelRecord row) {
    List<RequirementId> selected =
        sql.select(LEVEL_REQUIREMENT.REQUIREMENT)
            .from(LEVEL_REQUIREMENT)
            .where(LEVEL_REQUIREMENT.VERSION.eq(row.getVersion()))
            .and(LEVEL_REQUIREMENT.LEVEL.eq(row.getLevel()))
            .fetch(id -> RequirementId.of(id.value1()));
    Map<String, String> parameters =
        sql.selectFrom(LEVEL_PARAMETER)
            .where(LEVEL_PARAMETER.VERSION.eq(row.getVersion()))
            .and(LEVEL_PARAMETER.LEVEL.eq(row.getLevel()))
            .fetchMap(LEVEL_PARAMETER.NAME, LEVEL_PARAMETER.VALUE);
    return new Level(
        row.getLevel(),
        new LocalizedText(row.getTitleJa(), row.getTitleEn()),
        new LinkedHashSet<>(selected.stream().sorted().toList()),
        AuditMethod.valueOf(row.getAudit()),
        parameters);
  }
}
