package dev.akashi.usage;

import dev.akashi.kernel.Reason;
import dev.akashi.registry.ServiceModel;
import dev.akashi.usage.ProvisionalMeasure.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which provisional measure covers a use, and until when (TMP-05 to TMP-10, TMP-15, TMP-16). */
public final class ProvisionalMeasureRule {

  private ProvisionalMeasureRule() {}

  /** What the rule comes to. */
  public sealed interface Outcome {
    record Covered(ProvisionalMeasure measure) implements Outcome {}

    /** No measure: listed services only; while migrating the CISO confirms (TMP-15). */
    record NotCovered(List<Reason> reasons) implements Outcome {}
  }

  /** The old measure for a service in use on the day applications opened (TMP-05). */
  public static ProvisionalMeasure oldForServiceInUse(ProvisionalValues values) {
    return new ProvisionalMeasure(Kind.OLD, values.oldEnd());
  }

  /** The old measure for planned use: a year from the real start, capped (TMP-06). */
  public static ProvisionalMeasure oldForPlannedUse(LocalDate start, ProvisionalValues values) {
    LocalDate year = start.plusYears(values.oldYears()).minusDays(1);
    return new ProvisionalMeasure(
        Kind.OLD, year.isAfter(values.oldLastDay()) ? values.oldLastDay() : year);
  }

  /** The new measure, the first type whose conditions hold. */
  public static Outcome judge(ProvisionalCase use, ProvisionalValues values) {
    List<Reason> reasons = new ArrayList<>();
    Optional<ProvisionalMeasure> measure =
        multiYearContract(use, values, reasons)
            .or(() -> largeMigration(use, values, reasons))
            .or(() -> beingBuilt(use, values, reasons))
            .or(() -> waitingSaas(use, values, reasons));
    reasons.add(Reason.of("usage.listed-services-only", "TMP-15"));
    return measure
        .<Outcome>map(Outcome.Covered::new)
        .orElseGet(() -> new Outcome.NotCovered(List.copyOf(reasons)));
  }

  /** Why a measure cannot be extended to a later day (TMP-16). */
  public static List<Reason> refusalsOfExtension(
      ProvisionalMeasure measure, boolean appliedInTime, String unavoidableReason) {
    List<Reason> refusals = new ArrayList<>();
    boolean fixedEnd = measure.kind() == Kind.OLD || measure.kind() == Kind.WAITING_SAAS;
    if (fixedEnd) {
      refusals.add(Reason.of("usage.end-is-fixed", "TMP-10").with(measure.lastDay()));
    }
    if (!appliedInTime) {
      refusals.add(Reason.of("usage.not-applied-in-time", "TMP-16").with(measure.lastDay()));
    }
    if (unavoidableReason.isBlank()) {
      refusals.add(Reason.of("usage.extension-without-reason", "TMP-07").at("reason"));
    }
    return refusals;
  }

  private static Optional<ProvisionalMeasure> multiYearContract(
      ProvisionalCase use, ProvisionalValues values, List<Reason> reasons) {
    if (use.substitute().isEmpty()
        || use.contract().filter(ProvisionalCase.Contract::multiYear).isEmpty()) {
      return Optional.empty();
    }
    ProvisionalCase.Contract contract = use.contract().get();
    if (!contract.signedOn().isBefore(values.decidedOn())) {
      reasons.add(
          Reason.of("usage.contract-too-young", "TMP-07")
              .with(contract.signedOn(), values.decidedOn()));
      return Optional.empty();
    }
    return expected(use, "TMP-07", reasons)
        .map(ok -> new ProvisionalMeasure(Kind.MULTI_YEAR_CONTRACT, contract.lastDay()));
  }

  private static Optional<ProvisionalMeasure> largeMigration(
      ProvisionalCase use, ProvisionalValues values, List<Reason> reasons) {
    if (use.substitute().isEmpty() || use.migration().isEmpty()) {
      return Optional.empty();
    }
    ProvisionalCase.Migration migration = use.migration().get();
    if (!use.substitute().get().applied()) {
      reasons.add(Reason.of("usage.substitute-not-applied", "TMP-08"));
      return Optional.empty();
    }
    if (migration.planFixedOn().filter(day -> !day.isAfter(values.planFixedBy())).isEmpty()) {
      reasons.add(Reason.of("usage.plan-not-fixed", "TMP-08").with(values.planFixedBy()));
      return Optional.empty();
    }
    return Optional.of(new ProvisionalMeasure(Kind.LARGE_MIGRATION, migration.lastDay()));
  }

  private static Optional<ProvisionalMeasure> beingBuilt(
      ProvisionalCase use, ProvisionalValues values, List<Reason> reasons) {
    if (use.substitute().isEmpty() || use.buildStartedOn().isEmpty() || use.contract().isEmpty()) {
      return Optional.empty();
    }
    LocalDate started = use.buildStartedOn().get();
    if (!started.isBefore(values.decidedOn())) {
      reasons.add(Reason.of("usage.build-too-young", "TMP-09").with(started, values.decidedOn()));
      return Optional.empty();
    }
    return expected(use, "TMP-09", reasons)
        .map(ok -> new ProvisionalMeasure(Kind.BEING_BUILT, use.contract().get().lastDay()));
  }

  private static Optional<ProvisionalMeasure> waitingSaas(
      ProvisionalCase use, ProvisionalValues values, List<Reason> reasons) {
    if (!use.models().contains(ServiceModel.SAAS)) {
      reasons.add(Reason.of("usage.saas-only", "TMP-10"));
      return Optional.empty();
    }
    if (!use.applicationExpected()) {
      reasons.add(Reason.of("usage.no-application-expected", "TMP-10"));
      return Optional.empty();
    }
    return Optional.of(new ProvisionalMeasure(Kind.WAITING_SAAS, values.waitingSaasEnd()));
  }

  private static Optional<Boolean> expected(
      ProvisionalCase use, String clause, List<Reason> reasons) {
    if (use.someApplicationExpected()) {
      return Optional.of(true);
    }
    reasons.add(Reason.of("usage.no-application-expected", clause));
    return Optional.empty();
  }
}
