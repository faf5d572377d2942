package dev.akashi.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a report came about: the first of its engagement or a later one, and by which day.
 *
 * @param number 1 for the first report of the engagement; the newest counts
 * @param extension the later last day that was granted for it
 * @param reopening why there is another one after the first, or why another body made a first one
 * @param amendments the amendments of the statement that were taken up while it was open for that
 */
public record ReportCourse(
    int number,
    Optional<ReportExtension> extension,
    Optional<Reopening> reopening,
    List<Reopening> amendments) {

  public ReportCourse {
    amendments = List.copyOf(amendments);
  }

  /** A report while whose engagement was open no amended statement was taken up. */
  public ReportCourse(
      int number, Optional<ReportExtension> extension, Optional<Reopening> reopening) {
    this(number, extension, reopening, List.of());
  }

  /**
   * The course of a report by all that its engagement was opened for, oldest first: an order that
   * is given again takes the place of what was before it.
   */
  public static ReportCourse of(
      int number, Optional<ReportExtension> extension, List<Reopening> rounds) {
    List<Reopening> standing = standing(rounds);
    return new ReportCourse(
        number, extension, standing.stream().findFirst(), standing.stream().skip(1).toList());
  }

  /** What still holds of the rounds: the last order with the amendments after it. */
  public static List<Reopening> standing(List<Reopening> rounds) {
    int from = 0;
    for (int place = 0; place < rounds.size(); place++) {
      if (rounds.get(place).kind() != ReopeningKind.CHANGED_ADOPTION) {
        from = place;
      }
    }
    return rounds.subList(from, rounds.size());
  }

  /** Why it was opened, and every amendment since. */
  public List<Reopening> openings() {
    return Stream.concat(reopening.stream(), amendments.stream()).toList();
  }

  /** The first report, by the day the rule gives. */
  public static ReportCourse first() {
    return new ReportCourse(1, Optional.empty(), Optional.empty());
  }

  /** Whether no report on the statement came before it. */
  public boolean isFirst() {
    return number == 1 && reopening.isEmpty();
  }

  /** The last day that was set for it; empty where the rule gives it. */
  public Optional<LocalDate> dueOn() {
    return extension.map(ReportExtension::dueOn).or(() -> reopening.map(Reopening::dueOn));
  }
}
