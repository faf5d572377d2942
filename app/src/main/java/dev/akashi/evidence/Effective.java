package dev.akashi.evidence;

import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days that a version of evidence shows.
 *
 * @param until the last one; empty while it still holds
 */
public record Effective(LocalDate from, Optional<LocalDate> until) {

  /** Refuses days that end before they begin. */
  public static Effective of(LocalDate from, Optional<LocalDate> until) {
    until
        .filter(last -> last.isBefore(from))
        .ifPresent(last -> {
          throw Refusal.input(
              Reason.atField("until", "evidence.ends-before-it-begins", from, last));
        });
    return new Effective(from, until);
  }

  /** What of a period it shows. */
  public Optional<Period> within(Period period) {
    LocalDate first = from.isBefore(period.first()) ? period.first() : from;
    LocalDate last = until.filter(end -> end.isBefore(period.last())).orElse(period.last());
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  /** The days of a period that none of them shows, as few spans as possible, in order. */
  public static List<Period> gaps(Period period, Collection<Effective> shown) {
    List<Period> gaps = new ArrayList<>();
    LocalDate open = period.first();
    List<Period> parts =
        shown.stream()
            .flatMap(each -> each.within(period).stream())
            .sorted(Comparator.comparing(Period::first))
            .toList();
    for (Period part : parts) {
      if (part.first().isAfter(open)) {
        gaps.add(new Period(open, part.first().minusDays(1)));
      }
      if (part.dayAfter().isAfter(open)) {
        open = part.dayAfter();
      }
    }
    if (!open.isAfter(period.last())) {
      gaps.add(new Period(open, period.last()));
    }
    return gaps;
  }
}
