package dev.akashi.assessor;

import dev.akashi.programme.Parameter;
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

  private AssessorParameters() {}
}
