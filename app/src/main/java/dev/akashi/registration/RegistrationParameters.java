package dev.akashi.registration;

import dev.akashi.assessment.AssessmentParameters;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of the registration rules that may change, and the rules' view of them on a day. */
public final class RegistrationParameters {

  public static final Parameter<Integer> REPORT_MONTHS = AssessmentParameters.REPORT_DUE_MONTHS;
  public static final Parameter<Integer> PREPARATION_MONTHS =
      Parameter.number("application.prep-months");
  public static final Parameter<Integer> MENDING_DAYS =
      Parameter.number("application.mending-days");
  public static final Parameter<Set<String>> LEVELS = Parameter.set("level.registered");
  public static final Parameter<Integer> VALIDITY_MONTHS =
      Parameter.number("registration.validity.months");
  public static final Parameter<Boolean> VALIDITY_ENDS_DAY_BEFORE =
      Parameter.flag("registration.validity.minus-one-day");
  public static final Parameter<Integer> REVIEW_AIM_MONTHS = Parameter.number("review.aim-months");
  public static final Parameter<String> NUMBER_FORM = Parameter.text("registration.number.pattern");
  public static final Parameter<Boolean> PENDING_KEEPS_VALID =
      Parameter.flag("registration.pending-keeps-valid");
  public static final Parameter<Integer> FIRST_SERIAL =
      Parameter.number("registration.number.first-serial");

  public static final Parameter<Integer> GRACE_DAYS =
      Parameter.number("registration.removal.grace-days");

  /** How long users are told before a provider's own withdrawal takes effect. */
  public static final Parameter<Integer> WITHDRAWAL_NOTICE_DAYS =
      Parameter.number("registration.withdrawal.notice-days");

  /** What whoever answered a prior consultation on a service does not do about it. */
  public static final Parameter<Set<String>> ADVISER_BARRED =
      Parameter.set("registration.adviser-barred-from");

  private RegistrationParameters() {}

  public static FormalTerms formalTerms(ProgrammeParameters parameters, LocalDate day) {
    return new FormalTerms(
        parameters.on(day, REPORT_MONTHS),
        parameters.on(day, PREPARATION_MONTHS),
        parameters.on(day, LEVELS).stream().map(Integer::valueOf).collect(Collectors.toSet()));
  }

  public static Validity.Terms validityTerms(ProgrammeParameters parameters, LocalDate day) {
    return new Validity.Terms(
        parameters.on(day, VALIDITY_MONTHS), parameters.on(day, VALIDITY_ENDS_DAY_BEFORE));
  }
}
