package dev.akashi.audithours;

import dev.akashi.kernel.Reason;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ParameterCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How many bodies must have contributed to a figure; with fewer than three they know each other.
 */
@Component
class HourParameters implements ParameterCheck {

  static final Parameter<Integer> LEAST_BODIES = Parameter.number("audithours.least-bodies");

  /** For how many days after the report hours can be noted. */
  static final Parameter<Integer> DAYS_AFTER_REPORT =
      Parameter.number("audithours.days-after-report");

  private static final int LEAST = 3;

  @Override
  public String key() {
    return LEAST_BODIES.key();
  }

  @Override
  public List<Reason> defects(String text) {
    String digits = text.strip();
    boolean few = digits.matches("\\d{1,9}") && Integer.parseInt(digits) < LEAST;
    return few
        ? List.of(Reason.of("audithours.too-few-bodies", HourRules.CLAUSE).with(LEAST).at("text"))
        : List.of();
  }
}
