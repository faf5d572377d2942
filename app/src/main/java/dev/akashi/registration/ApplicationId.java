package dev.akashi.registration;

import java.util.UUID;

/** Identifies an application for registration. */
public record ApplicationId(UUID value) {

  public static ApplicationId random() {
    return new ApplicationId(UUID.randomUUID());
  }

  public static ApplicationId of(String text) {
    return new ApplicationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
