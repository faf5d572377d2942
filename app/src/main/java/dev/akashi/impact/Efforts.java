package dev.akashi.impact;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.WorkingTimeSurvey.Numbered;
import java.util.Map;
import java.util.Optional;

/**
 * What the questions of a step are expected to take.
 *
 * @param minutes by requirement; a question that is not in it is unknown
 * @param records how many recorded times they rest on
 * @param leastProviders how many providers must have recorded times for a median
 */
public record Efforts(Map<Numbered, Double> minutes, int records, int leastProviders) {

  public Efforts {
    minutes = Map.copyOf(minutes);
  }

  Effort of(String version, RequirementId requirement) {
    return Effort.of(Optional.ofNullable(minutes.get(new Numbered(version, requirement))));
  }
}
