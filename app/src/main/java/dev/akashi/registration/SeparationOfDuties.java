package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The support body prepares and the committee decides; the two cannot be the same person (FRM-30).
 *
 * @param preparedBy everyone who accepted, reviewed or sent the application to the committee
 * @param advisers who answered a prior consultation on the service, when the programme keeps them
 *     out of the decision
 * @param provider whose service it is
 */
public record SeparationOfDuties(
    Set<PersonId> preparedBy, Set<PersonId> advisers, OrganisationId provider) {

  public SeparationOfDuties {
    preparedBy = Set.copyOf(preparedBy);
    advisers = Set.copyOf(advisers);
  }

  /** Why this person may not decide; empty when nothing stands against it. */
  public List<Reason> against(PersonId decider, OrganisationId deciderOrganisation) {
    List<Reason> reasons = new ArrayList<>();
    if (preparedBy.contains(decider)) {
      reasons.add(Reason.of("registration.decider-prepared-it", "FRM-30"));
    }
    if (advisers.contains(decider)) {
      reasons.add(Reason.of("registration.decider-advised", "FRM-30"));
    }
    if (deciderOrganisation.equals(provider)) {
      reasons.add(Reason.of("registration.decider-is-applicant", "FRM-30", "AMD-03"));
    }
    return reasons;
  }
}
