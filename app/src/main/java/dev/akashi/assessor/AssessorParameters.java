package dev.akashi.assessor;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The programme parameters that the register of assessors goes by. */
final class AssessorParameters {

  /** Which kinds of bodies the programme selects (FRM-26). */
  static final Parameter<Set<String>> KINDS_ADMITTED = Parameter.set("assessor.kinds-admitted");

  /** For how many years a selection lasts at most (FRM-29). */
  static final Parameter<Integer> SELECTION_YEARS = Parameter.number("assessor.selection-years");

  /** After how many months within the selection a periodic report is due each time (FRM-29). */
  static final Parameter<Integer> SELECTION_REPORT_MONTHS =
      Parameter.number("assessor.report-months");

  /** How many days after its period a periodic report is due (FRM-29). */
  static final Parameter<Integer> REPORT_DAYS = Parameter.number("assessor.report-days");

  /** How many days before its end the renewal of a selection can be requested (FRM-29). */
  static final Parameter<Integer> RENEWAL_DAYS = Parameter.number("assessor.renewal-days");

  /** How many days before the end of a selection reminders go out (FRM-29). */
  static final Parameter<List<Integer>> TERM_REMINDER_DAYS =
      new Parameter<>(
          "assessor.term-reminder-days",
          text -> Parameter.list("").read().apply(text).stream().map(Integer::parseInt).toList());

  static final Parameter<Integer> REPORT_REMINDER_DAYS =
      Parameter.number("assessor.report-reminder-days");

  /** How many days a body has at least to make its statement in a case (FRM-28). */
  static final Parameter<Integer> HEARING_DAYS = Parameter.number("assessor.hearing-days");

  /** Whether only auditors of the register sign; before, what is stated of a signer counts. */
  static final Parameter<Boolean> SIGNERS_REGISTERED =
      Parameter.flag("assessor.signers-registered");

  /** Whether only auditors sign whose papers the operating body has seen (FRM-27). */
  private static final Parameter<Boolean> SIGNERS_CONFIRMED =
      Parameter.flag("assessor.signers-confirmed");

  /** The qualifications of which a signing auditor holds one (FRM-27). */
  private static final Parameter<Set<String>> QUALIFICATIONS =
      Parameter.set("assessor.qualifications");

  private static final Parameter<Integer> EXPERIENCE_YEARS =
      Parameter.number("assessor.experience-years");

  /** The nationalities asked of a signing auditor, as country codes; {@code -} asks for none. */
  private static final Parameter<Set<String>> NATIONALITIES =
      Parameter.set("assessor.signer-nationality");

  private static final Parameter<Integer> TRAINING_HOURS =
      Parameter.number("assessor.training-hours");

  private static final Parameter<Integer> TRAINING_MONTHS =
      Parameter.number("assessor.training-months");

  private static final String NONE = "-";

  private AssessorParameters() {}

  /** When periodic reports are due, each by the values that hold for its own period. */
  static ReportDuty.Terms reports(ProgrammeParameters parameters) {
    return new ReportDuty.Terms() {
      @Override
      public int monthsFrom(LocalDate firstDay) {
        return parameters.on(firstDay, SELECTION_REPORT_MONTHS);
      }

      @Override
      public int daysAfter(LocalDate lastDay) {
        return parameters.on(lastDay, REPORT_DAYS);
      }
    };
  }

  /** What a signing auditor must show on the day. */
  static AuditorTerms auditorsOn(ProgrammeParameters parameters, LocalDate day) {
    Set<String> nationalities = parameters.on(day, NATIONALITIES);
    return new AuditorTerms(
        parameters.on(day, QUALIFICATIONS),
        parameters.on(day, EXPERIENCE_YEARS),
        nationalities.equals(Set.of(NONE)) ? Set.of() : nationalities,
        parameters.on(day, TRAINING_HOURS),
        parameters.on(day, TRAINING_MONTHS),
        parameters.on(day, SIGNERS_CONFIRMED));
  }
}
