package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementRule.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** BSR-8: the contents of one individual control over time cover the period, each day once. */
final class PeriodCoverageRule {

  private PeriodCoverageRule() {}

  static Stream<Hit> contentsCoverThePeriod(StatementFacts facts) {
    return facts.content().auditPeriod().stream()
        .flatMap(period ->
            facts
                .requirements()
                .filter(r -> facts.answer(r).treatment() == Treatment.SELECTED)
                .flatMap(r -> lines(r.id(), facts.answer(r), period)));
  }

  private static Stream<Hit> lines(RequirementId id, Answer answer, Period period) {
    return answer.individualControls().stream()
        .collect(Collectors.groupingBy(IndividualControl::line, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(contents -> lacks(id, contents, period).stream())
        .map(reason -> Hit.at(id, reason));
  }

  private static List<Reason> lacks(
      RequirementId id, List<IndividualControl> contents, Period period) {
    List<Period> spans =
        contents.stream()
            .flatMap(content -> within(content, period).stream())
            .sorted(Comparator.comparing(Period::first))
            .toList();
    List<Reason> lacks = new ArrayList<>();
    LocalDate next = period.first();
    for (Period span : spans) {
      if (span.first().isAfter(next)) {
        lacks.add(gap(id, new Period(next, span.first().minusDays(1))));
      } else if (span.first().isBefore(next)) {
        LocalDate until = span.last().isBefore(next) ? span.last() : next.minusDays(1);
        lacks.add(overlap(id, new Period(span.first(), until)));
      }
      next = span.last().isBefore(next) ? next : span.dayAfter();
    }
    if (!next.isAfter(period.last())) {
      lacks.add(gap(id, new Period(next, period.last())));
    }
    return lacks;
  }

  /** The days of the period on which the content applied. */
  private static Optional<Period> within(IndividualControl content, Period period) {
    LocalDate first =
        content.validFrom().filter(from -> from.isAfter(period.first())).orElse(period.first());
    LocalDate last =
        content.validTo().filter(to -> to.isBefore(period.last())).orElse(period.last());
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
  }

  private static Reason gap(RequirementId id, Period missing) {
    return RuleClauses.reason("BSR-8", "statement.contents-gap").with(id.value(), missing);
  }

  private static Reason overlap(RequirementId id, Period twice) {
    return RuleClauses.reason("BSR-8", "statement.contents-overlap").with(id.value(), twice);
  }
}
