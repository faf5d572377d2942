package dev.akashi.directory;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The signed-in person on whose behalf something is done, with organisation and roles. */
public record Actor(PersonId person, String name, Organisation organisation, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /** Refuses (403) unless one of the person's roles carries the permission; says which roles do. */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Refusal.forbidden(Reason.of("access.role-missing").with(rolesWith(permission)));
    }
  }

  public boolean belongsTo(OrganisationId id) {
    return organisation.id().equals(id);
  }

  public OrganisationId organisationId() {
    return organisation.id();
  }

  /** The roles that carry a permission, as arguments of a message. */
  private static List<Object> rolesWith(Permission permission) {
    return Arrays.stream(Role.values())
        .filter(role -> role.permissions().contains(permission))
        .<Object>map(role -> role)
        .toList();
  }
}
