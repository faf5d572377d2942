package dev.akashi.audithours;

import dev.akashi.audithours.HourEntry.Work;
import java.util.Comparator;

/**
 * What hours are counted by: a class of controls, the report, or management.
 *
 * @param code the code of the class; empty for controls that no class holds and for the rest
 */
public record HourCategory(HourKind kind, String code) implements Comparable<HourCategory> {

  private static final Comparator<HourCategory> ORDER =
      Comparator.comparing(HourCategory::kind).thenComparing(HourCategory::code);

  /** Kinds of work. */
  public enum HourKind {
    CONTROLS,
    REPORT,
    MANAGEMENT
  }

  /** What the work counts as. */
  public static HourCategory of(Work work) {
    return of(work.phase(), work.controlClass());
  }

  /** What work at a phase and a class counts as. */
  public static HourCategory of(HourPhase phase, String controlClass) {
    return switch (phase) {
      case DESIGN, OPERATION -> new HourCategory(HourKind.CONTROLS, controlClass);
      case REPORT -> new HourCategory(HourKind.REPORT, "");
      case MANAGEMENT -> new HourCategory(HourKind.MANAGEMENT, "");
    };
  }

  @Override
  public int compareTo(HourCategory other) {
    return ORDER.compare(this, other);
  }
}
