package dev.akashi.directory;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Writes organisations and people; the identity feature guards who may. */
public interface Register {

  OrganisationId addOrganisation(
      OrganisationKind kind, LocalizedText name, LocalDate namedFrom, boolean demo);

  /**
   * Gives an organisation another name from a day on; what is older keeps the old name (AMD-02).
   * Refuses a day on which, or before which, the name in use today began.
   */
  void rename(OrganisationId organisation, LocalizedText name, LocalDate from);

  /** Adds a person; refuses an address that is in use, in any case of its letters. */
  PersonId addPerson(
      OrganisationId organisation,
      String name,
      String email,
      String passwordHash,
      Set<Role> roles,
      boolean demo);

  /**
   * Changes name, roles and activity; refuses (409) when somebody else changed the person first.
   */
  void changePerson(
      PersonId person, String name, Set<Role> roles, boolean active, int expectedRevision);

  /**
   * How many other active people hold the role. Nobody can change any of them before the end of the
   * transaction, so the answer stays true until then.
   */
  int othersHolding(Role role, PersonId besides);

  void setPassword(PersonId person, String passwordHash);

  /** The stored hash of an active person, for the sign-in alone. */
  Optional<String> passwordHash(PersonId person);
}
