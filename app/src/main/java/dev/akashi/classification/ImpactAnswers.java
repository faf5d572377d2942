package dev.akashi.classification;

import java.util.stream.Stream;

/** The answered availability questionnaire: government and citizens, slowdown and stop (FRM-09). */
public record ImpactAnswers(
    Impact slowdownOnGovernment,
    Impact slowdownOnCitizens,
    Impact stopOnGovernment,
    Impact stopOnCitizens) {

  /** The gravest answer decides. */
  public SystemAvailability availability() {
    return Stream.of(slowdownOnGovernment, slowdownOnCitizens, stopOnGovernment, stopOnCitizens)
        .map(Impact::demands)
        .reduce(SystemAvailability.A1, SystemAvailability::or);
  }
}
