package dev.akashi.statement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The provider's own measure for a requirement (個別管理策).
 *
 * @param line measures with the same line are one measure over time: when its content changed
 *     inside the audit period, each content has its own dates (BSR-8)
 * @param validFrom the first day of this content; empty means since before the period
 * @param validTo the last day of this content; empty means still valid
 * @param plans the plans for which alone it holds; none means all
 */
public record IndividualControl(
    String line,
    String text,
    String owner,
    Frequency frequency,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Set<String> plans) {

  public IndividualControl {
    plans = Set.copyOf(plans);
  }

  /** A measure that holds for every plan. */
  public IndividualControl(
      String line,
      String text,
      String owner,
      Frequency frequency,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo) {
    this(line, text, owner, frequency, validFrom, validTo, Set.of());
  }

  /** The same limited to other plans. */
  public IndividualControl limitedTo(Set<String> others) {
    return new IndividualControl(line, text, owner, frequency, validFrom, validTo, others);
  }

  /** The plans it is limited to, on one line; empty when it holds for all. */
  public String plansNamed() {
    return String.join("、", new TreeSet<>(plans));
  }

  /** How often the measure is carried out; the sample table goes by it. */
  public enum Frequency {
    AS_NEEDED,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    AUTOMATED
  }
}
