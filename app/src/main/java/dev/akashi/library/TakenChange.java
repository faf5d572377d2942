package dev.akashi.library;

import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the new content of a measure goes into an answer. What applied on a day of the audit period
 * is never overwritten: a change on a day inside it leaves the content before with its last day, as
 * a statement has to tell both (BSR-8), and a measure that ended inside it keeps its line.
 */
final class TakenChange {

  private TakenChange() {}

  static Answer into(
      Answer answer, String line, LibraryMeasure.Content content, Optional<Period> period) {
    List<IndividualControl> measures =
        answer.individualControls().stream()
            .flatMap(each ->
                each.line().equals(line) ? contents(each, content, period) : Stream.of(each))
            .toList();
    return answer.with(measures);
  }

  /** Whether the library says something else than the line, also only that the measure ended. */
  static boolean differs(
      IndividualControl line, LibraryMeasure.Content content, Optional<Period> period) {
    return !content.isSaidBy(line) || ends(line, content, period);
  }

  /** The day of the change, when it lies inside the audit period and after its first day. */
  static Optional<LocalDate> insidePeriod(LibraryMeasure.Content content, Optional<Period> period) {
    return content
        .validFrom()
        .filter(from ->
            period
                .filter(all -> from.isAfter(all.first()) && !from.isAfter(all.last()))
                .isPresent());
  }

  /**
   * Why the change cannot be taken in: it would stand in place of what applied on days of the audit
   * period, without saying since when it holds.
   *
   * @param use where the line stands
   * @param today the period counts from its first day on
   */
  static Optional<Reason> against(
      UsedAt use,
      IndividualControl line,
      LibraryMeasure.Content content,
      Optional<Period> period,
      LocalDate today) {
    if (content.isSaidBy(line) || period.isEmpty() || today.isBefore(period.get().first())) {
      return Optional.empty();
    }
    Period all = period.get();
    if (content.validFrom().isEmpty()) {
      return Optional.of(reason("library.change-without-day").with(use.key(), all));
    }
    LocalDate from = content.validFrom().get();
    if (from.isAfter(all.last())) {
      return Optional.of(reason("library.change-after-period").with(use.key(), from, all));
    }
    boolean later = line.validFrom().filter(old -> old.isAfter(from)).isPresent();
    boolean over = line.validTo().filter(last -> last.isBefore(from.minusDays(1))).isPresent();
    boolean endsFirst = content.validTo().filter(last -> last.isBefore(from)).isPresent();
    return later || over || endsFirst
        ? Optional.of(reason("library.change-beside-line").with(use.key(), from))
        : Optional.empty();
  }

  private static Reason reason(String code) {
    return Reason.of(code, "BSR-8", "FRM-57");
  }

  private static boolean ends(
      IndividualControl line, LibraryMeasure.Content content, Optional<Period> period) {
    return content
        .validTo()
        .filter(last -> period.filter(all -> all.contains(last)).isPresent())
        .filter(last -> line.validTo().filter(told -> !told.isAfter(last)).isEmpty())
        .filter(last -> line.validFrom().filter(last::isBefore).isEmpty())
        .isPresent();
  }

  private static Stream<IndividualControl> contents(
      IndividualControl before, LibraryMeasure.Content content, Optional<Period> period) {
    if (content.isSaidBy(before)) {
      return Stream.of(with(before, before.validFrom(), content.validTo()));
    }
    Optional<LocalDate> from = insidePeriod(content, period);
    IndividualControl after =
        new IndividualControl(
            before.line(),
            content.text(),
            content.owner(),
            content.frequency(),
            from.or(before::validFrom),
            content.validTo().or(before::validTo),
            before.plans());
    return from.filter(day -> before.validFrom().filter(day::equals).isEmpty())
        .map(day ->
            Stream.of(with(before, before.validFrom(), Optional.of(day.minusDays(1))), after))
        .orElseGet(() -> Stream.of(after));
  }

  private static IndividualControl with(
      IndividualControl content, Optional<LocalDate> from, Optional<LocalDate> until) {
    return new IndividualControl(
        content.line(),
        content.text(),
        content.owner(),
        content.frequency(),
        from,
        until,
        content.plans());
  }
}
