package dev.akashi.classification;

import java.util.List;
import java.util.Optional;

/**
 * The proposal to split a system because a small part of its information drives the grade (FRM-07).
 *
 * @param sharePercent the share of the part that drives the grade
 */
public record SplitProposal(Part high, Part rest, int sharePercent) {

  /** One system after the split, with the grade it would have. */
  public record Part(List<HeldInformation> information, Confidentiality confidentiality) {}

  /** Proposes a split when the part with the highest grade is no more than the given share. */
  public static Optional<SplitProposal> consider(
      List<HeldInformation> information, int upToPercent) {
    if (information.stream().anyMatch(HeldInformation::gradeUnknown)) {
      return Optional.empty();
    }
    Optional<Confidentiality> top = ClassificationRule.highestHeld(information);
    List<HeldInformation> high = atGrade(information, top, true);
    List<HeldInformation> rest = atGrade(information, top, false);
    Optional<Confidentiality> restGrade = ClassificationRule.highestHeld(rest);
    int share = share(high, information);
    if (top.isEmpty() || restGrade.isEmpty() || share > upToPercent) {
      return Optional.empty();
    }
    return Optional.of(
        new SplitProposal(new Part(high, top.get()), new Part(rest, restGrade.get()), share));
  }

  private static List<HeldInformation> atGrade(
      List<HeldInformation> information, Optional<Confidentiality> grade, boolean at) {
    return information.stream()
        .filter(held -> held.grade().map(InformationGrade::confidentiality).equals(grade) == at)
        .toList();
  }

  /** By the estimated shares when all are stated, else by the number of kinds. */
  private static int share(List<HeldInformation> part, List<HeldInformation> all) {
    if (all.isEmpty()) {
      return 100;
    }
    if (all.stream().allMatch(held -> held.sharePercent().isPresent())) {
      return 100 * sum(part) / Math.max(1, sum(all));
    }
    return 100 * part.size() / all.size();
  }

  private static int sum(List<HeldInformation> information) {
    return information.stream().mapToInt(held -> held.sharePercent().orElse(0)).sum();
  }
}
