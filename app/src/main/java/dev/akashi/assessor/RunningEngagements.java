package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import java.util.List;

/**
 * Tells which engagements of an assessor are under way; the feature that has them implements it.
 */
public interface RunningEngagements {

  List<RunningEngagement> of(OrganisationId assessor);
}
