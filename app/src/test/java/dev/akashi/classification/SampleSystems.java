package dev.akashi.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SampleSystems and information for tests, in the words of the rule book. */
final class SampleSystems {

  static final ClassificationValues VALUES =
      new ClassificationValues(
          Set.of("2"),
          50,
          Map.of("citizen-facing", 2, "emergency-use", 3, "vital-information", 2),
          Map.of("A1", 168, "A2", 24, "A3", 1),
          Map.of("A1", 9900, "A2", 9950, "A3", 9990),
          Map.of("A1", 72, "A2", 24, "A3", 4));

  static final BusinessUse OFFICE_WORK =
      new BusinessUse("Document storage", "Keeps administrative documents", false, false);

  static final ImpactAnswers SLIGHT =
      new ImpactAnswers(Impact.SLIGHT, Impact.SLIGHT, Impact.SLIGHT, Impact.SLIGHT);

  private SampleSystems() {}

  static HeldInformation held(String name, Confidentiality confidentiality) {
    return new HeldInformation(
        InformationId.random(),
        name,
        Optional.of(InformationGrade.of(confidentiality, Integrity.I2, InformationAvailability.A1)),
        Set.of(),
        "",
        Optional.empty());
  }

  static HeldInformation held(String name, Confidentiality confidentiality, int sharePercent) {
    HeldInformation held = held(name, confidentiality);
    return new HeldInformation(
        held.id(), name, held.grade(), Set.of(), "", Optional.of(sharePercent));
  }

  static HeldInformation unknown(String name) {
    return new HeldInformation(
        InformationId.random(), name, Optional.empty(), Set.of(), "", Optional.empty());
  }

  static SystemFacts holding(HeldInformation... information) {
    return new SystemFacts(
        OFFICE_WORK, List.of(information), Optional.of(SLIGHT), Optional.empty());
  }

  static SystemClass classOf(SystemFacts facts) {
    return ClassificationRule.classify(facts, VALUES).reached().orElseThrow();
  }

  static List<String> openCodes(SystemFacts facts) {
    return ClassificationRule.classify(facts, VALUES) instanceof Classification.Open open
        ? open.reasons().stream().map(reason -> reason.code()).toList()
        : List.of();
  }
}
