package dev.akashi.classification;

import java.util.List;
import java.util.Optional;

/** What a classification rests on. */
public record SystemFacts(
    BusinessUse use,
    List<HeldInformation> information,
    Optional<ImpactAnswers> impact,
    Optional<Raise> raise) {

  public SystemFacts {
    information = List.copyOf(information);
  }
}
