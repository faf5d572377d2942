package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.LevelMethod;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When a certification or audit of somebody else may stand for an own test (FRM-40, FRM-50).
 *
 * <p>The documents say that the kinds they name may be used when sufficient and appropriate, and
 * leave the rest to the audit criteria, which are not published. Until they are known the defaults
 * are ours and strict: every function and every site of the scope is covered, the whole audit
 * period is, only the kinds that the documents name are used, and a report of a period that still
 * runs is none.
 */
public final class ReuseRule {

  private static final int PERCENT = 100;

  /**
   * What the programme allows on the day.
   *
   * @param kindsExcluded the kinds that may not be used
   * @param controlsExcluded the beginnings of the ids of controls that are always tested
   * @param periodPercent the least share of the audit period that must be covered
   */
  public record Limits(
      Set<String> kindsExcluded, Set<String> controlsExcluded, int periodPercent) {}

  private ReuseRule() {}

  /** How many per cent of the audit period lie in the other period, rounded down. */
  public static int overlapPercent(Period auditPeriod, Period other) {
    if (!auditPeriod.overlaps(other)) {
      return 0;
    }
    LocalDate first =
        auditPeriod.first().isAfter(other.first()) ? auditPeriod.first() : other.first();
    LocalDate last = auditPeriod.last().isBefore(other.last()) ? auditPeriod.last() : other.last();
    return (int) (days(first, last) * PERCENT / days(auditPeriod.first(), auditPeriod.last()));
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Everything in which it falls short of the engagement on the day. */
  public static List<Reason> check(
      Reuse.Content used,
      StatementContent statement,
      Period auditPeriod,
      Limits limits,
      LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (limits.kindsExcluded().contains(used.kind().name())) {
      reasons.add(Reason.of("assessment.reuse-kind", "FRM-40").with(used.kind()).at("kind"));
    }
    missing(statement.scope().functions(), used.functions(), "assessment.reuse-functions")
        .ifPresent(reason -> reasons.add(reason.at("functions")));
    missing(statement.scope().regions(), used.regions(), "assessment.reuse-regions")
        .ifPresent(reason -> reasons.add(reason.at("regions")));
    int overlap = overlapPercent(auditPeriod, used.period());
    if (overlap < limits.periodPercent()) {
      reasons.add(
          Reason.of("assessment.reuse-period", "FRM-40")
              .with(used.period(), auditPeriod, overlap, limits.periodPercent())
              .at("from"));
    }
    if (used.kind().reportsOnItsPeriod() && !today.isAfter(used.period().last())) {
      reasons.add(
          Reason.of("assessment.reuse-period-runs", "FRM-32", "FRM-40")
              .with(used.period(), today)
              .at("to"));
    }
    if (used.controls().isEmpty()) {
      reasons.add(Reason.of("assessment.reuse-no-controls", "FRM-40").at("controls"));
    }
    among(used, id -> !statement.isSelected(id), "assessment.reuse-not-selected", "FRM-40")
        .ifPresent(reasons::add);
    among(
            used,
            id -> LevelMethod.isAmong(id, limits.controlsExcluded()),
            "assessment.reuse-control-excluded",
            "FRM-40")
        .ifPresent(reasons::add);
    if (used.reason().isBlank()) {
      reasons.add(Reason.of("assessment.reuse-reason", "FRM-40").at("reason"));
    }
    return reasons;
  }

  private static Optional<Reason> missing(List<String> scope, List<String> covered, String code) {
    List<String> missing = scope.stream().filter(item -> !covered.contains(item)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.of(code, "FRM-40", "FRM-50").with(missing));
  }

  private static Optional<Reason> among(
      Reuse.Content used, Predicate<RequirementId> wrong, String code, String clause) {
    List<String> found = used.controls().stream().filter(wrong).map(RequirementId::value).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.of(code, clause).with(found).at("controls"));
  }
}
