package dev.akashi.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People and their roles. */
public interface People {

  /** The person as one who acts, with roles and organisation; empty when unknown or inactive. */
  Optional<Actor> actor(PersonId id);

  Optional<Person> find(PersonId id);

  Optional<Person> byEmail(String email);

  /** The people of an organisation by name. */
  List<Person> of(OrganisationId organisation);

  /** The active people who hold the role, the longest registered first. */
  List<Person> holding(Role role);

  /** Whether anybody exists at all; before that the first administrator is to be set up. */
  boolean isEmpty();

  /** A person without secrets. */
  record Person(
      PersonId id,
      OrganisationId organisation,
      String name,
      String email,
      boolean active,
      boolean demo,
      Set<Role> roles,
      int revision) {}
}
