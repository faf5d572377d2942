package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Looks over the times that answers took in the statements of all providers, in whatever state they
 * are. It tells medians over several providers and never what one of them recorded; whoever asks
 * checks the permission.
 */
public interface WorkingTimeSurvey {

  /** A requirement of one version of the baseline. */
  record Numbered(String baselineVersion, RequirementId requirement) {}

  /**
   * The median in minutes over each set of requirements, in one query however many there are.
   *
   * @param sets by a name of the asker's choice
   * @param leastProviders a set recorded by fewer providers has no median
   */
  Map<String, Double> medians(Map<String, Set<Numbered>> sets, int leastProviders);

  /** How many times are recorded for the requirements. */
  int records(Collection<Numbered> requirements);
}
