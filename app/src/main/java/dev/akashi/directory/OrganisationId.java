package dev.akashi.directory;

import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(UUID value) {

  public static OrganisationId random() {
    return new OrganisationId(UUID.randomUUID());
  }

  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
