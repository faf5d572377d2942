package dev.akashi.decision;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Development size and cost of every option that is compared (CBD-04). */
final class CostRule {

  private CostRule() {}

  /** What is missing to compare the options. */
  static List<Reason> missing(List<Candidate> candidates) {
    List<Reason> missing = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.cost().isEmpty()) {
        missing.add(Reason.of("decision.cost-missing", "CBD-04").with(candidate.name()));
      }
      if (candidate.personMonths().isEmpty()) {
        missing.add(Reason.of("decision.size-missing", "CBD-04").with(candidate.name()));
      }
    }
    if (candidates.stream().noneMatch(Candidate::onPremises)) {
      missing.add(Reason.of("decision.on-premises-cost-missing", "CBD-04"));
    }
    return missing;
  }

  /** Whether the option is cheaper than the on-premises way over the years compared. */
  static boolean cheaper(Candidate candidate, List<Candidate> all, int years) {
    Optional<Long> onPremises =
        all.stream()
            .filter(Candidate::onPremises)
            .flatMap(way -> way.cost().stream())
            .map(cost -> cost.over(years))
            .findFirst();
    return onPremises.isPresent()
        && candidate.cost().filter(cost -> cost.over(years) < onPremises.get()).isPresent();
  }
}
