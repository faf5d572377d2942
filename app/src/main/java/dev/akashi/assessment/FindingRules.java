package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A deviation makes a finding candidate; nothing found falls under the table. */
public final class FindingRules {

  private FindingRules() {}

  /** Whether the requirement needs a finding that it does not have yet. */
  public static boolean makesCandidate(
      ResultEntry entry, Collection<Sample> samples, Collection<Finding> findings) {
    boolean deviation =
        entry.hasException()
            || samples.stream()
                .filter(sample -> sample.requirement().equals(entry.requirement()))
                .anyMatch(sample -> !sample.deviations().isEmpty());
    boolean known =
        findings.stream().anyMatch(finding -> finding.requirement().equals(entry.requirement()));
    return deviation && !known;
  }

  /** What stands against the next step of a finding; every reason at once. */
  public static List<Reason> step(
      Finding finding, FindingState.FindingStep action, String text, ResultEntry entry) {
    List<Reason> reasons = new ArrayList<>();
    if (finding.state().after(action).isEmpty()) {
      reasons.add(Reason.of("assessment.finding-not-now", "FRM-45"));
    }
    if (text.isBlank()) {
      String field = action == FindingState.FindingStep.RESPOND ? "response" : "text";
      reasons.add(Reason.of("assessment.finding-text-missing", "FRM-45").at(field));
    }
    if (action == FindingState.FindingStep.DISMISS && entry.hasException()) {
      reasons.add(
          Reason.of("assessment.exception-not-dismissed", "FRM-45")
              .with(finding.requirement().value()));
    }
    return reasons;
  }
}
