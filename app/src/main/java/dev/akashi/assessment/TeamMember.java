package dev.akashi.assessment;

import dev.akashi.directory.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person on the team of an engagement (FRM-31).
 *
 * @param person the account, when the member has one; members from subcontractors have none
 * @param subcontractor the body a subcontracted member comes from; empty for own people
 * @param independenceDeclaredOn the day on which the member declared to be independent of the
 *     provider
 */
public record TeamMember(
    String name,
    Optional<PersonId> person,
    String subcontractor,
    Optional<LocalDate> independenceDeclaredOn) {

  public boolean independentOn(LocalDate day) {
    return independenceDeclaredOn.filter(declared -> !declared.isAfter(day)).isPresent();
  }
}
