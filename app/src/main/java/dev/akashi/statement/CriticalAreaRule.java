package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementRule.Hit;
import java.util.Arrays;
import java.util.stream.Stream;

/** BSR-10: an area of serious accidents without any selected control is shown. */
final class CriticalAreaRule {

  private CriticalAreaRule() {}

  static Stream<Hit> everyAreaHasControls(StatementFacts facts) {
    return Arrays.stream(CriticalArea.values())
        .filter(area -> facts.areas().selectedIn(area, facts.baseline(), facts.content()) == 0)
        .map(area -> Hit.overall(empty(area, facts)));
  }

  /** The reason, at the first control of the area. */
  private static Reason empty(CriticalArea area, StatementFacts facts) {
    return RuleClauses.reason("BSR-10", "statement.area-empty")
        .with(area)
        .at(
            facts
                .areas()
                .controlsOf(area, facts.baseline())
                .findFirst()
                .map(control -> control.id().value())
                .orElse(null));
  }
}
