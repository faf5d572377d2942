package dev.akashi.assessor;

import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The periodic reports that a selected assessor owes the programme (FRM-29).
 *
 * @param owed every report of the selection, the earliest first
 * @param received what came in, the earliest first
 */
public record ReportDuty(List<Owed> owed, List<Received> received) {

  public ReportDuty {
    owed = List.copyOf(owed);
    received = List.copyOf(received);
  }

  /** A report on a period, and the last day on which it is in time. */
  public record Owed(Period period, LocalDate dueOn) {}

  /**
   * A report that came in.
   *
   * @param period what it reports on; one that came on paper has none and answers the earliest
   *     report that is open
   */
  public record Received(LocalDate on, Optional<Period> period) {}

  /** What the programme asks for, by the day on which a period begins or ends. */
  public interface Terms {

    /** How long the period that begins on the day is; 0 when no report is asked for. */
    int monthsFrom(LocalDate firstDay);

    /** How many days after its period, which ends on the day, a report is due. */
    int daysAfter(LocalDate lastDay);
  }

  /** Reports follow one another; owed are those that fall due while the selection lasts. */
  public static ReportDuty within(Period selection, Terms terms, List<Received> received) {
    List<Owed> owed = new ArrayList<>();
    LocalDate first = selection.first();
    int passed = 0;
    while (terms.monthsFrom(first) > 0) {
      passed += terms.monthsFrom(first);
      LocalDate next = selection.first().plusMonths(passed);
      LocalDate dueOn = next.minusDays(1).plusDays(terms.daysAfter(next.minusDays(1)));
      if (!selection.contains(dueOn)) {
        break;
      }
      owed.add(new Owed(new Period(first, next.minusDays(1)), dueOn));
      first = next;
    }
    return new ReportDuty(owed, received);
  }

  /** The reports that have not been received, the earliest first. */
  public List<Owed> open() {
    List<LocalDate> reported =
        received.stream().flatMap(each -> each.period().stream()).map(Period::first).toList();
    long onPaper = received.stream().filter(each -> each.period().isEmpty()).count();
    return owed.stream()
        .filter(each -> !reported.contains(each.period().first()))
        .skip(onPaper)
        .toList();
  }

  /** The next report that has not been received. */
  public Optional<Owed> next() {
    return open().stream().findFirst();
  }

  public List<LocalDate> receivedOn() {
    return received.stream().map(Received::on).sorted().toList();
  }

  public boolean overdueOn(LocalDate day) {
    return next().filter(owing -> day.isAfter(owing.dueOn())).isPresent();
  }
}
