package dev.akashi.decision.db;

import static dev.akashi.database.decision.Tables.STEP_ZERO;

import dev.akashi.database.decision.tables.records.StepZeroRecord;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.Step0;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Step 0 of decisions. */
@Repository
class StepZeroStore {

  private final DSLContext sql;

  StepZeroStore(DSLContext sql) {
    this.sql = sql;
  }

  Map<UUID, Step0> of(Collection<UUID> decisions) {
    return sql.selectFrom(STEP_ZERO)
        .where(STEP_ZERO.DECISION.in(decisions))
        .fetchMap(STEP_ZERO.DECISION, StepZeroStore::read);
  }

  void save(DecisionId decision, Step0 step0) {
    StepZeroRecord row = sql.newRecord(STEP_ZERO);
    row.setDecision(decision.value());
    row.setAudience(name(step0.audience()));
    row.setAudienceDetail(step0.audienceDetail());
    row.setOverInternet(step0.overInternet().orElse(null));
    row.setKind(name(step0.kind()));
    row.setLinks(step0.links());
    row.setHours(name(step0.hours()));
    row.setRecoveryHours(step0.recoveryHours().orElse(null));
    row.setDisasterMeasures(step0.disasterMeasures().orElse(null));
    row.setConstancy(name(step0.constancy()));
    row.setWorkPerYear(step0.workload().map(Step0.Workload::perYear).orElse(null));
    row.setWorkPeakPerHour(step0.workload().map(Step0.Workload::peakPerHour).orElse(null));
    row.setWorkUnit(step0.workload().map(Step0.Workload::unit).orElse(""));
    row.setVariation(name(step0.variation()));
    row.setSizingDifficult(step0.sizingDifficult());
    row.setNewTechnology(step0.newTechnology());
    row.setSmallSystem(step0.smallSystem());
    row.setStaffWeak(step0.staffWeak());
    sql.insertInto(STEP_ZERO).set(row).onConflict(STEP_ZERO.DECISION).doUpdate().set(row).execute();
  }

  private static Step0 read(StepZeroRecord row) {
    return new Step0(
        value(row.getAudience(), Step0.Audience.class),
        row.getAudienceDetail(),
        Optional.ofNullable(row.getOverInternet()),
        value(row.getKind(), Step0.ServiceKind.class),
        row.getLinks(),
        value(row.getHours(), Step0.ServiceHours.class),
        Optional.ofNullable(row.getRecoveryHours()),
        Optional.ofNullable(row.getDisasterMeasures()),
        value(row.getConstancy(), Step0.Constancy.class),
        Optional.ofNullable(row.getWorkPerYear())
            .map(perYear ->
                new Step0.Workload(perYear, row.getWorkPeakPerHour(), row.getWorkUnit())),
        value(row.getVariation(), Step0.Variation.class),
        row.getSizingDifficult(),
        row.getNewTechnology(),
        row.getSmallSystem(),
        row.getStaffWeak());
  }

  private static @Nullable String name(Optional<? extends Enum<?>> value) {
    return value.map(Enum::name).orElse(null);
  }

  private static <E extends Enum<E>> Optional<E> value(@Nullable String name, Class<E> type) {
    return Optional.ofNullable(name).map(text -> Enum.valueOf(type, text));
  }
}
