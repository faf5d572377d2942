package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells which deficiencies the review of working papers left in the file of a body (FRM-47); the
 * feature that reviews them implements it.
 */
public interface QualityRecord {

  /** The deficiencies of each of the bodies that has any, the newest first. */
  Map<OrganisationId, List<QualityDeficiency>> of(Collection<OrganisationId> assessors);
}
