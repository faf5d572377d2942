package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeparationOfDutiesTest {

  private final PersonId reviewer = PersonId.random();
  private final PersonId adviser = PersonId.random();
  private final PersonId member = PersonId.random();
  private final OrganisationId committee = OrganisationId.random();
  private final SeparationOfDuties duties =
      new SeparationOfDuties(Set.of(reviewer), Set.of(adviser), Samples.PROVIDER);

  @Test
  @Clause("FRM-30")
  void whoPreparedAnApplicationCannotDecideIt() {
    assertThat(duties.against(reviewer, committee))
        .extracting(Reason::code)
        .containsExactly("registration.decider-prepared-it");
    assertThat(duties.against(member, committee)).isEmpty();
  }

  @Test
  @Clause("FRM-30")
  void whoAdvisedTheProviderBeforeTheAuditCannotDecide() {
    assertThat(duties.against(adviser, committee))
        .extracting(Reason::code)
        .containsExactly("registration.decider-advised");
  }

  @Test
  void nobodyDecidesOnTheOwnOrganisationsService() {
    assertThat(duties.against(member, Samples.PROVIDER))
        .extracting(Reason::code)
        .containsExactly("registration.decider-is-applicant");
  }
}
