package dev.akashi.classification;

import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Classifies a system for its business: confidentiality is the highest grade it holds and may only
 * be raised (FRM-06), integrity is one high level (FRM-08), availability follows the impact
 * (FRM-09).
 */
public final class ClassificationRule {

  private ClassificationRule() {}

  public static Classification classify(SystemFacts facts, ClassificationValues values) {
    List<Reason> open = openPoints(facts);
    Optional<HeldInformation> highest = highest(facts.information());
    if (!open.isEmpty() || highest.isEmpty() || facts.impact().isEmpty()) {
      return new Classification.Open(open);
    }
    List<Reason> grounds = new ArrayList<>();
    Confidentiality held = confidentialityOf(highest.get());
    Confidentiality confidentiality = facts.raise().map(Raise::to).orElse(held);
    grounds.add(
        Reason.of("classification.ground-highest", "FRM-06")
            .with(held.level(), highest.get().name()));
    facts
        .raise()
        .ifPresent(raise ->
            grounds.add(
                Reason.of("classification.ground-raised", "FRM-06")
                    .with(raise.to().level(), raise.reason())));
    grounds.add(Reason.of("classification.ground-integrity", "FRM-08").with(values.integrity()));
    SystemAvailability availability = availability(facts, facts.impact().get(), values, grounds);
    grounds.add(
        Reason.of("classification.ground-required-level", "FRM-10").with(confidentiality.level()));
    return new Classification.Computed(
        new SystemClass(
            confidentiality, held, values.integrity(), availability, values.targets(availability)),
        List.copyOf(grounds));
  }

  /** The highest confidentiality among the information whose grade is known. */
  public static Optional<Confidentiality> highestHeld(List<HeldInformation> information) {
    return highest(information).map(ClassificationRule::confidentialityOf);
  }

  private static SystemAvailability availability(
      SystemFacts facts, ImpactAnswers impact, ClassificationValues values, List<Reason> grounds) {
    SystemAvailability level = impact.availability();
    grounds.add(Reason.of("classification.ground-impact", "FRM-09").with(level.level()));
    for (Factor factor : Factor.values()) {
      SystemAvailability minimum = values.minimum(factor.key);
      if (factor.holdsFor(facts) && minimum.level() > level.level()) {
        level = minimum;
        grounds.add(Reason.of(factor.code, "FRM-05", "FRM-09").with(level.level()));
      }
    }
    return level;
  }

  private static List<Reason> openPoints(SystemFacts facts) {
    List<Reason> open = new ArrayList<>();
    if (facts.use().name().isBlank() || facts.use().purpose().isBlank()) {
      open.add(Reason.of("classification.business-use-missing", "FRM-05").at("businessUse"));
    }
    if (facts.information().isEmpty()) {
      open.add(Reason.of("classification.no-information", "FRM-06"));
    }
    facts.information().stream()
        .filter(HeldInformation::gradeUnknown)
        .map(held -> Reason.of("classification.grade-unknown", "CBD-14").with(held.name()))
        .forEach(open::add);
    if (facts.impact().isEmpty()) {
      open.add(Reason.of("classification.impact-open", "FRM-09"));
    }
    facts.raise().ifPresent(raise -> open.addAll(RaiseRule.refusals(raise, facts.information())));
    return open;
  }

  private static Optional<HeldInformation> highest(List<HeldInformation> information) {
    return information.stream()
        .filter(held -> held.grade().isPresent())
        .max(Comparator.comparing(ClassificationRule::confidentialityOf));
  }

  private static Confidentiality confidentialityOf(HeldInformation held) {
    return held.grade().orElseThrow().confidentiality();
  }

  /** What lifts the availability above the answers of the questionnaire. */
  private enum Factor {
    CITIZEN_FACING("citizen-facing"),
    EMERGENCY_USE("emergency-use"),
    VITAL_INFORMATION("vital-information");

    private final String key;
    private final String code;

    Factor(String key) {
      this.key = key;
      this.code = "classification.ground-" + key;
    }

    boolean holdsFor(SystemFacts facts) {
      return switch (this) {
        case CITIZEN_FACING -> facts.use().citizenFacing();
        case EMERGENCY_USE -> facts.use().emergencyUse();
        case VITAL_INFORMATION ->
            facts.information().stream()
                .flatMap(held -> held.grade().stream())
                .anyMatch(grade -> grade.availability() == InformationAvailability.A2);
      };
    }
  }
}
