package dev.akashi.committee;

import java.util.UUID;

/** Identifies a meeting or a written procedure of the committee. */
public record MeetingId(UUID value) {

  public static MeetingId random() {
    return new MeetingId(UUID.randomUUID());
  }

  public static MeetingId of(String text) {
    return new MeetingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
