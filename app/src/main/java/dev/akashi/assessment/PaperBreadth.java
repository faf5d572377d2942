package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * How many requirements one paper may serve before that is remarked.
 *
 * @param most the most without a remark
 * @param asked the requirements of the engagement for which evidence was asked
 */
public record PaperBreadth(int most, Set<RequirementId> asked) {

  public PaperBreadth {
    asked = Set.copyOf(asked);
  }

  /**
   * What is remarked of a paper on these requirements. It is no refusal: whoever signs or reviews
   * it has seen it.
   */
  public Optional<Reason> remark(Collection<RequirementId> requirements) {
    if (requirements.size() <= most) {
      return Optional.empty();
    }
    long askedFor = requirements.stream().filter(asked::contains).count();
    return Optional.of(
        Reason.of("assessment.paper-broad", "FRM-39", "FRM-47")
            .with(requirements.size(), most, askedFor));
  }
}
