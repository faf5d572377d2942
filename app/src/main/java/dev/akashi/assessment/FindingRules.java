package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deviation makes a finding candidate; nothing found falls under the table. */
public final class FindingRules {

  private FindingRules() {}

  /** A deviation becomes a candidate unless a finding on the requirement is still under way. */
  public static boolean makesCandidate(Collection<Finding> onRequirement) {
    return onRequirement.stream().allMatch(finding -> isSettled(finding.state()));
  }

  /** Whether something deviates in the sample that did not before. */
  public static boolean deviatesAnew(@Nullable Sample before, Sample after) {
    Set<Integer> known =
        before == null
            ? Set.of()
            : before.deviations().stream().map(Sample.Item::number).collect(Collectors.toSet());
    return after.deviations().stream().anyMatch(item -> !known.contains(item.number()));
  }

  /** The assessor said what a deviation meant: it was none, or it was put right. */
  public static boolean isSettled(FindingState state) {
    return state == FindingState.DISMISSED || state == FindingState.REMEDIATED;
  }

  /** The finding was settled knowing of what deviated until then. */
  public static boolean settles(Finding finding, Instant deviatedAt) {
    return isSettled(finding.state())
        && finding.settledAt().filter(at -> !at.isBefore(deviatedAt)).isPresent();
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
