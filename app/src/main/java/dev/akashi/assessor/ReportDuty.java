package dev.akashi.assessor;

import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The periodic reports that a selected assessor owes the programme (FRM-29). */
public record ReportDuty(List<LocalDate> dueOn, List<LocalDate> receivedOn) {

  public ReportDuty {
    dueOn = List.copyOf(dueOn);
    receivedOn = receivedOn.stream().sorted().toList();
  }

  /** A report falls due every so many months while the selection lasts. */
  public static ReportDuty within(Period selection, int everyMonths, List<LocalDate> receivedOn) {
    List<LocalDate> due =
        Stream.iterate(1, n -> n + 1)
            .map(n -> selection.first().plusMonths((long) n * everyMonths))
            .takeWhile(selection::contains)
            .toList();
    return new ReportDuty(due, receivedOn);
  }

  /** The next report that has not been received: each report received answers one due date. */
  public Optional<LocalDate> next() {
    return dueOn.stream().skip(receivedOn.size()).findFirst();
  }

  public boolean overdueOn(LocalDate day) {
    return next().filter(day::isAfter).isPresent();
  }
}
