package dev.akashi.usage;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;

/**
 * The days the provisional measures rest on.
 *
 * @param applicationsOpenedOn since when services could be applied for (TMP-05)
 * @param oldEnd the end of the old measure for what was in use then (TMP-05)
 * @param oldYears the years of the old measure for planned use (TMP-06)
 * @param oldLastDay the last day of the old measure for planned use (TMP-06)
 * @param decidedOn the day of the decision; later contracts and builds are outside (TMP-07, TMP-09)
 * @param planFixedBy by when the migration plan must be fixed (TMP-08)
 * @param waitingSaasEnd the end for SaaS that waits for its base (TMP-10)
 */
public record ProvisionalValues(
    LocalDate applicationsOpenedOn,
    LocalDate oldEnd,
    int oldYears,
    LocalDate oldLastDay,
    LocalDate decidedOn,
    LocalDate planFixedBy,
    LocalDate waitingSaasEnd) {

  static final Parameter<LocalDate> OPENED = date("provisional.old.start");
  static final Parameter<LocalDate> OLD_END = date("provisional.old.in-use-end");
  static final Parameter<Integer> OLD_YEARS = Parameter.number("provisional.old.planned-years");
  static final Parameter<LocalDate> OLD_LAST = date("provisional.old.planned-end");
  static final Parameter<LocalDate> DECIDED = date("provisional.new.decided");
  static final Parameter<LocalDate> PLAN_BY = date("provisional.new.plan-fixed-by");
  static final Parameter<LocalDate> SAAS_END = date("provisional.new.saas-end");

  public static ProvisionalValues on(LocalDate day, ProgrammeParameters parameters) {
    return new ProvisionalValues(
        parameters.on(day, OPENED),
        parameters.on(day, OLD_END),
        parameters.on(day, OLD_YEARS),
        parameters.on(day, OLD_LAST),
        parameters.on(day, DECIDED),
        parameters.on(day, PLAN_BY),
        parameters.on(day, SAAS_END));
  }

  private static Parameter<LocalDate> date(String key) {
    return new Parameter<>(key, text -> LocalDate.parse(text.strip()));
  }
}
