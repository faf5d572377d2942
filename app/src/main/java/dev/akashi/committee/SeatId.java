package dev.akashi.committee;

import java.util.UUID;

/** Identifies the seat of a person on the committee for one term. */
public record SeatId(UUID value) {

  public static SeatId random() {
    return new SeatId(UUID.randomUUID());
  }

  public static SeatId of(String text) {
    return new SeatId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
