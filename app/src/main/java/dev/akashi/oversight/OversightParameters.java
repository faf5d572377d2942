package dev.akashi.oversight;

import dev.akashi.programme.Parameter;
import java.util.Set;

/** The programme parameters that reports and notices of assessors go by. */
final class OversightParameters {

  /** Which changes are to be notified. */
  static final Parameter<Set<String>> CHANGES = Parameter.set("oversight.changes");

  /** Within how many days after the change. */
  static final Parameter<Integer> CHANGE_DAYS = Parameter.number("oversight.change-days");

  private OversightParameters() {}
}
