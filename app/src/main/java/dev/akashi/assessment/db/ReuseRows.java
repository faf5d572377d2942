package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.REUSE;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Reuse;
import dev.akashi.assessment.Reuse.Content;
import dev.akashi.assessment.Reuse.Withdrawal;
import dev.akashi.assessment.ReuseId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.ReuseRecord;
import dev.akashi.kernel.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reused certifications and audits; a wrong one is withdrawn and stays readable. */
@Repository
public class ReuseRows {

  private final DSLContext sql;

  ReuseRows(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(EngagementId engagement, Reuse reuse) {
    Content said = reuse.content();
    ReuseRecord row = sql.newRecord(REUSE);
    row.setId(reuse.id().value());
    row.setEngagement(engagement.value());
    row.setKind(said.kind().name());
    row.setName(said.name());
    row.setIssuer(said.issuer());
    row.setFirstDay(said.period().first());
    row.setLastDay(said.period().last());
    row.setFunctions(said.functions().toArray(String[]::new));
    row.setRegions(said.regions().toArray(String[]::new));
    row.setRequirements(said.controls().stream().map(RequirementId::value).toArray(String[]::new));
    row.setEvidenceName(said.evidenceName());
    row.setEvidenceHash(said.evidenceHash());
    row.setReason(said.reason());
    row.setRecordedBy(reuse.recordedBy());
    row.setRecordedAt(reuse.recordedAt());
    row.insert();
  }

  /** Whether it counted until now and was taken out of the count. */
  public boolean withdraw(EngagementId engagement, ReuseId id, Withdrawal withdrawal) {
    return sql.update(REUSE)
            .set(REUSE.WITHDRAWN_AT, withdrawal.at())
            .set(REUSE.WITHDRAWN_BY, withdrawal.by())
            .set(REUSE.WITHDRAWN_WHY, withdrawal.why())
            .where(
                REUSE.ID.eq(id.value()),
                REUSE.ENGAGEMENT.eq(engagement.value()),
                REUSE.WITHDRAWN_AT.isNull())
            .execute()
        == 1;
  }

  /** Those of an engagement, oldest first. */
  public List<Reuse> of(EngagementId engagement) {
    return sql.selectFrom(REUSE)
        .where(REUSE.ENGAGEMENT.eq(engagement.value()))
        .orderBy(REUSE.RECORDED_AT, REUSE.ID)
        .fetch(ReuseRows::reuse);
  }

  /** The controls for which one is in use. */
  public Set<RequirementId> coveredControls(EngagementId engagement) {
    return of(engagement).stream()
        .filter(reuse -> reuse.withdrawn().isEmpty())
        .flatMap(reuse -> reuse.content().controls().stream())
        .collect(Collectors.toSet());
  }

  private static Reuse reuse(ReuseRecord row) {
    return new Reuse(
        new ReuseId(row.getId()),
        new Content(
            Reuse.ReuseKind.valueOf(row.getKind()),
            row.getName(),
            row.getIssuer(),
            new Period(row.getFirstDay(), row.getLastDay()),
            List.of(row.getFunctions()),
            List.of(row.getRegions()),
            Arrays.stream(row.getRequirements())
                .map(RequirementId::of)
                .collect(Collectors.toCollection(TreeSet::new)),
            row.getEvidenceName(),
            row.getEvidenceHash(),
            row.getReason()),
        row.getRecordedBy(),
        row.getRecordedAt(),
        Optional.ofNullable(row.getWithdrawnAt())
            .map(at -> new Withdrawal(row.getWithdrawnBy(), at, row.getWithdrawnWhy())));
  }
}
