package dev.akashi.disclosure;

import java.util.UUID;

/** Identifies what one agency asked to read. */
public record DisclosureId(UUID value) {

  public static DisclosureId random() {
    return new DisclosureId(UUID.randomUUID());
  }

  public static DisclosureId of(String text) {
    return new DisclosureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
