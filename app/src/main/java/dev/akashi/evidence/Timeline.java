package dev.akashi.evidence;

import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which days each piece of evidence shows, as bars on a common line of days.
 *
 * @param days the span that is drawn
 */
public record Timeline(Period days, List<Row> rows) {

  /** How wide the span is drawn. */
  public static final int WIDTH = 1000;

  public Timeline {
    rows = List.copyOf(rows);
  }

  /** One piece of evidence. */
  public record Row(String name, List<Bar> bars) {}

  /**
   * A span of days, drawn from {@code x} on.
   *
   * @param gap whether nothing shows these days
   */
  public record Bar(Period days, boolean gap, long x, long width) {}

  /** What is drawn: a name and the days it shows. */
  public record Shown(String name, List<Effective> effective) {}

  /** The days of an audit period, and where each piece leaves some open. */
  public static Timeline of(Period days, List<Shown> shown) {
    return new Timeline(
        days,
        shown.stream().map(each -> new Row(each.name(), bars(days, each.effective()))).toList());
  }

  /** From the first day that anything shows to the last, at least until today. */
  public static Timeline ofAll(LocalDate today, List<Shown> shown) {
    List<Effective> all = shown.stream().flatMap(each -> each.effective().stream()).toList();
    LocalDate first =
        all.stream().map(Effective::from).min(Comparator.naturalOrder()).orElse(today);
    LocalDate last =
        all.stream()
            .flatMap(each -> each.until().stream())
            .max(Comparator.naturalOrder())
            .filter(today::isBefore)
            .orElse(today);
    return of(new Period(first, last.isBefore(first) ? first : last), shown);
  }

  private static List<Bar> bars(Period days, List<Effective> effective) {
    List<Bar> bars = new ArrayList<>();
    effective.stream()
        .map(each -> each.within(days))
        .flatMap(Optional::stream)
        .map(part -> bar(days, part, /* gap= */ false))
        .forEach(bars::add);
    Effective.gaps(days, effective).stream()
        .map(gap -> bar(days, gap, /* gap= */ true))
        .forEach(bars::add);
    return bars;
  }

  private static Bar bar(Period all, Period part, boolean gap) {
    long total = ChronoUnit.DAYS.between(all.first(), all.dayAfter());
    long from = ChronoUnit.DAYS.between(all.first(), part.first()) * WIDTH / total;
    long to = ChronoUnit.DAYS.between(all.first(), part.dayAfter()) * WIDTH / total;
    return new Bar(part, gap, from, Math.max(1, to - from));
  }
}
