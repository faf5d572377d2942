package dev.akashi.library;

import dev.akashi.kernel.Period;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the new content of a measure goes into an answer. A change on a day inside the audit period
 * leaves the content before it with its last day, as a statement has to tell both (BSR-8).
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

  /** The day of the change, when it lies inside the audit period and after its first day. */
  static Optional<LocalDate> insidePeriod(LibraryMeasure.Content content, Optional<Period> period) {
    return content
        .validFrom()
        .filter(from ->
            period
                .filter(all -> from.isAfter(all.first()) && !from.isAfter(all.last()))
                .isPresent());
  }

  private static Stream<IndividualControl> contents(
      IndividualControl before, LibraryMeasure.Content content, Optional<Period> period) {
    Optional<LocalDate> from =
        insidePeriod(content, period)
            .filter(day -> before.validFrom().filter(old -> !old.isBefore(day)).isEmpty());
    IndividualControl after =
        new IndividualControl(
            before.line(),
            content.text(),
            content.owner(),
            content.frequency(),
            from.or(before::validFrom),
            content.validTo().or(before::validTo),
            before.plans());
    return from.map(day -> Stream.of(until(before, day.minusDays(1)), after))
        .orElseGet(() -> Stream.of(after));
  }

  private static IndividualControl until(IndividualControl content, LocalDate last) {
    return new IndividualControl(
        content.line(),
        content.text(),
        content.owner(),
        content.frequency(),
        content.validFrom(),
        Optional.of(last),
        content.plans());
  }
}
