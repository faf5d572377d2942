package dev.akashi.audithours;

import java.util.UUID;

/** Identifies an entry of hours. */
public record HourId(UUID value) {

  public static HourId random() {
    return new HourId(UUID.randomUUID());
  }

  public static HourId of(String text) {
    return new HourId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
