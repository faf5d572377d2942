package dev.akashi.supplychain;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.supplychain.Transition.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which provisional measures could apply on a day to a use whose service is not on the list
 * (FRM-55): the conditions that dates decide. Whether the provider applies, and what contracts say,
 * is for the agency to find out.
 *
 * @param decided the day of the decision that put new measures in place of the old ones
 * @param begun the day on which what was in use counts as in use from the beginning
 * @param inUseUntil the last day for what was in use at the beginning
 * @param plannedUntil the last day for what was begun later
 * @param planFixedBy the last day on which a plan of migration could be fixed
 * @param baseFirstUntil the last day for SaaS whose base has to be registered first
 */
public record TransitionRules(
    LocalDate decided,
    LocalDate begun,
    LocalDate inUseUntil,
    LocalDate plannedUntil,
    LocalDate planFixedBy,
    LocalDate baseFirstUntil) {

  private static final Parameter<LocalDate> DECIDED = Parameter.date("transition.decided-on");
  private static final Parameter<LocalDate> BEGUN = Parameter.date("transition.in-use-on");
  private static final Parameter<LocalDate> IN_USE_UNTIL =
      Parameter.date("transition.in-use-until");
  private static final Parameter<LocalDate> PLANNED_UNTIL =
      Parameter.date("transition.begun-later-until");
  private static final Parameter<LocalDate> PLAN_FIXED_BY =
      Parameter.date("transition.plan-fixed-by");
  private static final Parameter<LocalDate> BASE_FIRST_UNTIL =
      Parameter.date("transition.base-first-until");

  public static TransitionRules of(ProgrammeParameters parameters, LocalDate day) {
    return new TransitionRules(
        parameters.on(day, DECIDED),
        parameters.on(day, BEGUN),
        parameters.on(day, IN_USE_UNTIL),
        parameters.on(day, PLANNED_UNTIL),
        parameters.on(day, PLAN_FIXED_BY),
        parameters.on(day, BASE_FIRST_UNTIL));
  }

  /**
   * The measures that could apply.
   *
   * @param since the first day of the use
   * @param saas whether the service is SaaS
   */
  public List<Transition> on(LocalDate day, LocalDate since, boolean saas) {
    List<Transition> found =
        new ArrayList<>(day.isBefore(decided) ? old(since) : fresh(since, saas));
    found.removeIf(one -> one.until().filter(day::isAfter).isPresent());
    if (found.isEmpty() || day.isAfter(baseFirstUntil)) {
      return List.of(new Transition(Measure.OWN_RESPONSIBILITY, Optional.empty()));
    }
    return found;
  }

  private List<Transition> old(LocalDate since) {
    LocalDate year = since.plusYears(1);
    return List.of(
        since.isAfter(begun)
            ? new Transition(
                Measure.BEGUN_LATER, Optional.of(year.isBefore(plannedUntil) ? year : plannedUntil))
            : new Transition(Measure.IN_USE_AT_THE_BEGINNING, Optional.of(inUseUntil)));
  }

  private List<Transition> fresh(LocalDate since, boolean saas) {
    List<Transition> found = new ArrayList<>();
    if (since.isBefore(decided)) {
      found.add(new Transition(Measure.CONTRACT, Optional.empty()));
    }
    found.add(new Transition(Measure.MIGRATION, Optional.of(planFixedBy)));
    if (since.isBefore(decided)) {
      found.add(new Transition(Measure.CONSTRUCTION, Optional.empty()));
    }
    if (saas) {
      found.add(new Transition(Measure.BASE_FIRST, Optional.of(baseFirstUntil)));
    }
    return found;
  }
}
