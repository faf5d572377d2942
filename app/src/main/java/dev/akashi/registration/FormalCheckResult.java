package dev.akashi.registration;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** What the formal check found, line by line. */
public record FormalCheckResult(List<Line> lines) {

  public FormalCheckResult {
    lines = List.copyOf(lines);
  }

  /**
   * One thing the check looked at.
   *
   * @param code the last part of the message key, for example {@code scope-same}
   * @param defects what is wrong; no value when the line cannot be judged without a report
   */
  public record Line(String code, List<ClauseId> clauses, Optional<List<Reason>> defects) {

    public boolean isMet() {
      return defects.filter(List::isEmpty).isPresent();
    }

    public boolean isJudged() {
      return defects.isPresent();
    }
  }

  public boolean passed() {
    return lines.stream().allMatch(Line::isMet);
  }

  public List<Reason> defects() {
    return lines.stream().flatMap(line -> line.defects().stream().flatMap(List::stream)).toList();
  }
}
