package dev.akashi.statement;

import dev.akashi.statement.StatementRule.Hit;
import java.util.Arrays;
import java.util.stream.Stream;

/** BSR-10: an area of serious accidents without any selected control is shown. */
final class CriticalAreaRule {

  private CriticalAreaRule() {}

  static Stream<Hit> everyAreaHasControls(StatementFacts facts) {
    return Arrays.stream(CriticalArea.values())
        .filter(area -> facts.areas().selectedIn(area, facts.baseline(), facts.content()) == 0)
        .map(area -> Hit.overall(RuleClauses.reason("BSR-10", "statement.area-empty").with(area)));
  }
}
