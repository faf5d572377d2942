package dev.akashi.checklist;

import dev.akashi.directory.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A checklist of an agency for a cloud service that is not on the list (TMP-12).
 *
 * @param agencyName as it was called when the checklist was made
 * @param baseline the version whose requirements are asked
 * @param questions how many there are
 * @param answersRevision grows with every answer that changes
 * @param revision grows with everything else
 */
public record Checklist(
    ChecklistId id,
    OrganisationId agency,
    String agencyName,
    About about,
    String baseline,
    int questions,
    String madeBy,
    Instant madeAt,
    ChecklistState state,
    LocalDate stateSince,
    int answersRevision,
    int revision) {

  /**
   * What is asked about, and why.
   *
   * @param provider the provider in this system, if it is one
   */
  public record About(
      String serviceName, String providerName, Optional<OrganisationId> provider, String purpose) {}

  public boolean isWithProvider() {
    return state == ChecklistState.HANDED_OVER;
  }
}
