package dev.akashi.risk;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a risk and its approval have to keep to (FRM-03, management items 4.4.7 and 4.4.8). */
final class RiskRules {

  private RiskRules() {}

  /** Every reason against writing the risk like that. */
  static List<Reason> check(Risk.Content said, RiskScale scale) {
    List<Reason> reasons = new ArrayList<>();
    if (!scale.has(said.level())) {
      reasons.add(offScale(scale).at("likelihood"));
    }
    said.residual()
        .filter(left -> !scale.has(left))
        .ifPresent(left -> reasons.add(offScale(scale).at("residualLikelihood")));
    said.residual()
        .filter(left -> left.exceeds(said.level()))
        .ifPresent(left ->
            reasons.add(Reason.of("risk.residual-above", "FRM-03").at("residualLikelihood")));
    if (said.treatment() == RiskTreatment.ACCEPT
        && said.residual().filter(left -> !left.equals(said.level())).isPresent()) {
      reasons.add(Reason.of("risk.accepted-unchanged", "FRM-03").at("residualLikelihood"));
    }
    return reasons;
  }

  private static Reason offScale(RiskScale scale) {
    return Reason.of("risk.off-scale", "FRM-03")
        .with(scale.likelihood().size(), scale.impact().size());
  }

  /** Every reason against approving what is left of the risk like that. */
  static List<Reason> checkApproval(
      Risk risk,
      String by,
      LocalDate on,
      String because,
      RiskCriterion criterion,
      LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    Optional<RiskLevel> left = risk.content().residual();
    if (left.isEmpty()) {
      reasons.add(Reason.of("risk.no-residual", "FRM-03").at("residualLikelihood"));
    }
    if (!folded(by).equals(folded(risk.content().owner()))) {
      reasons.add(
          Reason.of("risk.not-the-owner", "FRM-03")
              .with(by, risk.content().owner())
              .at("approvedBy"));
    }
    if (on.isAfter(today)) {
      reasons.add(Reason.of("risk.approved-in-future", "FRM-03").with(on, today).at("approvedOn"));
    }
    if (because.isBlank() && left.filter(level -> !criterion.accepts(level)).isPresent()) {
      reasons.add(
          Reason.of("risk.above-criterion", "FRM-03")
              .with(left.map(RiskLevel::product).orElse(0), criterion.acceptableUpTo())
              .at("because"));
    }
    return reasons;
  }

  /** Every reason against that criterion, for the risks there are. */
  static List<Reason> checkCriterion(RiskCriterion criterion, List<Risk> risks) {
    List<Reason> reasons = new ArrayList<>();
    RiskScale scale = criterion.scale();
    if (!isScale(scale.likelihood().size())) {
      reasons.add(steps().at("likelihoodSteps"));
    }
    if (!isScale(scale.impact().size())) {
      reasons.add(steps().at("impactSteps"));
    }
    int highest = scale.likelihood().size() * scale.impact().size();
    if (criterion.acceptableUpTo() >= highest) {
      reasons.add(
          Reason.of("risk.everything-acceptable", "FRM-03")
              .with(criterion.acceptableUpTo(), highest)
              .at("acceptableUpTo"));
    }
    List<Integer> off =
        risks.stream()
            .filter(risk -> !scale.has(risk.content().level()))
            .map(Risk::number)
            .toList();
    if (reasons.isEmpty() && !off.isEmpty()) {
      reasons.add(Reason.of("risk.steps-in-use", "FRM-03").with(off).at("likelihoodSteps"));
    }
    return reasons;
  }

  /**
   * The risks whose approval was given under another criterion and does not stand under this one:
   * what is left is above it and nobody said why, or the words of the steps changed.
   */
  static List<Risk> noLongerApproved(List<Risk> risks, RiskCriterion before, RiskCriterion now) {
    boolean sameWords =
        words(before.scale().likelihood()).equals(words(now.scale().likelihood()))
            && words(before.scale().impact()).equals(words(now.scale().impact()));
    return risks.stream()
        .filter(risk ->
            risk.approval()
                .filter(
                    given -> !sameWords || (given.because().isBlank() && !now.accepts(risk.now())))
                .isPresent())
        .toList();
  }

  /** Own words are in one language. */
  private static List<String> words(List<LocalizedText> steps) {
    return steps.stream().map(LocalizedText::ja).toList();
  }

  private static boolean isScale(int steps) {
    return steps >= RiskScale.FEWEST && steps <= RiskScale.MOST;
  }

  private static Reason steps() {
    return Reason.of("risk.steps", "FRM-03").with(RiskScale.FEWEST, RiskScale.MOST);
  }

  /** One name may be written with full-width letters or other spaces. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
