package dev.akashi.evidence;

import java.util.UUID;

/** Identifies one link between a version of evidence and a requirement of a statement. */
public record LinkId(UUID value) {

  public static LinkId of(String text) {
    return new LinkId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
