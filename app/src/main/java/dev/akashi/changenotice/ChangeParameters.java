package dev.akashi.changenotice;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of the rules on change notices that may change. */
final class ChangeParameters {

  private static final Parameter<Integer> DAYS_BEFORE =
      Parameter.number("changenotice.days-before");
  private static final Parameter<Integer> DAYS_AFTER = Parameter.number("changenotice.days-after");
  private static final Parameter<Integer> RE_AUDIT_MONTHS =
      Parameter.number("changenotice.re-audit-months");
  private static final Parameter<Set<String>> PRESUMED =
      Parameter.set("changenotice.presumed-significant");

  private ChangeParameters() {}

  static ChangeRules.Terms terms(ProgrammeParameters parameters, LocalDate day) {
    return new ChangeRules.Terms(parameters.on(day, DAYS_BEFORE), parameters.on(day, DAYS_AFTER));
  }

  /** The last day that a re-audit ordered on that day may be due. */
  static LocalDate latestReAudit(ProgrammeParameters parameters, LocalDate day) {
    return day.plusMonths(parameters.on(day, RE_AUDIT_MONTHS));
  }

  /** The kinds of changes that count as significant unless it is ruled otherwise. */
  static Set<ServiceChangeKind> presumed(ProgrammeParameters parameters, LocalDate day) {
    return parameters.on(day, PRESUMED).stream()
        .filter(name -> !name.isBlank())
        .map(ServiceChangeKind::valueOf)
        .collect(Collectors.toSet());
  }
}
